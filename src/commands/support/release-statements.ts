/** What the release of a locked version will say: put together from the lock, the registry and the command line. */

import { minutesPerDay } from '../../base/business-hours.ts';
import { addDays, type Day } from '../../base/day.ts';
import { burdenOf } from '../../change/burden.ts';
import { basisProblems, needsWaiver, type Waiver } from '../../change/waiver.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import { readCenterCalendar } from '../../language/center-calendar.ts';
import type { LockedDefinition } from '../../registry/check-locks.ts';
import type { LatestRelease } from '../../registry/latest-releases.ts';
import type { ChangeClaim, ReleaseClaim } from '../../registry/statement.ts';
import { withoutAbsent } from '../../registry/without-absent.ts';
import { CommandError } from './command-error.ts';
import { changesBetween } from './definition-changes.ts';
import type { OpenWorkspace } from './guhua-command.ts';

/** Days for which a waiver is good where nothing else is said: long enough for two people to sign. */
const WAIVER_DAYS = 30;

/** What is said of all releases of a call. */
export interface ReleaseTerms {
  readonly effectiveFrom: string;
  readonly retroactiveReason: string | undefined;
  /** Leave for what is worse for applicants. */
  readonly waiver: Pick<Waiver, 'reason' | 'basis' | 'expires'> | undefined;
  readonly tool: string;
  readonly origin: string;
}

type Release = Omit<ReleaseClaim, 'recordedAt'>;

/** Makes the statements of releases in one workspace. */
export class ReleaseStatements {
  readonly #minutesPerDay: ReturnType<typeof minutesPerDay>;
  readonly #latest: ReadonlyMap<string, LatestRelease>;

  /** @param latest the latest releases of the items */
  constructor({ workspace }: OpenWorkspace, latest: ReadonlyMap<string, LatestRelease>) {
    this.#minutesPerDay = minutesPerDay(readCenterCalendar(workspace.config).calendar.hours);
    this.#latest = latest;
  }

  /** What differs from the latest release; `undefined` where there is none. */
  changeOf({ entry, definition }: LockedDefinition): ChangeClaim | undefined {
    const before = this.#latest.get(entry.item)?.canonical;
    if (before === undefined) return undefined;
    return burdenOf(changesBetween(before, definition.canonical, this.#minutesPerDay));
  }

  /** The digest of the latest release. */
  previousOf({ entry }: LockedDefinition): Release['previousDigest'] {
    return this.#latest.get(entry.item)?.modelDigest ?? null;
  }

  /** The statement of a version's release. */
  release(locked: LockedDefinition, terms: ReleaseTerms): Release {
    const { item, version, author, ruleset, modelDigest, sourceDigest } = locked.entry;
    const { effectiveFrom, retroactiveReason, tool, origin } = terms;
    const change = this.changeOf(locked);
    return withoutAbsent({
      kind: 'release',
      item,
      version,
      modelDigest,
      sourceDigest,
      previousDigest: this.previousOf(locked),
      effectiveFrom,
      retroactiveReason,
      department: locked.definition.department,
      author,
      tool,
      log: origin,
      ruleset,
      change: change && withWaiver(item, change, terms),
    } as const) as Release;
  }
}

function withWaiver(item: string, change: ChangeClaim, { waiver }: ReleaseTerms): ChangeClaim {
  if (waiver === undefined || !needsWaiver(change)) return change;
  return { ...change, waiver: { item, changes: change.digest, ...waiver } };
}

/**
 * The waiver that flags ask for.
 * @throws CommandError where one of reason and basis is missing, or the basis cites no article of a law
 */
export function waiverOf(
  flags: {
    readonly reason?: string | undefined;
    readonly basis?: string | undefined;
    readonly 'waiver-until'?: string | undefined;
  },
  today: string,
): ReleaseTerms['waiver'] {
  const { reason, basis, 'waiver-until': until } = flags;
  if (reason === undefined && basis === undefined) return undefined;
  if (reason === undefined || basis === undefined)
    throw new CommandError('approve.reason-and-basis', {}, ExitCode.usage);
  const [problem] = basisProblems(basis);
  if (problem !== undefined) throw new CommandError(`diff.waiver.${problem.problem}`, problem.params, ExitCode.usage);
  return { reason, basis, expires: until ?? String(addDays(today as Day, WAIVER_DAYS)) };
}

/** @throws CommandError where releases are worse for applicants and nothing permits it */
export function refuseWithoutWaiver(releases: readonly Release[]): void {
  const worse = releases.filter(
    ({ change }) => change !== undefined && needsWaiver(change) && change.waiver === undefined,
  );
  const [first] = worse;
  if (first === undefined) return;
  const params = { count: worse.length, item: first.item, worse: first.change?.worse ?? 0 };
  throw new CommandError('approve.needs-waiver', params, ExitCode.refused);
}
