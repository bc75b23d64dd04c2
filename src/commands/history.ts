import { Args, Flags } from '@oclif/core';
import { chinaDay } from '../base/china-time.ts';
import { textTable } from '../base/text-table.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class History extends GuhuaCommand {
  static override summary = 'Everything that was entered in the registry about an item.';
  static override args = {
    item: Args.string({ ignoreStdin: true, required: true, description: 'An item by id, code or name.' }),
  };
  static override flags = {
    'as-of': Flags.string({ helpValue: 'DATE', summary: 'Which version holds on this day; today when left out.' }),
    'known-at': Flags.string({
      helpValue: 'DATE',
      summary: 'As the registry knew it at the end of this day: what was entered later is left out.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> history housing-001',
    '<%= config.bin %> history housing-001 --known-at 2026-12-01 --json',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(History);
    this.useFlags(flags);
    const knownAt = flags['known-at'];
    const today = chinaDay(new Date());
    const day = flags['as-of'] ?? knownAt ?? today;
    const { isDay } = await import('../registry/admission.ts');
    for (const given of [day, knownAt ?? day]) {
      if (!isDay(given)) throw new CommandError('show.no-day', { day: given }, ExitCode.usage);
    }
    const open = this.openWorkspace(flags);
    const { openForReading } = await import('./support/registry-edge.ts');
    const { findItem } = await import('./support/resolve-process.ts');
    await using registry = await openForReading(open);
    // An item that is no longer in the workspace keeps its history.
    const direct = await registry.history(args.item, knownAt);
    const id = direct.length > 0 ? args.item : findItem(open.workspace, args.item).id;
    const entries = direct.length > 0 ? direct : await registry.history(id, knownAt);
    if (entries.length === 0) throw new CommandError('history.none', { id }, ExitCode.usage);
    const effective = await registry.effectiveVersion(id, day, knownAt);
    if (flags.json) {
      this.outJson({
        item: id,
        effective: effective?.version ?? null,
        entries: entries.map(({ seq, leafHash, claim }) => ({ seq, leafHash, ...claim })),
      });
      return;
    }
    const columns = ['seq', 'entry', 'version', 'effective-from', 'recorded-at', 'digest'].map((key) => ({
      title: this.text(`history.${key}`),
    }));
    const rows = entries.map(({ seq, claim }) => [
      String(seq),
      this.text(`history.${claim.kind}`),
      `${claim.version}${claim.kind === 'release' && claim.version === effective?.version ? ' ●' : ''}`,
      claim.effectiveFrom,
      claim.recordedAt,
      claim.modelDigest,
    ]);
    this.out(`${id} ${open.workspace.items.get(id)?.data.name ?? ''}`.trimEnd());
    this.out(textTable(columns, rows));
    for (const { seq, claim } of entries) {
      if (claim.kind !== 'correct') continue;
      this.out(this.text('history.corrects', { seq, ...claim.corrects, reason: claim.reason }));
    }
    const word = effective === undefined ? 'history.none-effective' : 'history.effective';
    this.out(day === today ? this.text(word) : this.text(`${word}-on`, { day }));
  }
}
