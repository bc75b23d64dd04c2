import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';
import { schemaPath } from './support/schema-path.ts';
import { writeWholeFile } from './support/write-file.ts';

export default class Import extends GuhuaCommand {
  static override summary = 'Import a catalog (a spreadsheet) into one file an item.';
  static override description =
    'Tells what became of every row: imported, imported with findings, refused. Importing an unchanged catalog again changes nothing.';
  static override args = {
    file: Args.string({ ignoreStdin: true, required: true, description: 'A spreadsheet: xlsx, xls, ods or csv.' }),
  };
  static override flags = {
    'dry-run': Flags.boolean({ summary: 'Say what would be done and write nothing.' }),
    overwrite: Flags.boolean({ summary: 'Overwrite files that somebody has edited since they were imported, too.' }),
    keys: Flags.option({
      options: ['zh', 'en'] as const,
      summary: 'Language of the keys that are written; as guhua.yaml says when left out.',
    })(),
    schema: Flags.string({
      helpValue: 'PATH',
      summary: "The item schema as seen from an item's file, for editors; this installation's own when left out.",
    }),
    summary: Flags.boolean({ summary: 'Only the totals, not row by row.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> import definitions/catalog/fuyang-609.xlsx',
    '<%= config.bin %> import catalog.csv --dry-run --json',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Import);
    this.useFlags(flags);
    const bytes = readBytes(args.file);
    const { root, workspace } = this.openWorkspace(flags);
    const { readSpreadsheet } = await import('../catalog/sheets/read-spreadsheet.ts');
    const { importCatalog } = await import('../catalog/import-catalog.ts');
    const { IMPORT_RECORD_FILE } = await import('../catalog/import-record.ts');
    const { importJson, importText } = await import('./support/import-answer.ts');

    const reading = await readSpreadsheet(bytes, basename(args.file));
    if (!reading.ok) throw new CommandError(`catalog/unreadable-file.${reading.fault}`, { file: args.file });
    const keys = flags.keys ?? workspace.config?.data.keys ?? 'zh';
    const existing = new Map(workspace.texts);
    const record = readText(join(root, IMPORT_RECORD_FILE));
    if (record !== undefined) existing.set(IMPORT_RECORD_FILE, record);
    const source = basename(args.file);
    const schema = flags.schema ?? schemaPath(join(root, 'items', 'department'), this.config.root, 'item', keys);
    const result = importCatalog({
      sheets: reading.sheets,
      source,
      workspace,
      keys,
      existing,
      schema,
      overwrite: flags.overwrite,
    });
    if (!flags['dry-run']) for (const [file, text] of result.files) writeWholeFile(join(root, file), text);

    if (flags.json) this.outJson(importJson(result, this.language));
    else this.out(importText(result, { rows: !flags.summary, written: !flags['dry-run'] }, this.language));
    const failed =
      result.rows.some((row) => row.outcome === 'refused') ||
      result.findings.some(({ severity }) => severity === 'error');
    process.exitCode = failed || result.rows.length === 0 ? ExitCode.findings : ExitCode.clean;
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError('import.no-file', { file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
