import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import type { LogFolder } from '../../registry/export-log.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../support/guhua-command.ts';

export default class RegistryExport extends GuhuaCommand {
  static override summary =
    'Write the log as files that any web server can serve: C2SP tlog-tiles and the definitions.';
  static override description =
    'What the folder has already is not written again. The checkpoint is written last, so that readers never see one without its entries.';
  static override args = {
    folder: Args.string({ ignoreStdin: true, required: true, description: 'The folder to write into.' }),
  };
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = ['<%= config.bin %> registry export site/log'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(RegistryExport);
    this.useFlags(flags);
    const { openForReading } = await import('../support/registry-edge.ts');
    const { CHECKPOINT_PATH, exportLog } = await import('../../registry/export-log.ts');
    await using registry = await openForReading(this.openWorkspace(flags, [ITEMS_FOLDER]));
    const { folder } = args;
    const result = await exportLog(registry, folderOf(folder, join(folder, CHECKPOINT_PATH)));
    if (!result.ok) throw new CommandError(`registry-export.${result.fault}`, result.params, ExitCode.refused);
    const { checkpoint, earlier, files } = result;
    const answer = {
      folder,
      origin: checkpoint.origin,
      size: checkpoint.size,
      added: checkpoint.size - earlier,
      files,
    };
    if (flags.json) this.outJson(answer);
    else this.out(this.text('registry-export.done', answer));
  }
}

/** A folder on disk. Every file is written aside and renamed, since a web server may be reading. */
function folderOf(folder: string, checkpointFile: string): LogFolder {
  const made = new Set<string>();
  return {
    checkpoint: existsSync(checkpointFile) ? readFileSync(checkpointFile, 'utf8') : undefined,
    write(path, bytes) {
      const file = join(folder, path);
      const parent = dirname(file);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      const draft = `${file}.${process.pid}.tmp`;
      writeFileSync(draft, bytes);
      renameSync(draft, file);
    },
  };
}
