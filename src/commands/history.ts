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
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = ['<%= config.bin %> history housing-001', '<%= config.bin %> history housing-001 --json'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(History);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { openForReading } = await import('./support/registry-edge.ts');
    const { findItem } = await import('./support/resolve-process.ts');
    await using registry = await openForReading(open);
    // An item that is no longer in the workspace keeps its history.
    const direct = await registry.history(args.item);
    const id = direct.length > 0 ? args.item : findItem(open.workspace, args.item).id;
    const entries = direct.length > 0 ? direct : await registry.history(id);
    if (entries.length === 0) throw new CommandError('history.none', { id }, ExitCode.usage);
    const effective = await registry.effectiveVersion(id, chinaDay(new Date()));
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
    this.out(this.text(effective === undefined ? 'history.none-effective' : 'history.effective'));
  }
}
