/** Writes a law library: a new file, or the changes into the one there is, so that its comments and its order stay. */
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { LawsLaw, LawsVersion } from '../../language/generated/types.ts';
import {
  childSchema,
  documentSchema,
  type KeyLanguage,
  keyNames,
  resolveSchema,
  type SchemaPlace,
} from '../../language/schema-names.ts';
import type { LawChange } from './merge-laws.ts';

export interface WriteLawsOptions {
  /** The language of the keys of a new file; a file that exists keeps its own. */
  readonly keys: KeyLanguage;
  /** Lines above a new file. */
  readonly heading: readonly string[];
}

const TO_STRING = { lineWidth: 0, flowCollectionPadding: false } as const;
const ROOT = documentSchema('laws');
const LAWS = childSchema(ROOT, 'laws') as SchemaPlace;
const LAW = resolveSchema(childSchema(LAWS, 0) as SchemaPlace);
const VERSION = resolveSchema(childSchema(childSchema(LAW, 'versions') as SchemaPlace, 0) as SchemaPlace);

/**
 * The text of the library with changes made.
 * @param text the file there is, which must be a law library that its schema accepts; `undefined` for none
 */
export function writeLaws(
  text: string | undefined,
  changes: readonly LawChange[],
  { keys, heading }: WriteLawsOptions,
): string {
  if (text !== undefined) return changes.length === 0 ? text : edit(text, changes);
  const writer = new LawWriter(keys);
  const list = new YAMLSeq<unknown>();
  for (const change of changes.toSorted(byTitle)) list.add(writer.law(change));
  const root = new YAMLMap<Scalar<string>, unknown>();
  root.set(new Scalar(writer.name(ROOT, 'laws')), list);
  const document = new Document(root);
  return `${heading.map((line) => `# ${line}\n`).join('')}${document.toString(TO_STRING)}`;
}

function edit(text: string, changes: readonly LawChange[]): string {
  const document = parseDocument(text);
  const root = document.contents;
  if (!isMap(root)) throw new RangeError('no law library');
  const [top] = root.items;
  const list = top?.value;
  if (!isScalar(top?.key) || !isSeq(list)) throw new RangeError('no law library');
  const writer = new LawWriter(top.key.value === 'laws' ? 'en' : 'zh');
  const laws: unknown[] = list.items;
  for (const change of changes) if (change.index !== undefined) writer.change(laws[change.index], change);
  // New laws last, where indexes of the others no longer matter; in a list in order of titles each finds its place.
  for (const change of changes.filter(({ index }) => index === undefined).toSorted(byTitle)) {
    const place = laws.findIndex((law) => (writer.titleOf(law) ?? '') > change.law.title);
    laws.splice(place === -1 ? laws.length : place, 0, writer.law(change));
  }
  list.flow = false;
  return document.toString(TO_STRING);
}

class LawWriter {
  readonly #language: KeyLanguage;

  constructor(language: KeyLanguage) {
    this.#language = language;
  }

  name({ schema }: SchemaPlace, key: string): string {
    return keyNames(schema).inLanguage(key, this.#language);
  }

  /** A law that the library does not hold yet. */
  law({ law, added }: LawChange): YAMLMap<Scalar<string>, unknown> {
    const map = this.#map(LAW, law);
    if (added.length > 0) map.set(new Scalar(this.name(LAW, 'versions')), this.#versions(added));
    return map;
  }

  /** Changes the node of a law; keys in either language are found. */
  change(node: unknown, { changed, added }: LawChange): void {
    if (!isMap(node)) return;
    const pair = node.items.find(({ key }) => canonical(LAW, key) === 'versions');
    if (pair === undefined) {
      node.set(new Scalar(this.name(LAW, 'versions')), this.#versions(added));
      return;
    }
    if (!isSeq(pair.value)) return;
    for (const [index, version] of changed) this.#complete(pair.value.items[index], version);
    for (const version of added) pair.value.add(this.#version(version));
  }

  titleOf(node: unknown): string | undefined {
    if (!isMap(node)) return undefined;
    const value = node.items.find(({ key }) => canonical(LAW, key) === 'title')?.value;
    return isScalar(value) ? String(value.value) : undefined;
  }

  #complete(node: unknown, version: LawsVersion): void {
    if (!isMap(node)) return;
    const present = new Set(node.items.map(({ key }) => canonical(VERSION, key)));
    for (const [key, value] of Object.entries(version)) {
      if (!present.has(key)) node.set(new Scalar(this.name(VERSION, key)), this.#scalar(VERSION, key, value));
    }
  }

  #versions(versions: readonly LawsVersion[]): YAMLSeq<unknown> {
    const list = new YAMLSeq<unknown>();
    for (const version of versions) list.add(this.#version(version));
    return list;
  }

  /** A version is a line. */
  #version(version: LawsVersion): YAMLMap<Scalar<string>, unknown> {
    const map = this.#map(VERSION, version);
    map.flow = true;
    return map;
  }

  #map(place: SchemaPlace, values: LawsLaw | LawsVersion): YAMLMap<Scalar<string>, unknown> {
    const map = new YAMLMap<Scalar<string>, unknown>();
    for (const [key, value] of Object.entries(values) as [string, string | number | boolean][])
      map.set(new Scalar(this.name(place, key)), this.#scalar(place, key, value));
    return map;
  }

  #scalar(place: SchemaPlace, key: string, value: string | number | boolean): Scalar {
    if (this.#language === 'en') return new Scalar(value);
    if (typeof value === 'boolean') return new Scalar(value ? '是' : '否');
    const property = childSchema(place, key);
    const names = property && resolveSchema(property).schema['x-names'];
    return new Scalar(names?.[String(value)] ?? value);
  }
}

function canonical({ schema }: SchemaPlace, key: unknown): string | undefined {
  return isScalar(key) ? keyNames(schema).canonical(String(key.value)) : undefined;
}

function byTitle(one: LawChange, other: LawChange): number {
  return one.law.title < other.law.title ? -1 : 1;
}
