import { Args, Flags } from '@oclif/core';
import { chinaDay, chinaTime } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Publish extends GuhuaCommand {
  static override summary =
    'Publish locked versions: enter them in the append-only registry with the day from which they hold.';
  static override description =
    'All of a call is entered in one transaction, or nothing. What was entered is never changed.';
  static override strict = false;
  static override args = {
    items: Args.string({
      ignoreStdin: true,
      description: 'Items by id, code or name; every locked item when left out.',
    }),
  };
  static override flags = {
    effective: Flags.string({
      helpValue: 'DATE',
      summary: 'The first day on which they hold, such as 2026-12-01; today when left out.',
    }),
    'retroactive-reason': Flags.string({
      helpValue: 'TEXT',
      summary: 'What justifies a day in the past; without it such a day is refused.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> publish --effective 2026-12-01',
    '<%= config.bin %> publish housing-012 --json',
  ];

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Publish);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { lockOf, registryPath } = await import('./support/registry-edge.ts');
    const { findItem } = await import('./support/resolve-process.ts');
    const { readLocked } = await import('../registry/check-locks.ts');
    const { attachmentReader, writeLock } = await import('../registry/lock-file.ts');
    const { openRegistry } = await import('../registry/registry.ts');

    const lock = lockOf(open);
    const asked =
      argv.length === 0 ? undefined : new Set(argv.map((word) => findItem(open.workspace, String(word)).id));
    const unlocked = [...(asked ?? [])].find((id) => !lock.entries.has(id));
    if (unlocked !== undefined) throw new CommandError('publish.not-locked', { id: unlocked }, ExitCode.refused);
    if (lock.entries.size === 0) throw new CommandError('publish.nothing-locked', {}, ExitCode.refused);
    const { definitions, findings } = readLocked(open.workspace, lock, attachmentReader(open.root), asked);
    const [edited] = findings;
    if (edited !== undefined) {
      throw new CommandError(
        'publish.edited',
        { id: edited.params.id ?? '', count: findings.length },
        ExitCode.refused,
      );
    }

    const now = new Date();
    const effectiveFrom = flags.effective ?? chinaDay(now);
    const reason = flags['retroactive-reason'];
    const dates = {
      effectiveFrom,
      recordedAt: chinaTime(now),
      ...(reason !== undefined && { retroactiveReason: reason }),
    };
    const releases = definitions.map(({ entry, definition }) => ({
      item: entry.item,
      version: entry.version,
      canonical: definition.canonical,
      modelDigest: definition.modelDigest,
      sourceDigest: definition.sourceDigest,
    }));
    await using registry = await openRegistry(registryPath(open));
    const result = await registry.publish(releases, dates);
    if (!result.ok) {
      const [refusal] = result.refusals;
      throw new CommandError(
        `registry/refused.${refusal?.reason ?? 'no-such-day'}`,
        refusal?.params ?? {},
        ExitCode.refused,
      );
    }
    writeLock(open.root, { ...lock, registry: { size: result.size, head: result.head } });
    const answer = {
      published: result.entered.length,
      unchanged: result.unchanged.length,
      effectiveFrom,
      size: result.size,
      head: result.head,
    };
    if (flags.json) this.outJson({ ...answer, versions: result.entered });
    else this.out(this.text('publish.done', answer));
  }
}
