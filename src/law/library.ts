/** The law library of a workspace, looked up by the titles under which laws are cited. */
import type { Path } from '../findings/finding.ts';
import type { LawsDocument } from '../language/documents.ts';
import type { LawsLaw, LawsVersion } from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Citation } from './citation.ts';
import { type LawLevel, levelOf } from './level.ts';
import { isMisspelling } from './similar-title.ts';
import { titleKey } from './title.ts';

/** A version of a law, and where it stands in the library. */
export interface VersionInLibrary {
  readonly facts: LawsVersion;
  readonly path: Path;
}

/** A law with what all its entries say. */
export interface LawInLibrary {
  readonly title: string;
  readonly level: LawsLaw['level'];
  /** From the oldest to the newest; one without a date is older than any that has one. */
  readonly versions: readonly VersionInLibrary[];
}

export interface LawLibrary {
  readonly document: LawsDocument;
  /** The law that a title in any usual spelling means; `undefined` where there is none, or more than one. */
  find(title: string): LawInLibrary | undefined;
  /** A title of the library of which the one given is a misspelling. */
  similar(title: string): string | undefined;
}

const known = new WeakMap<LawsDocument, LawLibrary>();

/** The library of a workspace; `undefined` where the center keeps none. */
export function lawLibrary({ laws }: Pick<Workspace, 'laws'>): LawLibrary | undefined {
  if (laws === undefined) return undefined;
  const library = known.get(laws) ?? openLibrary(laws);
  known.set(laws, library);
  return library;
}

/** The version that is in force, for what the library knows: the newest. `undefined` where it knows none. */
export function newestVersion({ versions }: LawInLibrary): VersionInLibrary | undefined {
  return versions.at(-1);
}

/** The level of a cited law: as the library says it, else as its title and number show it. */
export function levelInWorkspace(workspace: Pick<Workspace, 'laws'>): (citation: Citation) => LawLevel {
  const library = lawLibrary(workspace);
  return (citation) => library?.find(citation.title)?.level ?? levelOf(citation);
}

function openLibrary(document: LawsDocument): LawLibrary {
  const laws = mergedLaws(document.data.laws);
  const byAlias = aliasesOf(document.data.laws);
  const byKey = new Map(laws.map((law) => [titleKey(law.title), law]));
  const misspellings = new Map<string, string | undefined>();
  return {
    document,
    find(title) {
      const key = titleKey(title);
      return byKey.get(key) ?? byKey.get(byAlias.get(key) ?? '');
    },
    similar(title) {
      if (!misspellings.has(title)) misspellings.set(title, laws.find((law) => isMisspelling(title, law.title))?.title);
      return misspellings.get(title);
    },
  };
}

/** Entries of one title, however spelt, are one law. */
function mergedLaws(entries: readonly LawsLaw[]): readonly LawInLibrary[] {
  const numbered = entries.map((entry, index) => ({ entry, index }));
  const groups = Map.groupBy(numbered, ({ entry }) => titleKey(entry.title));
  return [...groups.values()].map((group) => ({
    title: group[0]?.entry.title ?? '',
    level: group.find(({ entry }) => entry.level !== undefined)?.entry.level,
    versions: group.flatMap(({ entry, index }) => versionsOf(entry, index)).toSorted(byDate),
  }));
}

function versionsOf({ versions = [] }: LawsLaw, law: number): readonly VersionInLibrary[] {
  return versions.map((facts, index) => ({ facts, path: ['laws', law, 'versions', index] }));
}

function byDate(one: VersionInLibrary, other: VersionInLibrary): number {
  const [first, second] = [one, other].map(({ facts }) => facts.date ?? facts['valid-from'] ?? '');
  if (first === second) return 0;
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** Short titles and aliases → the law's own key; one that several laws have means none of them. */
function aliasesOf(entries: readonly LawsLaw[]): ReadonlyMap<string, string> {
  const pairs = entries.flatMap(({ title, short, aliases = [] }) =>
    [short ?? title, ...aliases].map((alias) => ({ alias: titleKey(alias), key: titleKey(title) })),
  );
  const groups = Map.groupBy(pairs, ({ alias }) => alias);
  const sure = [...groups].filter(([, group]) => new Set(group.map(({ key }) => key)).size === 1);
  return new Map(sure.map(([alias, group]) => [alias, group[0]?.key ?? '']));
}
