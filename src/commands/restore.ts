import { Args, Flags } from '@oclif/core';
import { chinaTime } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';

export default class Restore extends GuhuaCommand {
  static override summary = 'Let a withdrawn version hold again from a day on which no other version holds.';
  static override description =
    'Once the registry has a root document, the first call prepares the statement in approvals/; when one person of the department and one of the center have approved it, the second call enters it.';
  static override args = { item: Args.string({ ignoreStdin: true, required: true, description: 'An item by id.' }) };
  static override flags = {
    version: Flags.integer({ min: 1, required: true, helpValue: 'N', summary: 'Which version.' }),
    reason: Flags.string({
      helpValue: 'TEXT',
      summary: 'Why; it is entered with the restoration, and needed when that is prepared.',
    }),
    effective: Flags.string({
      helpValue: 'DATE',
      summary: 'The first day on which it holds again; today when left out.',
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
    '<%= config.bin %> restore housing-012 --version 1 --reason 恢复办理 --effective 2027-02-01',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Restore);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { lockOf, openToEnter } = await import('./support/registry-edge.ts');
    const { approvedEntry } = await import('./support/approved-entry.ts');
    const { removePending } = await import('../registry/approvals-folder.ts');
    const { writeLock } = await import('../registry/lock-file.ts');
    const lock = lockOf(open);
    const now = new Date();
    await using registry = await openToEnter(open);
    const { item } = args;
    const { version } = flags;
    const ref = { kind: 'restore', item, version } as const;
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
      throw new CommandError('restore.not-approved', { item, version, file: entry.file }, ExitCode.refused);
    }
    const { reason, approved } = entry;
    const dates = { ...entry.dates, recordedAt: chinaTime(now) };
    const result = await registry.restore({ item, version, reason, ...(approved && { approved }) }, dates);
    if (!result.ok) {
      const [refusal] = result.refusals;
      throw new CommandError(
        `registry/refused.${refusal?.reason ?? 'no-reason'}`,
        refusal?.params ?? {},
        ExitCode.refused,
      );
    }
    const { size, root, gaps } = result;
    writeLock(open.root, { ...lock, registry: { size, root } });
    removePending(open.root, ref);
    const answer = { item, version, effectiveFrom: dates.effectiveFrom, size, root };
    if (flags.json) this.outJson({ ...answer, gaps });
    else this.out(this.text('restore.done', answer));
    for (const gap of gaps) this.note(this.text('registry.gap', { ...gap }));
  }
}
