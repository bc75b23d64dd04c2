/** Layouts while they are read: comments are still looking for the entry that they belong to. */
import { bindsToNext } from './binding-comment.ts';
import type { CommentToken, GapToken } from './gap.ts';
import type { Aside, BlockLayout, KeyLayout, LoneLine, ScalarLayout } from './layout.ts';

export type Draft = ScalarLayout | BlockLayout | DraftCollection;

export interface DraftCollection {
  readonly kind: 'list' | 'map';
  readonly entries: DraftEntry[];
  readonly inline: boolean;
  readonly tail: LoneLine[];
  /** The column of its entries; none for a collection in brackets, which its bracket ends. */
  readonly column: number | undefined;
  /** Comments behind its opening bracket. */
  readonly opening?: readonly CommentToken[];
}

export interface DraftEntry {
  readonly lead: LoneLine[];
  readonly key?: KeyLayout;
  value: Draft;
  aside?: Aside;
  readonly trail: LoneLine[];
}

export function draftEntry(value: Draft, key?: KeyLayout): DraftEntry {
  return { lead: [], ...(key && { key }), value, trail: [] };
}

/** A collection that ends where the indentation does, so that what stands below may still be part of it. */
export function isOpenBelow(value: Draft): value is DraftCollection & { readonly column: number } {
  return (value.kind === 'list' || value.kind === 'map') && value.column !== undefined;
}

/** The comment in an entry's line; a second one takes a line above. */
export function addAside(entry: DraftEntry, { text, spaces = 1 }: CommentToken): void {
  if (entry.aside !== undefined) entry.lead.push(entry.aside.text);
  entry.aside = { text, spaces };
}

/** Comments that cannot stand inside brackets find a place at the entry that holds these. */
export function takeFromBrackets(entry: DraftEntry): void {
  const { key, lead, value } = entry;
  if (value.kind !== 'list' && value.kind !== 'map') return;
  for (const comment of value.opening ?? []) {
    if (key === undefined) lead.push(comment.text);
    else addAside(entry, comment);
  }
  if (value.entries.length === 0) lead.push(...value.tail.splice(0));
}

/**
 * Gives what stands below an entry to those it belongs to: a comment in the entry's last line, comments indented as deep as
 * what the entry holds, and comments right below it that a blank line parts from what follows.
 * @param column the column of the entry; deeper comments belong to what is in it
 * @returns the lines that are left for the next entry
 */
export function settle(entry: DraftEntry | undefined, column: number, tokens: readonly GapToken[]): LoneLine[] {
  const lone: LoneToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'blank') lone.push({ text: '', column: 0 });
    if (token.kind !== 'comment') continue;
    if (token.spaces !== undefined && entry !== undefined) addAside(lastWithin(entry), token);
    else lone.push(token);
  }
  if (entry === undefined) return lone.map(({ text }) => text);
  const left = adopt(entry.value, column, lone).map(({ text }) => text);
  const blank = left.findIndex((line) => line === '' || bindsToNext(line));
  if (blank > 0 && left[blank] === '') entry.trail.push(...left.splice(0, blank));
  return left;
}

interface LoneToken {
  readonly text: LoneLine;
  readonly column: number;
}

/** The entry that ends last in an entry: itself, or the last one of the collection below it. */
function lastWithin(entry: DraftEntry): DraftEntry {
  const last = isOpenBelow(entry.value) ? entry.value.entries.at(-1) : undefined;
  return last === undefined ? entry : lastWithin(last);
}

/** Adds lines to the end of a collection, deepest first, as long as they are indented like its entries; gives the others back. */
function adopt(value: Draft, outer: number, lines: readonly LoneToken[]): readonly LoneToken[] {
  if (!isOpenBelow(value)) return lines;
  const { column } = value;
  const last = value.entries.at(-1);
  const left = last === undefined ? lines : adopt(last.value, column, lines);
  const stranger = left.findIndex(
    (line) => line.text !== '' && (line.column <= outer || line.column < column || bindsToNext(line.text)),
  );
  const near = stranger === -1 ? left : left.slice(0, stranger);
  const count = near.findLastIndex(({ text }) => text !== '') + 1;
  value.tail.push(...left.slice(0, count).map(({ text }) => text));
  return left.slice(count);
}
