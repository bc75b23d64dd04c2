/** From a tree with positions and its text to the layout: finds out what each comment and blank line belongs to. */
import { keyText, type ListNode, type MapNode, type ScalarNode, type YamlNode } from '../yaml-tree.ts';
import { bindsToNext } from './binding-comment.ts';
import { withoutFirstBlanks, withoutLastBlanks } from './blank-lines.ts';
import { readBlock } from './block-scalar.ts';
import {
  addAside,
  type Draft,
  type DraftCollection,
  type DraftEntry,
  draftEntry,
  isOpenBelow,
  settle,
  takeFromBrackets,
} from './draft.ts';
import { fitsOneLine } from './fits-one-line.ts';
import { type CommentToken, type GapToken, readGap } from './gap.ts';
import type { DocumentLayout, LoneLine } from './layout.ts';

/**
 * Reads the layout of a document.
 * @param text the file's text with plain line feeds
 * @param root its tree, which holds neither anchors nor tags
 */
export function readLayout(text: string, root: YamlNode): DocumentLayout {
  return new LayoutReader(text).read(root);
}

class LayoutReader {
  readonly #text: string;
  #cursor = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(root: YamlNode): DocumentLayout {
    const above = this.#gap(root.range.start).flatMap(loneLine);
    const end = endOfHeader(above);
    const document = draftEntry(this.#node(root, 0));
    takeFromBrackets(document);
    const first = isOpenBelow(document.value) ? document.value.entries[0] : undefined;
    first?.lead.unshift(...withoutFirstBlanks(above.slice(end)));
    const below = settle(document, -1, this.#gap(this.#text.length));
    return {
      header: [...withoutLastBlanks(above.slice(0, end)), ...document.lead],
      isHeaderApart: above[end] === '' || above[end - 1] === '',
      root: document.value,
      tail: withoutLastBlanks(document.aside === undefined ? below : [document.aside.text, ...below]),
    };
  }

  /** What stands between the cursor and an offset, to which the cursor moves. */
  #gap(to: number): GapToken[] {
    const tokens = readGap(this.#text, this.#cursor, to);
    this.#cursor = to;
    return tokens;
  }

  /** @param column the column of the entry that holds the node */
  #node(node: YamlNode, column: number, header?: string): Draft {
    if (node.kind === 'scalar') return this.#scalar(node, column, header);
    if (this.#isFlow(node)) return this.#flow(node);
    return node.kind === 'map' ? this.#blockMap(node) : this.#blockList(node);
  }

  #scalar(node: ScalarNode, column: number, header: string | undefined): Draft {
    const { source, value, plain, range } = node;
    if (header !== undefined) {
      const { block, length } = readBlock(header, source, column);
      this.#cursor = range.start + length;
      return block;
    }
    this.#cursor = range.end;
    return { kind: 'scalar', source, value, plain };
  }

  #isFlow({ range }: YamlNode): boolean {
    return '[{'.includes(this.#text.charAt(range.start));
  }

  #blockMap(node: MapNode): DraftCollection {
    const column = this.#columnOf(node.range.start);
    const entries: DraftEntry[] = [];
    for (const { key, value } of node.entries) {
      const entry = draftEntry(PENDING, { name: keyText(key), source: key.source });
      entry.lead.push(...settle(entries.at(-1), column, this.#gap(key.range.start)));
      this.#cursor = key.range.end;
      this.#value(entry, value, column, this.#gap(value.range.start));
      entries.push(entry);
    }
    return { kind: 'map', entries, column, inline: false, tail: [] };
  }

  #blockList(node: ListNode): DraftCollection {
    const column = this.#columnOf(node.range.start);
    const entries: DraftEntry[] = [];
    for (const item of node.items) {
      const tokens = this.#gap(item.range.start);
      const dash = tokens.findIndex(({ kind }) => kind === 'dash');
      const entry = draftEntry(PENDING);
      entry.lead.push(...settle(entries.at(-1), column, tokens.slice(0, dash)));
      this.#value(entry, item, column, tokens.slice(dash + 1));
      entries.push(entry);
    }
    return { kind: 'list', entries, column, inline: false, tail: [] };
  }

  /** Reads an entry's value; comments between it and its key stay with the entry, or with the first entry of the value. */
  #value(entry: DraftEntry, node: YamlNode, column: number, between: readonly GapToken[]): void {
    const header = between.find((token) => token.kind === 'header')?.text;
    entry.value = this.#node(node, column, header);
    const first = isOpenBelow(entry.value) ? entry.value.entries[0] : undefined;
    const isBehindDash = first !== undefined && entry.key === undefined;
    const inside: LoneLine[] = [];
    for (const token of between) {
      const isBeside = token.kind === 'comment' && token.spaces !== undefined;
      if (isBeside && !isBehindDash) addAside(entry, token);
      // What the checker is told behind a dash is said of all that the dash begins.
      else if (isBeside || (token.kind === 'comment' && isBehindDash && bindsToNext(token.text)))
        entry.lead.push(token.text);
      else if (first !== undefined || token.kind === 'comment') inside.push(...loneLine(token));
    }
    if (first === undefined) entry.lead.push(...inside);
    else first.lead.unshift(...inside);
    takeFromBrackets(entry);
  }

  /** A collection in brackets stays in them where it has no comment and its author did not give each entry a line. */
  #flow(node: MapNode | ListNode): DraftCollection {
    const { start, end } = node.range;
    const entries: DraftEntry[] = [];
    let holdsComment = false;
    const between = (to: number): GapToken[] => {
      const tokens = this.#gap(to);
      holdsComment ||= tokens.some(({ kind }) => kind === 'comment');
      return tokens;
    };
    this.#cursor = start + 1;
    const children = node.kind === 'map' ? node.entries : node.items.map((value) => ({ key: undefined, value }));
    const first = children[0];
    const above = between(first === undefined ? end - 1 : (first.key ?? first.value).range.start);
    const opening = above.filter((token) => token.kind === 'comment' && token.spaces !== undefined) as CommentToken[];
    let lead = above.filter((token) => !opening.includes(token as CommentToken)).flatMap(loneLine);
    for (const { key, value } of children) {
      const entry = draftEntry(PENDING, key && { name: keyText(key), source: key.source });
      const previous = entries.at(-1);
      if (previous !== undefined)
        lead = settle(previous, Number.POSITIVE_INFINITY, between((key ?? value).range.start));
      entry.lead.push(...lead);
      if (key !== undefined) {
        this.#cursor = key.range.end;
        entry.lead.push(...settle(undefined, 0, between(value.range.start)));
      }
      entry.value = value.kind !== 'scalar' && !this.#isFlow(value) ? this.#lonePair(value) : this.#node(value, 0);
      takeFromBrackets(entry);
      entries.push(entry);
    }
    const tail = first === undefined ? lead : settle(entries.at(-1), Number.POSITIVE_INFINITY, between(end - 1));
    this.#cursor = end;
    const isOneLine = !holdsComment && entries.every(({ value }) => isInline(value));
    const opensBroken = /^[[{][^\S\n]*\n/u.test(this.#text.slice(start, end));
    const inline = entries.length === 0 || (isOneLine && !opensBroken && fitsOneLine(this.#text, node.range));
    return { kind: node.kind, entries, column: undefined, inline, tail, opening };
  }

  /** `[键: 值]`: a list's entry that is a mapping of one key without its braces. */
  #lonePair(node: MapNode | ListNode): DraftCollection {
    const entries: DraftEntry[] = [];
    for (const { key, value } of node.kind === 'map' ? node.entries : []) {
      const entry = draftEntry(PENDING, { name: keyText(key), source: key.source });
      this.#cursor = key.range.end;
      entry.lead.push(...settle(undefined, 0, this.#gap(value.range.start)));
      entry.value = this.#node(value, 0);
      entries.push(entry);
    }
    const inline = entries.every(({ lead, value }) => lead.length === 0 && isInline(value));
    return { kind: node.kind, entries, column: undefined, inline, tail: [] };
  }

  #columnOf(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }
}

/** All that stands above the first entry is the header, but for what a blank line parts from it and what the checker is told. */
function endOfHeader(above: readonly LoneLine[]): number {
  const told = above.findIndex(bindsToNext);
  if (told !== -1) return told;
  const blank = above.lastIndexOf('');
  return blank === -1 ? above.length : blank;
}

/** Stands for a value until it is read: an entry is there before its value, so that comments find it. */
const PENDING: Draft = { kind: 'scalar', source: '', value: null, plain: true };

function isInline(value: Draft): boolean {
  if (value.kind === 'scalar') return !value.source.includes('\n');
  return value.kind !== 'block' && value.inline;
}

function loneLine(token: GapToken): LoneLine[] {
  if (token.kind === 'comment') return [token.text];
  return token.kind === 'blank' ? [''] : [];
}
