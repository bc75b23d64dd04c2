import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { readDocument } from '../language/documents.ts';
import type { CheckRequest } from './support/check-request.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, type OpenFolder } from './support/guhua-command.ts';

export default class Check extends GuhuaCommand {
  static override summary = 'Check definitions against schema, law and arithmetic.';
  static override description =
    'Checks the whole workspace, or only the files and folders named; - checks the standard input. Ends with 0 when nothing is wrong, 1 when there are errors, 3 when something cannot be read.';
  static override strict = false;
  static override args = {
    paths: Args.string({
      ignoreStdin: true,
      description: 'Files or folders, or -; the whole workspace when left out.',
    }),
  };
  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      default: 'text',
      summary: 'How findings are printed.',
    })(),
    json: Flags.boolean({ summary: 'The same as --format json.' }),
    output: Flags.string({
      char: 'o',
      multiple: true,
      helpValue: 'FORMAT=FILE',
      summary: 'Also write the report to a file, such as sarif=check.sarif; may be given several times.',
    }),
    'max-warnings': Flags.integer({
      min: 0,
      helpValue: 'N',
      summary: 'End with 1 when there are more warnings than this.',
    }),
    'errors-only': Flags.boolean({ summary: 'Leave out warnings and information.' }),
    info: Flags.boolean({ summary: 'Show information in the text too; without it only its number is told.' }),
    'changed-since': Flags.string({
      helpValue: 'REF',
      summary: 'Only what was changed since a commit of git, and what stands on that.',
    }),
    shard: Flags.string({ helpValue: 'I/N', summary: 'Only the I-th of N parts, such as 2/4, to share the work.' }),
    'stdin-filename': Flags.string({ helpValue: 'FILE', summary: 'The file that the standard input is checked as.' }),
    baseline: Flags.string({
      helpValue: 'FILE',
      summary: 'Findings known before, which are not told; guhua-baseline.json beside guhua.yaml when left out.',
    }),
    'write-baseline': Flags.boolean({
      exclusive: ['update-baseline'],
      summary: 'Make a baseline of what is found now.',
    }),
    'update-baseline': Flags.boolean({
      summary: 'Take what is mended out of the baseline; nothing is added.',
    }),
    fix: Flags.boolean({ summary: 'Mend what is mechanical, never what is locked.' }),
    'dry-run': Flags.boolean({
      summary: 'Write nothing; print what --fix would change, as a diff.',
    }),
    watch: Flags.boolean({ summary: 'Check again whenever a file changes, until Ctrl-C.' }),
  };
  static override examples = [
    '<%= config.bin %> check',
    '<%= config.bin %> check definitions/processes/construction-permit.yaml',
    '<%= config.bin %> check definitions/items/housing --format json',
    '<%= config.bin %> check --fix --dry-run',
    '<%= config.bin %> check --changed-since origin/main -o github=check.txt',
  ];

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Check);
    const { readCheckRequest } = await import('./support/check-request.ts');
    this.useFlags({ ...flags, json: flags.json || flags.format === 'json' });
    const request = readCheckRequest(flags, argv.map(String));
    if (request.watch) await this.#watch(request);
    else await this.#check(request, await this.#open(request));
  }

  /** Opens the workspace; what comes on the standard input stands in for its file. */
  async #open(request: CheckRequest, read?: typeof readDocument): Promise<OpenFolder> {
    const open = this.openWorkspace(request, [], read);
    if (request.stdinFile === undefined) return open;
    const { readStdinSource } = await import('./support/stdin-source.ts');
    const { withOtherSources } = await import('./support/other-sources.ts');
    return withOtherSources(open, [await readStdinSource(open.root, request.stdinFile, process.stdin)]);
  }

  async #check(request: CheckRequest, open: OpenFolder): Promise<void> {
    const { runCheck } = await import('./support/run-check.ts');
    const { checkAnswer } = await import('./support/check-answer.ts');
    const colours = process.stdout.hasColors?.() ?? false;
    const outcome = runCheck(open, request);
    const answer = checkAnswer(outcome, request, { language: this.language, version: this.config.version, colours });
    process.stdout.write(answer.text);
    for (const { file, text } of answer.files) {
      mkdirSync(dirname(resolve(file)), { recursive: true });
      writeFileSync(file, text);
    }
    for (const { id, params } of answer.remarks) this.note(this.text(id, params));
    process.exitCode = answer.exitCode;
  }

  /** Checks again and again. What cannot be opened now may be there after the next change. */
  async #watch(request: CheckRequest): Promise<void> {
    const { rememberingReader } = await import('../language/documents.ts');
    const { watchFolder } = await import('./support/watch-folder.ts');
    const { root } = await this.#open(request);
    const read = rememberingReader();
    const checkAgain = async (): Promise<void> => {
      if (process.stdout.isTTY) process.stdout.write(CLEAR_SCREEN);
      try {
        await this.#check(request, await this.#open(request, read));
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        this.note(this.text(error.id, error.params));
      }
      this.note(this.text('check.watching', { root }));
    };
    const own = new Set(request.outputs.map(({ file }) => resolve(file)));
    await watchFolder(root, checkAgain, (file) => own.has(resolve(root, file)));
    process.exitCode = ExitCode.interrupted;
  }
}

const CLEAR_SCREEN = '\u001b[2J\u001b[H';
