/** YAML nodes for the values of an item, written as a person would: short lists on one line, codes in quotes, long prose folded. */
import { isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { textWidth } from '../../base/text-width.ts';
import {
  childSchema,
  type KeyLanguage,
  keyNames,
  resolveSchema,
  type SchemaPlace,
  schemaForShape,
} from '../../language/schema-names.ts';

export type ItemValue =
  | string
  | number
  | boolean
  | null
  | readonly ItemValue[]
  | { readonly [key: string]: ItemValue | undefined };

/** Text under these keys is quoted: what looks like a number must stay text in every hand. */
const QUOTED_PARENTS = new Set(['codes', 'contacts']);

/** A line longer than this does not stand on one line with its neighbours. */
const ONE_LINE = 96;

/** Prose wider than this begins on a line of its own. */
const LONG_TEXT = 100;

export class ItemNodes {
  readonly #language: KeyLanguage;

  constructor(language: KeyLanguage) {
    this.#language = language;
  }

  /** A key with its value. */
  pair(key: string, value: ItemValue, parent: SchemaPlace | undefined, quoted = false): Pair<Scalar<string>, Node> {
    const name = parent === undefined ? key : keyNames(parent.schema).inLanguage(key, this.#language);
    const place = parent === undefined ? undefined : childSchema(parent, key);
    const node = this.value(value, place, QUOTED_PARENTS.has(key));
    if (isSeq(node) && key === 'by') node.flow = true;
    if (quoted && isScalar(node)) node.type = Scalar.QUOTE_DOUBLE;
    return new Pair(new Scalar(name), node);
  }

  /** A value at its place in the schema. */
  value(value: ItemValue, place: SchemaPlace | undefined, quoted = false): Node {
    if (isList(value)) return this.#list(value, place && schemaForShape(place, 'list'));
    if (typeof value === 'object' && value !== null)
      return this.#map(value, place && schemaForShape(place, 'map'), quoted);
    return this.#scalar(value, place && schemaForShape(place, 'scalar'), quoted);
  }

  #list(values: readonly ItemValue[], place: SchemaPlace | undefined): Node {
    const list = new YAMLSeq<Node>();
    for (const [index, value] of values.entries()) list.add(this.value(value, place && childSchema(place, index)));
    // Names of a fixed set read best on one line; so does a list of nothing.
    const named = list.items.every((node) => isScalar(node)) && entryNames(place) !== undefined;
    list.flow = values.length === 0 || named;
    return list;
  }

  #map(
    values: { readonly [key: string]: ItemValue | undefined },
    place: SchemaPlace | undefined,
    quoted: boolean,
  ): YAMLMap<Scalar<string>, Node> {
    const map = new YAMLMap<Scalar<string>, Node>();
    for (const key of orderedKeys(values, place)) {
      const value = values[key];
      if (value !== undefined) map.add(this.pair(key, value, place, quoted));
    }
    // A step of a process is one line as long as it fits.
    map.flow = isStep(place) && fitsOneLine(map);
    return map;
  }

  #scalar(value: string | number | boolean | null, place: SchemaPlace | undefined, quoted: boolean): Scalar {
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

/** Whether a key's text is quoted because of the key that it stands under. */
export function isQuotedUnder(parent: string | number | undefined): boolean {
  return typeof parent === 'string' && QUOTED_PARENTS.has(parent);
}

/** Keys in the order of the schema; free-named keys in their own. */
function orderedKeys(
  values: { readonly [key: string]: ItemValue | undefined },
  place: SchemaPlace | undefined,
): string[] {
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

function isList(value: ItemValue): value is readonly ItemValue[] {
  return Array.isArray(value);
}
