/**
 * Rows of an index merged into a law library. What the library says already stays: a person may have put right what the
 * index has wrong. New laws and versions are added, gaps filled, and a version is marked as expired once the index says so.
 */
import type { LawsLaw, LawsVersion } from '../../language/generated/types.ts';
import { titleKey } from '../../law/title.ts';
import { withoutAbsent } from '../present.ts';
import { type LastArticleDoubt, lastArticle } from './last-article.ts';
import type { LawRow } from './law-row.ts';

/**
 * What became of a row: `written` into the library, `known` to it already, `repeated` by a row before it of the same version,
 * `differs` from what the library says, or `not-cited`.
 */
export type LawRowOutcome = 'written' | 'known' | 'repeated' | 'differs' | 'not-cited';

export interface LawRowResult {
  readonly row: LawRow;
  readonly outcome: LawRowOutcome;
}

/** A version whose last article was not taken over. */
export interface DoubtedVersion {
  readonly title: string;
  readonly date: string | undefined;
  readonly last: number;
  readonly doubt: LastArticleDoubt;
}

/** What a law of the library becomes. */
export interface LawChange {
  /** Where the law stands in the library; `undefined` for a new one. */
  readonly index: number | undefined;
  readonly law: LawsLaw;
  /** New facts of versions, by their index in the library, and new versions. */
  readonly changed: ReadonlyMap<number, LawsVersion>;
  readonly added: readonly LawsVersion[];
}

export interface LawMerge {
  readonly rows: readonly LawRowResult[];
  readonly changes: readonly LawChange[];
  readonly doubted: readonly DoubtedVersion[];
}

export interface MergeRequest {
  readonly rows: readonly LawRow[];
  readonly library: readonly LawsLaw[];
  /** Whether a law belongs into the library, by its key. */
  readonly wanted: (key: string) => boolean;
  /** The note that a version gets whose last article is doubted. */
  readonly note: (doubt: LastArticleDoubt, last: number) => string;
}

/** Merges rows into a library. */
export function mergeLaws({ rows, library, wanted, note }: MergeRequest): LawMerge {
  const outcomes = new Map<LawRow, LawRowOutcome>();
  const changes: LawChange[] = [];
  const doubted: DoubtedVersion[] = [];
  // Of two entries of one law the first is completed.
  const positions = new Map(library.map((law, index) => [titleKey(law.title), index] as const).toReversed());
  for (const [key, ofLaw] of Map.groupBy(rows, ({ title }) => titleKey(title))) {
    if (!wanted(key)) {
      for (const row of ofLaw) outcomes.set(row, 'not-cited');
      continue;
    }
    const index = positions.get(key);
    const law = index === undefined ? undefined : library[index];
    const merge = mergeVersions(ofLaw, law, note);
    for (const [row, outcome] of merge.outcomes) outcomes.set(row, outcome);
    doubted.push(...merge.doubted);
    const { changed, added } = merge;
    if (law === undefined || changed.size + added.length > 0)
      changes.push({ index, law: law ?? newLaw(ofLaw), changed, added: added.toSorted(byDate) });
  }
  return { rows: rows.map((row) => ({ row, outcome: outcomes.get(row) ?? 'known' })), changes, doubted };
}

interface VersionsMerge extends Pick<LawChange, 'changed' | 'added'> {
  readonly outcomes: ReadonlyMap<LawRow, LawRowOutcome>;
  readonly doubted: readonly DoubtedVersion[];
}

/** Merges the rows of one law into the versions that the library has of it, which are told apart by their dates. */
function mergeVersions(rows: readonly LawRow[], law: LawsLaw | undefined, note: MergeRequest['note']): VersionsMerge {
  const outcomes = new Map<LawRow, LawRowOutcome>();
  const changed = new Map<number, LawsVersion>();
  const added: LawsVersion[] = [];
  const doubted: DoubtedVersion[] = [];
  const versions = law?.versions ?? [];
  for (const [date, ofVersion] of Map.groupBy(rows, (row) => row.date)) {
    const { facts, doubt } = versionOf(date, ofVersion, note);
    const index = versions.findIndex((version) => version.date === date);
    const old = versions[index];
    // An index that knows no more than a title gives a law without versions.
    const isNothing = Object.keys(facts).length === 0;
    const { version, outcome } =
      old === undefined ? newVersion(facts, isNothing && law !== undefined) : meet(old, facts);
    if (old === undefined && !isNothing) added.push(version);
    if (old !== undefined && version !== old) changed.set(index, version);
    if (doubt !== undefined && version.articles === undefined)
      doubted.push({ title: ofVersion[0]?.title ?? '', date, ...doubt });
    for (const [position, row] of ofVersion.entries()) outcomes.set(row, position === 0 ? outcome : 'repeated');
  }
  return { outcomes, changed, added, doubted };
}

function versionOf(
  date: string | undefined,
  rows: readonly LawRow[],
  note: MergeRequest['note'],
): { readonly facts: LawsVersion; readonly doubt: { last: number; doubt: LastArticleDoubt } | undefined } {
  const { last, doubt } = lastArticle(rows);
  const doubted = last !== undefined && doubt !== undefined ? { last, doubt } : undefined;
  const facts: LawsVersion = withoutAbsent({
    date,
    'valid-from': rows.find(({ validFrom }) => validFrom !== undefined && validFrom !== date)?.validFrom,
    articles: doubted === undefined ? last : undefined,
    // That a version is in force goes without saying.
    expired: isExpired(rows) || undefined,
    note: doubted && note(doubted.doubt, doubted.last),
  });
  return { facts, doubt: doubted };
}

/** Rows that contradict one another say nothing: a law is not taken for repealed on half a word. */
function isExpired(rows: readonly LawRow[]): boolean {
  const said = rows.map(({ expired }) => expired).filter((expired) => expired !== undefined);
  return said.length > 0 && said.every((expired) => expired);
}

interface MetVersion {
  readonly version: LawsVersion;
  readonly outcome: LawRowOutcome;
}

function newVersion(version: LawsVersion, isKnown: boolean): MetVersion {
  return { version, outcome: isKnown ? 'known' : 'written' };
}

/** The library's facts of a version completed by the index's. */
function meet(old: LawsVersion, { articles, expired, 'valid-from': validFrom }: LawsVersion): MetVersion {
  const differs = articles !== undefined && old.articles !== undefined && articles !== old.articles;
  const version = {
    ...old,
    ...(old['valid-from'] === undefined && validFrom !== undefined && { 'valid-from': validFrom }),
    // A note without a number says why there is none.
    ...(old.articles === undefined && old.note === undefined && articles !== undefined && { articles }),
    ...(old.expired === undefined && expired !== undefined && { expired }),
  };
  const grown = Object.keys(version).length > Object.keys(old).length;
  if (grown) return { version, outcome: 'written' };
  return { version: old, outcome: differs ? 'differs' : 'known' };
}

/** A law by all its rows: the longest title is the full one; a short title counts only where the rows agree on it. */
function newLaw(rows: readonly LawRow[]): LawsLaw {
  const title = rows.map((row) => row.title).reduce((longest, one) => (one.length > longest.length ? one : longest));
  const shorts = new Set(rows.map(({ short }) => short).filter((short) => short !== undefined));
  const [short] = shorts.size === 1 ? shorts : [];
  return {
    title,
    ...(short !== undefined && titleKey(short) !== titleKey(title) && { short }),
    ...withoutAbsent({ level: rows.find(({ level }) => level !== undefined)?.level }),
  };
}

function byDate(one: LawsVersion, other: LawsVersion): number {
  return (one.date ?? '') < (other.date ?? '') ? -1 : 1;
}
