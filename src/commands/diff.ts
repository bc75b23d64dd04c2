import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { Registry } from '../registry/registry.ts';
import { CommandError } from './support/command-error.ts';
import type { Difference } from './support/diff-answer.ts';
import type { Side, SideName } from './support/diff-sides.ts';
import { GuhuaCommand, type OpenFolder } from './support/guhua-command.ts';
import type { Say } from './support/time-text.ts';

export default class Diff extends GuhuaCommand {
  static override summary = 'What differs between two versions of an item or a process, and for whom it is worse.';
  static override description =
    'Compares what definitions say, not their text: steps by identity, limits by arithmetic. A side is work, published, locked, a version (1), a day (@2026-12-01), a file, a folder, or a commit of git (HEAD~1, rev:main). Left out: the published version, else the locked one, against the working files. With --all: A and B without an ID.';
  static override args = {
    id: Args.string({ ignoreStdin: true, description: 'An item by id, code or name, or a process by id or name.' }),
    before: Args.string({ ignoreStdin: true, description: 'What it was; published when left out.' }),
    after: Args.string({ ignoreStdin: true, description: 'What it is; work when left out.' }),
  };
  static override flags = {
    all: Flags.boolean({ summary: 'Every item, one line each.' }),
    why: Flags.boolean({ exclusive: ['all'], summary: 'Say of each change why it is worse, better or neither.' }),
    'exit-code': Flags.boolean({ summary: 'End with 1 when anything differs.' }),
    'fail-on': Flags.option({
      options: ['worse'] as const,
      helpValue: 'worse',
      summary: 'End with 4 when a change is worse for the applicant.',
    })(),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> diff housing-001',
    '<%= config.bin %> diff housing-001 1 2 --why',
    '<%= config.bin %> diff construction-permit HEAD~1 --json',
    '<%= config.bin %> diff construction-permit-serial definitions/processes/construction-permit-serial.yaml definitions/processes/construction-permit.yaml',
    '<%= config.bin %> diff --all origin/main --fail-on worse',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Diff);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const words = flags.all ? [args.id, args.before, args.after] : [args.before, args.after];
    if (!flags.all && args.id === undefined) throw new CommandError('diff.no-id', {}, ExitCode.usage);
    if (flags.all && args.after !== undefined) throw new CommandError('diff.too-many', {}, ExitCode.usage);
    const { sideOf, workingSide } = await import('./support/diff-sides.ts');
    const [first, second] = words;
    const before: Side | undefined = first === undefined ? undefined : sideOf(open, first);
    const after: Side = second === undefined ? workingSide(open) : sideOf(open, second);
    const counts =
      args.id === undefined || flags.all
        ? await this.#all(open, { before: before ?? { kind: 'published' }, after }, flags.json ?? false)
        : await this.#one(open, args.id, { before, after }, flags);
    if (flags['fail-on'] === 'worse' && counts.worse > 0) {
      this.note(this.text('diff.worse-refused', { count: counts.worse }));
      process.exitCode = ExitCode.refused;
    } else process.exitCode = flags['exit-code'] && counts.changes > 0 ? ExitCode.findings : ExitCode.clean;
  }

  async #all(open: OpenFolder, sides: { readonly before: Side; readonly after: Side }, json: boolean): Promise<Counts> {
    const { allText, compareAll } = await import('./support/diff-all.ts');
    const { startProgress } = await import('./support/progress.ts');
    const progress = await startProgress(this.text('diff.progress'), open.workspace.items.size);
    const answer = await this.#withRegistry(open, (registry) => compareAll(open, sides, registry, progress.step));
    progress.end();
    if (json) this.outJson(answer);
    else this.out(allText(answer, this.#say));
    const worse = answer.items.reduce((sum, { burden }) => sum + (burden?.worse ?? 0), 0);
    return { changes: answer.items.length, worse };
  }

  async #one(
    open: OpenFolder,
    word: string,
    { before, after }: { readonly before: Side | undefined; readonly after: Side },
    flags: { readonly why?: boolean; readonly json?: boolean },
  ): Promise<Counts> {
    const { compareItem, compareProcessFile, subjectOf, usualBefore } = await import('./support/diff-one.ts');
    const subject = subjectOf(open, word, [before, after]);
    const sides = { before: before ?? usualBefore(open, subject), after };
    const nameOf = (side: SideName): string => this.text(side.id, side.params);
    const difference: Difference =
      subject.kind === 'process'
        ? await compareProcessFile(open, subject, sides, nameOf)
        : await this.#withRegistry(open, (registry) => compareItem(open, subject, sides, registry, nameOf));
    if (flags.json) {
      const { differenceJson } = await import('./support/diff-answer.ts');
      this.outJson(differenceJson(difference, this.language));
    } else {
      const { diffText } = await import('./support/diff-text.ts');
      this.out(diffText(difference, this.#say, { language: this.language, why: flags.why ?? false }));
    }
    const worse = difference.changes.filter(({ tier }) => tier === 'worse').length;
    return { changes: difference.changes.length, worse };
  }

  /** Works with the center's registry, where it has one already. */
  async #withRegistry<Result>(
    open: OpenFolder,
    work: (registry: Registry | undefined) => Promise<Result>,
  ): Promise<Result> {
    const { expectedOrigin, registryPath } = await import('./support/registry-edge.ts');
    const { openIfThere } = await import('../registry/registry.ts');
    await using registry = await openIfThere(registryPath(open), expectedOrigin(open).origin);
    return await work(registry);
  }

  readonly #say: Say = (id, params) => this.text(id, params);
}

interface Counts {
  readonly changes: number;
  readonly worse: number;
}
