/** Writes an item as a person would: keys in one language, groups apart, short lists on one line, codes in quotes. */
import { Document, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { textWidth } from '../../base/text-width.ts';
import {
  childSchema,
  documentSchema,
  type KeyLanguage,
  keyNames,
  resolveSchema,
  type SchemaPlace,
  schemaForShape,
} from '../../language/schema-names.ts';
import type { ItemDraft } from './item-draft.ts';

export interface WriteOptions {
  readonly keys: KeyLanguage;
  /** Path of the item schema from the file, for editors; no comment without it. */
  readonly schema?: string;
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** The keys of an item in the order of reading, in groups that a blank line parts. */
const GROUPS: readonly (readonly string[])[] = [
  [
    'item',
    'name',
    'department',
    'office',
    'status',
    'category',
    'handling',
    'level',
    'authority',
    'audience',
    'themes',
  ],
  ['codes'],
  ['basis'],
  ['conditions', 'quantity-limit'],
  ['materials'],
  ['fee'],
  ['limits'],
  ['process', 'decision', 'superior', 'superior-item'],
  ['joint'],
  ['result'],
  ['service'],
  ['contacts'],
  ['intermediaries'],
  ['remedies', 'faq'],
  ['sample', 'note'],
  ['unread'],
];

/** Text under these keys is quoted: what looks like a number must stay text in every hand. */
const QUOTED_PARENTS = new Set(['codes', 'contacts']);

/** A line longer than this does not stand on one line with its neighbours. */
const ONE_LINE = 96;

/** Prose wider than this begins on a line of its own. */
const LONG_TEXT = 100;

/** The text of an item's file. */
export function writeItem(item: ItemDraft, { keys, schema }: WriteOptions): string {
  const document = new Document(null);
  const root = new YAMLMap();
  const place = documentSchema('item');
  const writer = new NodeWriter(keys);
  // An item is plain data; its interfaces only lack the index signature that says so.
  const values = item as unknown as { readonly [key: string]: Value | undefined };
  for (const group of GROUPS) {
    let first = root.items.length > 0;
    for (const key of group) {
      const value = values[key];
      if (value === undefined) continue;
      const pair = writer.pair(key, value, place);
      if (first && isScalar(pair.key)) pair.key.spaceBefore = true;
      first = false;
      root.add(pair);
    }
  }
  document.contents = root as unknown as typeof document.contents;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false, directives: false });
  return schema === undefined ? text : `# yaml-language-server: $schema=${schema}\n${text}`;
}

class NodeWriter {
  readonly #language: KeyLanguage;

  constructor(language: KeyLanguage) {
    this.#language = language;
  }

  pair(key: string, value: Value, parent: SchemaPlace | undefined): Pair<Scalar<string>, Node> {
    const name = parent === undefined ? key : keyNames(parent.schema).inLanguage(key, this.#language);
    const place = parent === undefined ? undefined : childSchema(parent, key);
    const node = this.#node(value, place, QUOTED_PARENTS.has(key));
    if (isSeq(node) && key === 'by') node.flow = true;
    return new Pair(new Scalar(name), node);
  }

  #node(value: Value, place: SchemaPlace | undefined, quoted = false): Node {
    if (isList(value)) return this.#list(value, place && schemaForShape(place, 'list'));
    if (typeof value === 'object') return this.#map(value, place && schemaForShape(place, 'map'), quoted);
    return this.#scalar(value, place && schemaForShape(place, 'scalar'), quoted);
  }

  #list(values: readonly Value[], place: SchemaPlace | undefined): Node {
    const list = new YAMLSeq<Node>();
    for (const [index, value] of values.entries()) list.add(this.#node(value, place && childSchema(place, index)));
    // Names of a fixed set read best on one line; so does a list of nothing.
    const named = list.items.every((node) => isScalar(node)) && entryNames(place) !== undefined;
    list.flow = values.length === 0 || named;
    return list;
  }

  #map(
    values: { readonly [key: string]: Value | undefined },
    place: SchemaPlace | undefined,
    quoted: boolean,
  ): YAMLMap<Scalar<string>, Node> {
    const map = new YAMLMap<Scalar<string>, Node>();
    for (const key of orderedKeys(values, place)) {
      const value = values[key];
      if (value === undefined) continue;
      const pair = this.pair(key, value, place);
      if (quoted && isScalar(pair.value)) pair.value.type = Scalar.QUOTE_DOUBLE;
      map.add(pair);
    }
    // A step of a process is one line as long as it fits.
    map.flow = isStep(place) && fitsOneLine(map);
    return map;
  }

  #scalar(value: string | number | boolean, place: SchemaPlace | undefined, quoted: boolean): Scalar {
    const schema = place === undefined ? undefined : resolveSchema(place).schema;
    if (typeof value === 'boolean' && this.#language === 'zh') return new Scalar(value ? '是' : '否');
    if (typeof value !== 'string') return new Scalar(value);
    const names = this.#language === 'zh' ? schema?.['x-names'] : undefined;
    const scalar = new Scalar(names?.[value] ?? value);
    if (value.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
    else if (quoted) scalar.type = Scalar.QUOTE_DOUBLE;
    else if (value.length > LONG_TEXT / 2 && textWidth(value) > LONG_TEXT) scalar.type = Scalar.BLOCK_FOLDED;
    return scalar;
  }
}

/** Keys in the order of the schema; free-named keys in their own. */
function orderedKeys(values: { readonly [key: string]: Value | undefined }, place: SchemaPlace | undefined): string[] {
  const order = Object.keys(place?.schema.properties ?? {});
  const keys = Object.keys(values);
  if (order.length === 0) return keys;
  return keys.toSorted((one, other) => rank(order, one) - rank(order, other));
}

function rank(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index === -1 ? order.length : index;
}

function isStep(place: SchemaPlace | undefined): boolean {
  return place?.schema.properties?.accept !== undefined && place.schema.properties.pause !== undefined;
}

function entryNames(place: SchemaPlace | undefined): Readonly<Record<string, string>> | undefined {
  const entry = place === undefined ? undefined : childSchema(place, 0);
  return entry === undefined ? undefined : resolveSchema(entry).schema['x-names'];
}

function fitsOneLine(map: YAMLMap<Scalar<string>, Node>): boolean {
  let width = 2;
  for (const { key, value } of map.items) {
    if (!isScalar(value) && !(isSeq(value) && value.flow === true)) return false;
    width += textWidth(key.value) + textWidth(String(value.toJSON())) + 4;
  }
  return width <= ONE_LINE;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
