import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { findWorkspaceRoot, readSource, WORKSPACE_FILE } from '../language/read-folder.ts';
import { buildWorkspace, type Workspace } from '../language/workspace.ts';
import { CommandError } from './support/command-error.ts';
import type { FormatAnswer } from './support/format-answer.ts';
import { GuhuaCommand } from './support/guhua-command.ts';
import { chooseLanguage } from './support/language.ts';

export default class Fmt extends GuhuaCommand {
  static override summary = 'Format definitions: order of keys, indentation, usual spellings.';
  static override description =
    'Formats the whole workspace, or only the files and folders named; - formats the standard input. Comments stay with what they belong to and no definition changes what it says: a locked one needs no new version. What cannot be read is left alone. Prints the files that changed.';
  static override strict = false;
  static override args = {
    paths: Args.string({ ignoreStdin: true, description: 'Files or folders, or -; the workspace when left out.' }),
  };
  static override flags = {
    keys: Flags.option({
      options: ['zh', 'en'] as const,
      summary: 'Turn keys and named values into this language; each file keeps its own when left out.',
    })(),
    check: Flags.boolean({ summary: 'Write nothing; print the files that would change and end with 1 if there are any.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> fmt',
    '<%= config.bin %> fmt --check',
    '<%= config.bin %> fmt definitions/processes --keys zh --check',
    '<%= config.bin %> fmt - < definitions/processes/construction-permit.yaml',
  ];

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Fmt);
    this.useFlags(flags);
    const paths = argv.map(String);
    const isInput = paths.includes('-');
    if (isInput && paths.length > 1) throw new CommandError('fmt.input-alone', {}, ExitCode.usage);
    const start = flags.workspace ?? (isInput ? '.' : (paths[0] ?? '.'));
    const root = findWorkspaceRoot(start);
    if (root === undefined && paths.length === 0) throw new CommandError('cli.no-workspace', { folder: start });
    const settings = this.#readSettings(root, flags.lang);

    const { collectSources, readInput, writeFormatted } = await import('./support/format-sources.ts');
    const { countLocked } = await import('./support/registry-edge.ts');
    const { formatAnswer, formatJson, formatTalk } = await import('./support/format-answer.ts');
    const { formatSource } = await import('./support/format-source.ts');
    const sources = isInput ? [await readInput()] : collectSources(paths[0] === undefined ? [root ?? '.'] : paths, root);
    const all = sources.map((source) => ({ source, formatting: formatSource(source, flags.keys && { keys: flags.keys }) }));
    const isWritten = !flags.check && !isInput;
    if (isWritten) {
      for (const { source, formatting } of all) if (formatting.changed) writeFormatted(source, formatting.text);
    }
    const locked = 0;
    const answer = formatAnswer(all, { settings, locked, isWritten });
  }
}
