/**
 * A document as it is laid out: its scalars as written, which collections stand in brackets, and every comment and blank
 * line at the entry that it belongs to.
 */
import type { ScalarValue } from '../yaml-tree.ts';

/** A line of its own: a comment with its `#`, or nothing for a blank line. */
export type LoneLine = string;

/** A comment behind something in its line, and how many spaces part the two. */
export interface Aside {
  readonly text: string;
  readonly spaces: number;
}

/** A scalar on one line or several, as its characters are. */
export interface ScalarLayout {
  readonly kind: 'scalar';
  readonly source: string;
  readonly value: ScalarValue;
  readonly plain: boolean;
}

/** A text block: `|` keeps the lines, `>` joins them. */
export interface BlockLayout {
  readonly kind: 'block';
  readonly style: '|' | '>';
  /** What becomes of the line breaks at its end: one is left, none (`-`), or all (`+`). */
  readonly chomping: '' | '-' | '+';
  /** Its lines without their common indentation. */
  readonly lines: readonly string[];
}

export interface CollectionLayout {
  readonly kind: 'list' | 'map';
  readonly entries: readonly EntryLayout[];
  /** Whether it is written on one line, in brackets. */
  readonly inline: boolean;
  /** What stands at its end, behind its last entry. */
  readonly tail: readonly LoneLine[];
}

export type Layout = ScalarLayout | BlockLayout | CollectionLayout;

/** An entry of a mapping, or of a list, where it has no key. */
export interface EntryLayout {
  /** The lines above it. */
  readonly lead: readonly LoneLine[];
  readonly key?: KeyLayout;
  readonly value: Layout;
  /** The comment in its line; behind the key where the value takes lines of its own. */
  readonly aside?: Aside;
  /** The lines right below it, apart from the next entry. */
  readonly trail: readonly LoneLine[];
}

export interface KeyLayout {
  /** The key as it is read. */
  readonly name: string;
  /** The key as it is written. */
  readonly source: string;
}

export interface DocumentLayout {
  /** The lines at the top of the file, which stay there. */
  readonly header: readonly LoneLine[];
  /** Whether a blank line parts them from what follows. */
  readonly isHeaderApart: boolean;
  readonly root: Layout;
  /** The lines below the last that belong to no entry. */
  readonly tail: readonly LoneLine[];
}
