import { Args, Flags } from '@oclif/core';
import { chinaDay, chinaTime } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Withdraw extends GuhuaCommand {
  static override summary = 'Take back a published version: from a day on it holds no more. Nothing is deleted.';
  static override args = { item: Args.string({ ignoreStdin: true, required: true, description: 'An item by id.' }) };
  static override flags = {
    version: Flags.integer({
      min: 1,
      helpValue: 'N',
      summary: 'Which version; the one that holds today when left out.',
    }),
    reason: Flags.string({ required: true, helpValue: 'TEXT', summary: 'Why; it is entered with the withdrawal.' }),
    effective: Flags.string({
      helpValue: 'DATE',
      summary: 'The first day on which it holds no more; today when left out.',
    }),
    'retroactive-reason': Flags.string({
      helpValue: 'TEXT',
      summary: 'What justifies a day in the past; without it such a day is refused.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = ['<%= config.bin %> withdraw housing-012 --reason 事项取消'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Withdraw);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { lockOf, openForReading, registryPath } = await import('./support/registry-edge.ts');
    const { openRegistry } = await import('../registry/registry.ts');
    const { writeLock } = await import('../registry/lock-file.ts');
    const lock = lockOf(open);
    const now = new Date();
    let version = flags.version;
    if (version === undefined) {
      await using reading = await openForReading(open);
      version = (await reading.effectiveVersion(args.item, chinaDay(now)))?.version;
    }
    if (version === undefined) throw new CommandError('withdraw.none', { id: args.item }, ExitCode.usage);
    await using registry = await openRegistry(registryPath(open));
    const retroactiveReason = flags['retroactive-reason'];
    const dates = {
      effectiveFrom: flags.effective ?? chinaDay(now),
      recordedAt: chinaTime(now),
      ...(retroactiveReason !== undefined && { retroactiveReason }),
    };
    const result = await registry.withdraw({ item: args.item, version, reason: flags.reason }, dates);
    if (!result.ok) {
      const [refusal] = result.refusals;
      throw new CommandError(
        `registry/refused.${refusal?.reason ?? 'no-reason'}`,
        refusal?.params ?? {},
        ExitCode.refused,
      );
    }
    writeLock(open.root, { ...lock, registry: { size: result.size, head: result.head } });
    const answer = {
      item: args.item,
      version,
      effectiveFrom: dates.effectiveFrom,
      size: result.size,
      head: result.head,
    };
    if (flags.json) this.outJson(answer);
    else this.out(this.text('withdraw.done', answer));
  }
}
