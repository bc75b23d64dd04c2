import { Args, Flags } from '@oclif/core';
import { chinaDay, chinaTime } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Withdraw extends GuhuaCommand {
  static override summary = 'Take back a published version: from a day on it holds no more. Nothing is deleted.';
  static override description =
    'Once the registry has a root document, the first call prepares the statement in approvals/; when one person of the department and one of the center have approved it, the second call enters it.';
  static override args = { item: Args.string({ ignoreStdin: true, required: true, description: 'An item by id.' }) };
  static override flags = {
    version: Flags.integer({
      min: 1,
      helpValue: 'N',
      summary: 'Which version; the one that holds today when left out.',
    }),
    reason: Flags.string({
      helpValue: 'TEXT',
      summary: 'Why; it is entered with the withdrawal, and needed when that is prepared.',
    }),
    effective: Flags.string({
      helpValue: 'DATE',
      summary: 'The first day on which it holds no more; today when left out.',
    }),
    'retroactive-reason': Flags.string({
      helpValue: 'TEXT',
      summary: 'What justifies a day in the past; without it such a day is refused.',
    }),
    author: Flags.string({
      helpValue: 'PERSON',
      summary: 'Who prepares it, by the id in the root document; needed once there is one.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> withdraw housing-012 --reason 事项取消',
    '<%= config.bin %> withdraw housing-012 --reason 事项取消 --author sun-lei --effective 2027-01-01',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Withdraw);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { lockOf, openForReading, openToEnter } = await import('./support/registry-edge.ts');
    const { approvedEntry } = await import('./support/approved-entry.ts');
    const { removePending } = await import('../registry/approvals-folder.ts');
    const { writeLock } = await import('../registry/lock-file.ts');
    const lock = lockOf(open);
    const now = new Date();
    let version = flags.version;
    if (version === undefined) {
      await using reading = await openForReading(open);
      version = (await reading.effectiveVersion(args.item, chinaDay(now)))?.version;
    }
    if (version === undefined) throw new CommandError('withdraw.none', { id: args.item }, ExitCode.usage);
    await using registry = await openToEnter(open);
    const ref = { kind: 'withdraw', item: args.item, version } as const;
    const retroactiveReason = flags['retroactive-reason'];
    const asked = {
      ...(flags.reason !== undefined && { reason: flags.reason }),
      ...(flags.effective !== undefined && { effectiveFrom: flags.effective }),
      ...(retroactiveReason !== undefined && { retroactiveReason }),
    };
    const maker = { author: flags.author, tool: `guhua ${this.config.version}`, language: this.language };
    const entry = await approvedEntry({ root: open.root, registry, ref, asked, maker, now });
    if (!entry.ok) {
      for (const line of entry.lines) this.note(line);
      throw new CommandError('withdraw.not-approved', { item: args.item, file: entry.file }, ExitCode.refused);
    }
    const dates = { ...entry.dates, recordedAt: chinaTime(now) };
    const { reason, approved } = entry;
    const withdrawal = { item: args.item, version, reason, ...(approved && { approved }) };
    const result = await registry.withdraw(withdrawal, dates);
    if (!result.ok) {
      const [refusal] = result.refusals;
      throw new CommandError(
        `registry/refused.${refusal?.reason ?? 'no-reason'}`,
        refusal?.params ?? {},
        ExitCode.refused,
      );
    }
    writeLock(open.root, { ...lock, registry: { size: result.size, root: result.root } });
    removePending(open.root, ref);
    const answer = {
      item: args.item,
      version,
      effectiveFrom: dates.effectiveFrom,
      size: result.size,
      root: result.root,
    };
    if (flags.json) this.outJson(answer);
    else this.out(this.text('withdraw.done', answer));
    for (const gap of result.gaps) this.note(this.text('registry.gap', { ...gap }));
  }
}
