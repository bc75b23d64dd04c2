import { Args, Flags } from '@oclif/core';
import { chinaDay, chinaTime } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import type { Release } from '../registry/admit.ts';
import type { KeyRing } from '../trust/key-ring.ts';
import type { CheckedStatement } from './support/approval-text.ts';
import type { StatedRelease } from './support/approved-releases.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';
import { statementFlags } from './support/statement-flags.ts';

export default class Publish extends GuhuaCommand {
  static override summary =
    'Publish locked versions: enter them in the append-only registry with the day from which they hold.';
  static override description =
    'All of a call is entered in one transaction, or nothing. What was entered is never changed. Once a registry has a root document, only what one person of the department and one of the center have approved is entered, from the day that they have signed.';
  static override strict = false;
  static override args = {
    items: Args.string({
      ignoreStdin: true,
      description: 'Items by id, code or name; every locked item when left out.',
    }),
  };
  static override flags = {
    ...statementFlags,
    approved: Flags.boolean({ summary: 'Only what has all approvals; the rest goes on waiting.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> publish --effective 2026-12-01',
    '<%= config.bin %> publish housing-012 --json',
    '<%= config.bin %> publish --approved',
  ];

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Publish);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { lockOf, openToEnter } = await import('./support/registry-edge.ts');
    const { rootInForce } = await import('./support/ring-edge.ts');
    const { askedItems, lockedDefinitions, pendingReleases } = await import('./support/pending-releases.ts');
    const { ReleaseStatements, refuseWithoutWaiver, waiverOf } = await import('./support/release-statements.ts');
    const { approvedReleases, unsignedReleases } = await import('./support/approved-releases.ts');
    const { removePending } = await import('../registry/approvals-folder.ts');
    const { writeLock } = await import('../registry/lock-file.ts');

    const now = new Date();
    const today = chinaDay(now);
    const lock = lockOf(open);
    const definitions = lockedDefinitions(open, lock, askedItems(open, lock, argv.map(String)));
    await using registry = await openToEnter(open);
    const ring = (await rootInForce(registry))?.ring;
    const { pending, published, latest } = await pendingReleases(definitions, registry);
    const terms = {
      effectiveFrom: flags.effective,
      retroactiveReason: flags['retroactive-reason'],
      waiver: waiverOf(flags, today),
      tool: `guhua ${this.config.version}`,
      origin: registry.origin,
    };
    const statements = new ReleaseStatements(open, latest);
    const request = { root: open.root, statements, terms, anew: ring === undefined, otherwise: today };
    const { ready, waiting } =
      ring === undefined
        ? { ready: unsignedReleases(pending, request), waiting: [] }
        : approvedReleases(pending, request, ring, today);
    if (ring !== undefined && waiting.length > 0 && (!flags.approved || ready.length === 0)) {
      await this.#refuseWaiting(waiting, ring);
      return;
    }
    refuseWithoutWaiver(ready.flatMap(({ claim }) => (claim.kind === 'release' ? [claim] : [])));
    const effectiveFrom = flags.effective ?? today;
    const result = await registry.publish(ready.map(releaseOf), { effectiveFrom, recordedAt: chinaTime(now) });
    if (!result.ok) {
      const [refusal] = result.refusals;
      throw new CommandError(
        `registry/refused.${refusal?.reason ?? 'no-such-day'}`,
        refusal?.params ?? {},
        ExitCode.refused,
      );
    }
    writeLock(open.root, { ...lock, registry: { size: result.size, root: result.root } });
    for (const { claim } of ready) removePending(open.root, claim);
    const days = [...new Set(ready.map(({ claim }) => claim.effectiveFrom))].toSorted();
    const answer = {
      published: result.entered.length,
      unchanged: published.length + result.unchanged.length,
      effectiveFrom: days.length === 0 ? effectiveFrom : days.join(', '),
      size: result.size,
      root: result.root,
    };
    if (flags.json) {
      const waits = waiting.map(({ name }) => name);
      this.outJson({
        ...answer,
        signed: ring !== undefined,
        versions: result.entered,
        ...(ring && { waiting: waits }),
      });
      return;
    }
    this.out(this.text('publish.done', answer));
    for (const gap of result.gaps) this.note(this.text('registry.gap', { ...gap }));
    if (ring === undefined) this.note(this.text('publish.trial'));
    else if (waiting.length > 0) this.note(this.text('publish.waiting', { count: waiting.length }));
  }

  /** Says who is missing; nothing is entered. */
  async #refuseWaiting(waiting: readonly CheckedStatement[], ring: KeyRing): Promise<void> {
    const { missingText } = await import('./support/approval-text.ts');
    const [first] = waiting;
    for (const line of missingText(waiting, ring, this.language)) this.note(line);
    throw new CommandError(
      'publish.not-approved',
      { count: waiting.length, name: first?.name ?? '' },
      ExitCode.refused,
    );
  }
}

function releaseOf({ locked: { entry, definition }, claim, envelope }: StatedRelease): Release {
  return {
    item: entry.item,
    version: entry.version,
    canonical: definition.canonical,
    modelDigest: definition.modelDigest,
    sourceDigest: definition.sourceDigest,
    approved: { claim, envelope },
  };
}
