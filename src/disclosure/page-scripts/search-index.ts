/**
 * What the search of a portal looks at: written once when the site is made, read by the script of its first page. Rows are
 * lists, since the names of their parts would stand there once an item.
 */

/** A place, a class or an audience with its name for readers. */
export type Named = readonly [id: string, name: string];

/** A department; syllables as those of an item. */
export type DepartmentRow = readonly [id: string, shortName: string, syllables: string, name: string];

export type ItemRow = readonly [
  /** Its page, without `.html`. */
  file: string,
  name: string,
  /** The pinyin of its sounded parts, joined by spaces; empty where each is read as `sounds` has it. */
  syllables: string,
  /** Places in the lists of the index. */
  department: number,
  handling: number,
  audiences: readonly number[],
  services: readonly number[],
  promise: number,
  /** Sum of `MARK`s. */
  marks: number,
  /** What it is found by besides its name and file: codes, result, themes, office. */
  other: string,
];

/** What is true of an item or not. */
export const MARK = { online: 1, free: 2, draft: 4 } as const;

export interface SearchIndex {
  /** How characters are mostly read, each followed by its pinyin: `建jian筑zhu`. */
  readonly sounds: string;
  readonly departments: readonly DepartmentRow[];
  readonly handlings: readonly Named[];
  readonly audiences: readonly Named[];
  readonly services: readonly Named[];
  /** The promised limits in words. */
  readonly promises: readonly string[];
  readonly items: readonly ItemRow[];
}
