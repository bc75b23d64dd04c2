import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { findWorkspaceRoot, readSource, WORKSPACE_FILE } from '../language/read-folder.ts';
import { buildWorkspace, type SourceFile } from '../language/workspace.ts';
import { CommandError } from './support/command-error.ts';
import type { FormatAnswer, Formatted } from './support/format-answer.ts';
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
    check: Flags.boolean({
      summary: 'Write nothing; print the files that would change and end with 1 if there are any.',
    }),
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
    const { collectSources, INPUT, lockedFiles, readInput, writeFormatted } = await import(
      './support/format-sources.ts'
    );
    const { formatAnswer, formatJson, formatSource, formatTalk } = await import('./support/format-answer.ts');
    const paths = argv.map(String);
    const isInput = paths.includes(INPUT);
    if (isInput && paths.length > 1) throw new CommandError('fmt.input-alone', {}, ExitCode.usage);
    const start = flags.workspace ?? (isInput ? '.' : (paths[0] ?? '.'));
    const root = findWorkspaceRoot(start);
    if (root === undefined && paths.length === 0) throw new CommandError('cli.no-workspace', { folder: start });
    const settings = buildWorkspace(root === undefined ? [] : [readSource(root, WORKSPACE_FILE)]);
    this.language = chooseLanguage(flags.lang, process.env, settings.config?.data.language);

    const options = flags.keys === undefined ? {} : { keys: flags.keys };
    const format = <Source extends SourceFile>(source: Source): Formatted<Source> => formatSource(source, options);
    const files = isInput ? [] : collectSources(paths[0] === undefined ? [root ?? start] : paths, root).map(format);
    const all = isInput ? [format(await readInput(process.stdin))] : files;
    if (!flags.check) {
      for (const { source, formatting } of files) if (formatting.changed) writeFormatted(source, formatting.text);
    }

    const lockedBefore = root === undefined ? new Set<string>() : lockedFiles(root);
    const answer = formatAnswer(all, settings, { isWritten: !flags.check && !isInput, lockedFiles: lockedBefore });
    const text = all[0]?.formatting.leftAlone === false ? all[0].formatting.text : '';
    if (flags.json) {
      this.outJson({ ...formatJson(answer, this.language), ...(isInput && { text }) });
    } else {
      if (isInput) process.stdout.write(flags.check ? '' : text);
      else for (const file of answer.changed) this.out(file);
      const colours = process.stderr.hasColors?.() ?? false;
      const talk = formatTalk(answer, { language: this.language, version: this.config.version, colours });
      if (!isInput || flags.check || text === '') for (const line of talk) this.note(line);
    }
    process.exitCode = exitCodeOf(answer, flags.check);
  }
}

/** Unreadable files end with 3; files left alone, and those that a check would change, with 1. */
function exitCodeOf({ findings, leftAlone, changed }: FormatAnswer, check: boolean): ExitCode {
  if (findings.some(({ rule }) => UNREADABLE.has(rule))) return ExitCode.unreadable;
  return leftAlone.length > 0 || (check && changed.length > 0) ? ExitCode.findings : ExitCode.clean;
}

const UNREADABLE = new Set(['source/unreadable', 'source/not-text', 'source/too-large']);
