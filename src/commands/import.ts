import { basename, dirname, join, resolve } from 'node:path';
import { Args, Flags } from '@oclif/core';
import type { Decide } from '../catalog/item-files.ts';
import type { SheetsReading } from '../catalog/recognise-sheets.ts';
import { type Spreadsheet, SpreadsheetError, type SpreadsheetFault } from '../catalog/sheets/sheet.ts';
import { ExitCode } from '../findings/exit-code.ts';
import type { Workspace } from '../language/workspace.ts';
import { CommandError } from './support/command-error.ts';
import { type FileBytes, openFileBytes } from './support/file-bytes.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';
import type { ImportAnswer } from './support/import-answer.ts';
import type { MappingToWrite } from './support/import-columns.ts';
import { decisions, type ImportFlags, isOpen } from './support/import-flags.ts';
import { schemaPath } from './support/schema-path.ts';
import { writeAtomically } from './support/write-atomically.ts';

export default class Import extends GuhuaCommand {
  static override summary = 'Import a catalog (a spreadsheet) into one file an item.';
  static override description =
    'Tells what became of every row: imported, merged into a file edited since, in conflict, refused. Importing an unchanged catalog again changes nothing.';
  static override args = {
    file: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'A spreadsheet: xlsx, xls, et, ods, csv or tsv.',
    }),
  };
  static override flags = {
    plan: Flags.boolean({ aliases: ['dry-run'], summary: 'Say what would become of every row and write nothing.' }),
    mapping: Flags.string({ helpValue: 'FILE', summary: 'Which column holds what, as --write-mapping writes it.' }),
    'write-mapping': Flags.string({
      helpValue: 'FILE',
      summary: 'Write which column holds what, to be completed and given to --mapping; nothing is imported.',
    }),
    annotate: Flags.string({
      helpValue: 'FILE.xlsx',
      summary: 'Write a copy of the workbook with a comment at every cell that somebody should look at.',
    }),
    theirs: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'ID',
      summary: 'Settle the conflicts of an item: the spreadsheet wins. May be given several times.',
    }),
    ours: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'ID',
      summary: 'Settle the conflicts of an item: the file wins, and they are not told again.',
    }),
    overwrite: Flags.boolean({ summary: 'Write every file as the spreadsheet has it, whatever was edited since.' }),
    accept: Flags.option({
      options: ['macros', 'links'] as const,
      multiple: true,
      multipleNonGreedy: true,
      summary: 'Read a workbook that holds macros, or links to other workbooks; they are left alone.',
    })(),
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
    '<%= config.bin %> import catalog.csv --plan --json',
    '<%= config.bin %> import catalog.csv --write-mapping mapping.yaml',
    '<%= config.bin %> import catalog.csv --mapping mapping.yaml --annotate checked.xlsx',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Import);
    this.useFlags(flags);
    const { openSpreadsheet } = await import('../catalog/sheets/read-spreadsheet.ts');
    const decide = decisions(flags);
    const bytes = openCatalog(args.file);
    try {
      const opening = await openSpreadsheet(bytes, basename(args.file), flags.accept ?? []);
      if (!opening.ok) throw unreadable(opening.fault, args.file, opening.params);
      await this.#import({ bytes, source: basename(args.file), spreadsheet: opening.spreadsheet, decide }, flags);
    } catch (error) {
      if (error instanceof SpreadsheetError) throw unreadable(error.fault, args.file, error.params);
      throw error;
    } finally {
      bytes.close();
    }
  }

  async #import({ bytes, source, spreadsheet, decide }: OpenCatalog, flags: ImportFlags): Promise<void> {
    const { root, workspace } = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const keys = flags.keys ?? workspace.config?.data.keys ?? 'zh';
    const columns = await this.#columns(spreadsheet, source, workspace, flags);
    const mapping = { columns, source, keys, language: this.language };
    if (flags['write-mapping'] !== undefined) return this.#writeMapping(resolve(flags['write-mapping']), mapping);
    if (isOpen(columns) && flags.plan !== true) return this.#stop(mapping, flags.json ?? false);

    const { runImport } = await import('./support/import-run.ts');
    const { interruptible } = await import('./support/interruption.ts');
    const folder = join(root, ITEMS_FOLDER, 'department');
    const schema = flags.schema ?? schemaPath(folder, this.config.root, 'item', keys);
    const labels = { reading: this.text('import.reading'), importing: this.text('import.importing') };
    const plan = { columns, source, workspace, root, keys, schema, decide, write: flags.plan !== true, labels };
    await interruptible('import.stopped', (signal) =>
      runImport(spreadsheet, { ...plan, signal }, async (answer) => {
        if (flags.annotate !== undefined) await this.#annotate(resolve(flags.annotate), bytes, answer);
        await this.#answer(answer, flags);
      }),
    );
  }

  /** The columns as the mapping, the sheets and, at a terminal, the user say. */
  async #columns(
    { sheets }: Spreadsheet,
    source: string,
    workspace: Workspace,
    flags: ImportFlags,
  ): Promise<SheetsReading> {
    const { DepartmentFinder } = await import('../catalog/item/find-department.ts');
    const { recogniseSheets } = await import('../catalog/recognise-sheets.ts');
    const { askColumns, canAsk } = await import('./support/ask-columns.ts');
    const { readMappingFile } = await import('./support/import-mapping.ts');
    const told = { language: this.language, version: this.config.version, note: (text: string) => this.note(text) };
    const mapping = flags.mapping === undefined ? undefined : readMappingFile(flags.mapping, told);
    const departments = new DepartmentFinder(workspace);
    const isDepartment = (text: string): boolean => departments.find(text) !== undefined;
    const columns = recogniseSheets(sheets, source, mapping, isDepartment);
    if (columns.questions.length === 0 || columns.isUnknown || !canAsk(flags)) return columns;
    const terminal = { input: process.stdin, output: process.stderr };
    const answered = await askColumns(columns.questions, source, mapping, this.language, terminal);
    if (answered === undefined) throw new CommandError('import.interrupted', {}, ExitCode.interrupted);
    return recogniseSheets(sheets, source, answered, isDepartment);
  }

  async #writeMapping(file: string, mapping: Omit<MappingToWrite, 'schema'>): Promise<void> {
    const { mappingText } = await import('./support/import-columns.ts');
    const { columns, keys } = mapping;
    writeAtomically(
      file,
      mappingText({ ...mapping, schema: schemaPath(dirname(file), this.config.root, 'mapping', keys) }),
    );
    const params = { file, open: columns.questions.length };
    this.note(this.text(isOpen(columns) ? 'import.mapping-written-open' : 'import.mapping-written', params));
    process.exitCode = isOpen(columns) ? ExitCode.unreadable : ExitCode.clean;
  }

  /** Nobody can be asked: the mapping to complete is the answer, and nothing is imported. */
  async #stop(mapping: Omit<MappingToWrite, 'schema'>, json: boolean): Promise<void> {
    const { columnsJson, mappingText } = await import('./support/import-columns.ts');
    const { columns, keys, source } = mapping;
    const text = mappingText({ ...mapping, schema: schemaPath(process.cwd(), this.config.root, 'mapping', keys) });
    const id = columns.isUnknown ? 'import.unknown-columns' : 'import.unsure-columns';
    const params = { file: source, count: columns.questions.length };
    const error = { code: id, message: this.text(id, params), hint: this.text(`${id}.hint`, params) };
    if (json) this.outJson({ error, columns: columnsJson(columns), mapping: text });
    else this.out(text.trimEnd());
    this.note(`${this.text('cli.error')} ${error.message}`);
    this.note(`  ${error.hint}`);
    process.exitCode = ExitCode.unreadable;
  }

  async #answer(answer: ImportAnswer, flags: ImportFlags): Promise<void> {
    const { importJson, importText } = await import('./support/import-answer.ts');
    const { writeToStdout } = await import('./support/write-chunks.ts');
    const show = { rows: flags.summary !== true, plan: flags.plan ?? false };
    await writeToStdout(flags.json ? importJson(answer, this.language) : importText(answer, show, this.language));
    const { columns, totals, findings } = answer;
    if (isOpen(columns)) {
      const params = { file: answer.source, count: columns.questions.length };
      this.note(this.text(columns.isUnknown ? 'import.unknown-columns' : 'import.unsure-columns', params));
      process.exitCode = ExitCode.unreadable;
      return;
    }
    const { refused, conflict } = totals.outcomes;
    const errors = totals.errors + findings.filter(({ severity }) => severity === 'error').length;
    process.exitCode = errors + refused + conflict > 0 || totals.rows === 0 ? ExitCode.findings : ExitCode.clean;
  }

  async #annotate(file: string, bytes: FileBytes, { spreadsheet, columns, rows }: ImportAnswer): Promise<void> {
    const { annotateWorkbook } = await import('../catalog/annotate/annotate-workbook.ts');
    const { rowNotes } = await import('./support/import-notes.ts');
    const say = (id: string): string => this.text(`import.annotate.${id}`);
    const isCopied = spreadsheet.format === 'xlsx' && bytes.size <= COPIED_BYTES;
    const copy = await annotateWorkbook({
      workbook: isCopied ? bytes.read(0, bytes.size) : undefined,
      sheets: columns.sheets.map(({ sheet }) => sheet),
      rows: () => rowNotes(rows, this.language),
      title: say('title'),
      headers: [say('sheet'), say('row'), say('name'), say('outcome'), say('file'), say('notes')],
    });
    writeAtomically(file, copy);
    this.note(this.text('import.annotated', { file }));
  }
}

interface OpenCatalog {
  readonly bytes: FileBytes;
  readonly source: string;
  readonly spreadsheet: Spreadsheet;
  readonly decide: Decide;
}

/** A workbook up to this size is copied as it is where comments are asked for; a larger one is made anew. */
const COPIED_BYTES = 16 * 1024 * 1024;

function openCatalog(file: string): FileBytes {
  try {
    return openFileBytes(file);
  } catch (error) {
    throw new CommandError('import.no-file', { file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

function unreadable(
  fault: SpreadsheetFault,
  file: string,
  params: Readonly<Record<string, string | number>>,
): CommandError {
  return new CommandError(`catalog/unreadable-file.${fault}`, { file, ...params });
}
