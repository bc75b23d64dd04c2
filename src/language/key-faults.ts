/** What can be wrong with the keys of an object: one that nobody knows, one that is missing, one of another step. */
import { similarWord } from '../base/similar-word.ts';
import type { Path, RawFinding } from '../findings/finding.ts';
import type { DocumentSource } from './canonical-data.ts';
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  type KeyLanguage,
  keyNames,
  resolveSchema,
  type Schema,
  type SchemaPlace,
  schemaForShape,
} from './schema-names.ts';
import { fullWidthColon } from './yaml-traps.ts';
import { keyText } from './yaml-tree.ts';

/** A key in a mapping in brackets together with its value, for want of a half-width colon: `{承诺：5个工作日}`. */
const KEY_WITH_VALUE = /^([^：]{1,20})：/u;

/** A key that the schema does not know, and the canonical key it was meant to be where one is like it. */
export function unknownKey(
  kind: DocumentKind,
  source: DocumentSource,
  path: Path,
  key: string,
): { readonly finding: RawFinding; readonly meant: string | undefined } {
  const keyPath = [...path, key];
  const written = source.keyAsWritten(keyPath) ?? key;
  const names = keyNames(schemaAt(kind, path)?.schema ?? {});
  const place = source.key(keyPath);
  const word = KEY_WITH_VALUE.exec(written)?.[1]?.trim() ?? '';
  const withValue = names.canonical(word);
  if (withValue !== undefined && place.range !== undefined) {
    const colon = source.text.indexOf('：', place.range.start);
    return { finding: { ...fullWidthColon(source.file, source.text, colon, word), path: keyPath }, meant: withValue };
  }
  const unused = names
    .all(languageOf(written))
    .filter((name) => source.node([...path, names.canonical(name) ?? name]) === undefined);
  const suggestion = similarWord(written, unused);
  if (suggestion === undefined) {
    const finding = { rule: 'source/unknown-key', message: 'unknown', params: { key: written }, ...place };
    return { finding, meant: undefined };
  }
  const fix = place.range === undefined ? [] : [{ range: place.range, newText: suggestion }];
  const params = { key: written, suggestion };
  const finding = { rule: 'source/unknown-key', message: 'similar', params, ...place, fix };
  return { finding, meant: names.canonical(suggestion) };
}

/** A key that the schema demands, named in the author's language. */
export function missingKey(kind: DocumentKind, source: DocumentSource, path: Path, key: string): RawFinding {
  const names = keyNames(schemaAt(kind, path)?.schema ?? {});
  return missing(source, path, names.inLanguage(key, keysLanguage(source)), key);
}

/** An object that must hold exactly one of several keys, as an item's process holds a reference or steps. */
export function missingOneOf(source: DocumentSource, path: Path, schema: Schema, passing: unknown): RawFinding[] {
  const names = keyNames(schema);
  const keys = (schema.oneOf ?? []).flatMap(({ required = [] }) => required);
  const written = keys.map((key) => names.inLanguage(key, keysLanguage(source))).join(' / ');
  if (source.node(path)?.kind !== 'map') return [];
  if (!Array.isArray(passing)) return [missing(source, path, written, keys[0] ?? '')];
  return [{ rule: 'source/wrong-form', message: 'one-of', params: { keys: written }, ...source.key(path) }];
}

function missing(source: DocumentSource, path: Path, name: string, key: string): RawFinding {
  const place = { ...source.key([...path, key]), path };
  return { rule: 'source/missing-key', message: 'missing', params: { key: name }, ...place };
}

/**
 * A key that a step of this kind does not take. Another verb is said to be just that, once for each two.
 * @param ownKeys the keys that the step takes, its verb first
 */
export function keyOutOfPlace(
  kind: DocumentKind,
  source: DocumentSource,
  path: Path,
  key: string,
  ownKeys: readonly string[],
): RawFinding[] {
  const place = source.key([...path, key]);
  const written = source.keyAsWritten([...path, key]) ?? key;
  const verbs = (schemaAt(kind, path)?.schema.allOf ?? []).flatMap((rule) => rule.if?.required ?? []);
  if (!verbs.includes(key)) {
    return [{ rule: 'source/key-out-of-place', message: 'not-of-this-step', params: { key: written }, ...place }];
  }
  const firstPath = [...path, ownKeys[0] ?? ''];
  if ((source.key(firstPath).range?.start ?? 0) > (place.range?.start ?? 0)) return [];
  const first = source.keyAsWritten(firstPath) ?? '';
  return [{ rule: 'process/several-verbs', message: 'several', params: { first, second: written }, ...place }];
}

/** The language of a document's keys: that of its first key. */
export function keysLanguage(source: DocumentSource): KeyLanguage {
  const first = source.root.kind === 'map' ? source.root.entries[0]?.key : undefined;
  return first === undefined ? 'en' : languageOf(keyText(first));
}

/** The language of a word, as far as keys and values go. */
export function languageOf(word: string): KeyLanguage {
  return /[\u4e00-\u9fff]/u.test(word) ? 'zh' : 'en';
}

function schemaAt(kind: DocumentKind, path: Path): SchemaPlace | undefined {
  let place: SchemaPlace | undefined = documentSchema(kind);
  for (const key of path) {
    if (place === undefined) return undefined;
    place = childSchema(schemaForShape(place, typeof key === 'number' ? 'list' : 'map'), key);
  }
  return place === undefined ? undefined : schemaForShape(resolveSchema(place), 'map');
}
