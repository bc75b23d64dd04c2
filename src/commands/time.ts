import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { Compared } from '../process/compare-times.ts';
import { GuhuaCommand, type OpenWorkspace } from './support/guhua-command.ts';
import type { ProcessVersion } from './support/resolve-version.ts';
import type { Say } from './support/time-text.ts';

export default class Time extends GuhuaCommand {
  static override summary = 'How long a process takes: critical path, slack, serial sum, counted and uncounted time.';
  static override description =
    'Times are counted working time. With --compare or --compare-variant: what a change saved, and where. With --gantt: as bars in lanes of departments.';
  static override args = {
    id: Args.string({
      ignoreStdin: true,
      required: true,
      description:
        'A process or an item (its id, code or name), or its version in force on a day, such as housing-001@2026-12-01.',
    }),
  };
  static override flags = {
    variant: Flags.string({
      char: 'v',
      helpValue: 'NAME',
      summary: 'A variant of the process, such as green-channel.',
    }),
    compare: Flags.string({
      char: 'c',
      helpValue: 'ID',
      exclusive: ['gantt', 'brief'],
      summary: 'The process or item that came after it: what was saved, and where.',
    }),
    'compare-variant': Flags.string({
      helpValue: 'NAME',
      exclusive: ['gantt', 'brief'],
      summary: 'Compare with a variant of that process, or of the same one.',
    }),
    gantt: Flags.boolean({ char: 'g', exclusive: ['brief', 'json'], summary: 'Draw bars over counted working time.' }),
    format: Flags.option({
      options: ['terminal', 'svg'] as const,
      char: 'f',
      dependsOn: ['gantt'],
      summary: 'What to draw the bars as.',
    })(),
    brief: Flags.boolean({ summary: 'One line only: the times.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> time project-chain --variant green-channel',
    '<%= config.bin %> time four-certificates --json',
    '<%= config.bin %> time construction-permit-serial --compare construction-permit',
    '<%= config.bin %> time project-chain --compare-variant green-channel',
    '<%= config.bin %> time housing-012@2026-12-01 --compare housing-012',
    '<%= config.bin %> time construction-permit --gantt',
    '<%= config.bin %> time construction-permit --gantt --format svg > permit.svg',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Time);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { resolveVersion } = await import('./support/resolve-version.ts');
    const resolved = await resolveVersion(open, args.id, flags.variant);
    const { compare, 'compare-variant': compareVariant } = flags;
    if (compare !== undefined || compareVariant !== undefined) {
      const other = await resolveVersion(open, compare ?? args.id, compareVariant);
      await this.#compare(open, resolved, other, flags.json);
    } else if (flags.gantt) await this.#gantt(open, resolved, flags.format ?? 'terminal');
    else await this.#times(open, resolved, flags);
    process.exitCode = ExitCode.clean;
  }

  async #times(
    { workspace }: OpenWorkspace,
    { process: found, variant }: ProcessVersion,
    { brief, json }: { readonly brief: boolean; readonly json: boolean },
  ): Promise<void> {
    const { timeAnswer } = await import('./support/time-answer.ts');
    const answer = timeAnswer(found, variant, workspace.minutesPerDay);
    if (json) {
      this.outJson(answer.json);
      return;
    }
    const { TimeText, timeLine } = await import('./support/time-text.ts');
    const { namesOf } = await import('./support/names.ts');
    if (brief) this.out(timeLine(answer, this.#say, this.language));
    else this.out(new TimeText(this.#say, this.language, namesOf(workspace)).print(answer));
  }

  async #compare(
    { workspace }: OpenWorkspace,
    before: ProcessVersion,
    after: ProcessVersion,
    json: boolean,
  ): Promise<void> {
    const { comparedOf, compareTimes } = await import('../process/compare-times.ts');
    const { minutesPerDay } = workspace;
    const sideOf = (side: ProcessVersion): Compared => comparedOf(side.process, side.variant, minutesPerDay);
    const comparison = compareTimes(sideOf(before), sideOf(after), minutesPerDay);
    if (json) {
      const { comparisonJson } = await import('./support/comparison-answer.ts');
      this.outJson(comparisonJson(comparison));
      return;
    }
    const { ComparisonText } = await import('./support/comparison-text.ts');
    const { namesOf } = await import('./support/names.ts');
    this.out(new ComparisonText(this.#say, this.language, namesOf(workspace)).print(comparison));
  }

  async #gantt(
    { workspace }: OpenWorkspace,
    { process: found, variant }: ProcessVersion,
    format: 'terminal' | 'svg',
  ): Promise<void> {
    const { toGanttSvg, toGanttText } = await import('../drawing/index.ts');
    const { namesOf } = await import('./support/names.ts');
    const { minutesPerDay } = workspace;
    const names = namesOf(workspace);
    const options = { language: this.language, names, minutesPerDay, ...(variant !== undefined && { variant }) };
    const width = process.stdout.columns ?? 100;
    const picture = format === 'svg' ? toGanttSvg(found, options) : toGanttText(found, width, options);
    this.out(picture.trimEnd());
  }

  readonly #say: Say = (id, params) => this.text(id, params);
}
