/**
 * What changed in a center's services between two days, as the registry's log has it: versions that came into force, were
 * withdrawn or hold again, and in which of the ten disclosures a version differs from the one before it.
 */

import { addDays, type Day, isDayError } from '../base/day.ts';
import { canonicalJson } from '../base/digest.ts';
import type { MinutesPerDay } from '../base/duration.ts';
import type { EffectiveVersion, HistoryEntry, Registry } from '../registry/registry.ts';
import { holdsFromADay } from '../registry/statement.ts';
import { disclosureTable, publicationOf } from './make-table.ts';
import { type DepartmentName, type DisclosureTable, SUBJECTS, type Subject } from './table.ts';
import { serviceData, subjectData } from './table-data.ts';

export interface Change {
  readonly item: string;
  readonly name: string;
  readonly department: DepartmentName;
  /** `new`: no version held on the day before. */
  readonly kind: 'new' | 'revised' | 'withdrawn';
  readonly version: number;
  /** The first day on which it holds, or on which a withdrawn version holds no more. */
  readonly day: string;
  /** Its number in the registry's log, and the day on which it was entered. */
  readonly entry: number;
  readonly recordedOn: string;
  /** Why it was withdrawn, or why it holds from a day before it was entered. */
  readonly reason: string | undefined;
  /** Which disclosures a revised version differs in; `service`: where and how one applies. */
  readonly subjects: readonly (Subject | 'service')[];
}

/** The days of a comparison, both included. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** All changes of a period that take effect in it, the latest first; on one day by item. */
export async function changesIn(
  registry: Pick<Registry, 'changedItems' | 'history' | 'effectiveVersion'>,
  { since, until }: Period,
  minutesPerDay: MinutesPerDay,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const item of await registry.changedItems(since, until)) {
    for (const entry of await registry.history(item)) {
      const { effectiveFrom: day } = entry.claim;
      if (day < since || day > until) continue;
      const before = await registry.effectiveVersion(item, dayBefore(day));
      const on = await registry.effectiveVersion(item, day);
      const change = changeOf(entry, before, on, minutesPerDay);
      if (change !== undefined) changes.push(change);
    }
  }
  return changes.toSorted((one, other) => compare(other.day, one.day) || compare(one.item, other.item));
}

/**
 * A claim as the public sees it; `undefined` where it decides nothing, or never held because another of the same day took
 * its place.
 */
function changeOf(
  { seq, claim }: HistoryEntry,
  before: EffectiveVersion | undefined,
  on: EffectiveVersion | undefined,
  minutesPerDay: MinutesPerDay,
): Change | undefined {
  if (!holdsFromADay(claim)) return undefined;
  const shown = claim.kind === 'withdraw' ? before : on;
  if (shown?.version !== claim.version) return undefined;
  const table = tableOf(shown, minutesPerDay);
  const { effectiveFrom: day, recordedAt, retroactiveReason } = claim;
  const reason = 'reason' in claim ? claim.reason : retroactiveReason;
  const kind = claim.kind === 'withdraw' ? 'withdrawn' : before === undefined ? 'new' : 'revised';
  return {
    item: claim.item,
    name: table.name,
    department: table.department,
    kind,
    version: claim.version,
    day,
    entry: seq,
    recordedOn: recordedAt.slice(0, '2026-12-01'.length),
    reason,
    subjects: kind === 'revised' && before !== undefined ? differences(tableOf(before, minutesPerDay), table) : [],
  };
}

/** The disclosures that two tables of one item differ in. */
export function differences(one: DisclosureTable, other: DisclosureTable): readonly (Subject | 'service')[] {
  const named = one.name === other.name ? [] : (['item'] as const);
  const subjects = SUBJECTS.filter(
    (subject) => canonicalJson(subjectData(one, subject)) !== canonicalJson(subjectData(other, subject)),
  );
  const service = canonicalJson(serviceData(one.service)) === canonicalJson(serviceData(other.service));
  return [...new Set([...named, ...subjects, ...(service ? [] : (['service'] as const))])];
}

/** Without the files: that a sample lies elsewhere today is no change of a version. */
function tableOf(version: EffectiveVersion, minutesPerDay: MinutesPerDay): DisclosureTable {
  return disclosureTable(version.definition, { publication: publicationOf(version), minutesPerDay });
}

function dayBefore(day: string): string {
  const before = addDays(day as Day, -1);
  return isDayError(before) ? day : before;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
