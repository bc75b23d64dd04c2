/**
 * Edits the text of an item: only the top-level keys that change are written anew, so that all else, comments, order and
 * spelling, stays as its author left it.
 */
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Data } from '../../language/canonical-data.ts';
import { documentSchema, type KeyLanguage, keyNames } from '../../language/schema-names.ts';
import { inOneGroup, rankOfKey } from '../item/item-groups.ts';
import { ItemNodes, type ItemValue } from '../item/item-nodes.ts';
import { editNode } from './edit-node.ts';
import type { Edit } from './merge-data.ts';

const ROOT = documentSchema('item');
const WIDTH = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A top-level key of a text with the lines that it takes; comments and blank lines before it are its own. */
interface Region {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes edits in the text of an item.
 * @returns `undefined` where the text is no block of keys: only its author can say where things go
 */
export function editText(text: string, edits: readonly Edit[]): string | undefined {
  const regions = regionsOf(text);
  if (regions === undefined) return undefined;
  const language: KeyLanguage = regions.some(({ start }) => text.startsWith('item', start)) ? 'en' : 'zh';
  const byKey = Map.groupBy(edits, ({ path }) => String(path[0]));
  let edited = text;
  const existing = regions.filter(({ key }) => byKey.has(key));
  // From the end, so that what comes before stays where it is.
  for (const region of existing.toReversed()) {
    const old = edited.slice(region.start, region.end);
    edited = splice(edited, region, editRegion(old, byKey.get(region.key) ?? [], language));
  }
  const fresh = [...byKey].filter(([key]) => !regions.some((region) => region.key === key));
  for (const [key, own] of fresh.toSorted(([one], [other]) => rankOfKey(one) - rankOfKey(other))) {
    const value = own[0];
    if (value?.kind === 'set' && own.length === 1) edited = addKey(edited, key, value.value, language);
  }
  return edited;
}

/** The top-level keys with the places of their lines; `undefined` where the text is something else than a block of keys. */
function regionsOf(text: string): readonly Region[] | undefined {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
  const names = keyNames(ROOT.schema);
  const starts = contents.items.map(({ key }) => ({
    key: isScalar(key) ? (names.canonical(String(key.value)) ?? String(key.value)) : '',
    start: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
  }));
  if (starts.some(({ start }) => start > 0 && text.charAt(start - 1) !== '\n')) return undefined;
  return starts.map(({ key, start }, index) => ({
    key,
    start,
    end: endOfValue(text, start, starts[index + 1]?.start ?? text.length),
  }));
}

/** The end of a value: blank lines and comments at the margin behind it belong to what follows. */
function endOfValue(text: string, start: number, limit: number): number {
  let end = limit;
  for (;;) {
    const lineStart = text.lastIndexOf('\n', end - 2) + 1;
    if (lineStart <= start || !/^(?:\s*|#.*\n?)$/u.test(text.slice(lineStart, end))) return end;
    end = lineStart;
  }
}

function editRegion(text: string, edits: readonly Edit[], language: KeyLanguage): string {
  if (edits.some(({ kind, path }) => kind === 'delete' && path.length === 1)) return '';
  const document = parseDocument(text);
  const nodes = new ItemNodes(language);
  for (const edit of edits) editNode(document.contents, ROOT, edit, nodes);
  return print(document, text);
}

/** Printed with the indentation that the text has. */
function print(document: Document, text: string): string {
  const indent = /\n( {1,8})\S/u.exec(text)?.[1]?.length ?? 2;
  const indentSeq = !/:[^\S\n]*(?:#.*)?\n-/u.test(text);
  return document.toString({ ...WIDTH, indent, indentSeq });
}

/** Puts a new key behind the nearest one that usually stands before it, with a blank line between groups. */
function addKey(text: string, key: string, value: Data, language: KeyLanguage): string {
  const regions = regionsOf(text) ?? [];
  const rank = rankOfKey(key);
  const before = regions.findLast((region) => rankOfKey(region.key) <= rank) ?? regions.at(-1);
  const at = before?.end ?? text.length;
  const pair = new ItemNodes(language).pair(key, value as ItemValue, ROOT);
  const document = parseDocument('{}');
  if (!isMap(document.contents)) throw new RangeError('an empty map is a map');
  document.contents.flow = false;
  document.contents.items.push(pair as never);
  const gap = before !== undefined && inOneGroup(before.key, key) ? '' : '\n';
  const head = text.slice(0, at);
  return `${head}${head === '' || head.endsWith('\n') ? '' : '\n'}${gap}${document.toString(WIDTH)}${text.slice(at)}`;
}

function splice(text: string, { start, end }: Region, replacement: string): string {
  if (replacement !== '') return text.slice(0, start) + replacement + text.slice(end);
  // The blank line that set a key apart goes with it.
  const head = text.slice(0, start).replace(/\n\n$/u, '\n');
  return head + text.slice(end);
}
