/** What the schema says of a layout: the order of keys, and what keys and values are called in a language. */
import type { Path } from '../../findings/finding.ts';
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  type KeyLanguage,
  type KeyNames,
  keyNames,
  type SchemaPlace,
  schemaForShape,
} from '../schema-names.ts';
import { bindsToNext } from './binding-comment.ts';
import { canonicalScalar } from './canonical-scalar.ts';
import type { CollectionLayout, DocumentLayout, EntryLayout, KeyLayout, Layout } from './layout.ts';
import { schemaLineFor } from './schema-line.ts';

export interface Wanted {
  readonly kind: DocumentKind;
  /** The language of keys and values; each stays as its author wrote it when absent. */
  readonly keys: KeyLanguage | undefined;
}

/** A document's layout with its keys in the schema's order, and keys and values as they are wanted. */
export function arrange(document: DocumentLayout, wanted: Wanted): DocumentLayout {
  const { keys } = wanted;
  return {
    ...document,
    header: keys === undefined ? document.header : document.header.map((line) => schemaLineFor(line, keys)),
    root: arrangeNode(document.root, documentSchema(wanted.kind), [], wanted),
  };
}

function arrangeNode(layout: Layout, place: SchemaPlace | undefined, path: Path, wanted: Wanted): Layout {
  if (layout.kind === 'block') return layout;
  if (layout.kind === 'scalar') {
    return { ...layout, source: canonicalScalar(layout, { place, path, ...wanted }) };
  }
  const shaped = place && schemaForShape(place, layout.kind);
  return layout.kind === 'map'
    ? arrangeMap(layout, shaped, path, wanted)
    : { ...layout, entries: layout.entries.map((item, index) => arrangeItem(item, shaped, [...path, index], wanted)) };
}

/** What the checker is told behind the first key of a list entry is said of the whole entry, even if another key is first. */
function arrangeItem(item: EntryLayout, list: SchemaPlace | undefined, path: Path, wanted: Wanted): EntryLayout {
  const value = arrangeNode(item.value, list && childSchema(list, 0), path, wanted);
  if (item.value.kind !== 'map' || value.kind !== 'map' || value.inline) return { ...item, value };
  const told = item.value.entries[0];
  const isMoved = told !== undefined && value.entries[0]?.key?.name !== told.key?.name;
  if (!isMoved || told.aside === undefined || !bindsToNext(told.aside.text)) return { ...item, value };
  const entries = value.entries.map((entry) => (entry.key?.name === told.key?.name ? withoutAside(entry) : entry));
  return { ...item, lead: [...item.lead, told.aside.text], value: { ...value, entries } };
}

function withoutAside({ aside: _, ...entry }: EntryLayout): EntryLayout {
  return entry;
}

function arrangeMap(
  layout: CollectionLayout,
  place: SchemaPlace | undefined,
  path: Path,
  wanted: Wanted,
): CollectionLayout {
  const names = place && keyNames(place.schema);
  const entries = layout.entries.map((entry): EntryLayout => {
    const written = entry.key?.name ?? '';
    const key = names?.canonical(written) ?? written;
    const value = arrangeNode(entry.value, place && childSchema(place, key), [...path, key], wanted);
    return { ...entry, key: { name: written, source: keySource(entry.key, names, wanted.keys) }, value };
  });
  return { ...layout, entries: names === undefined ? entries : inOrder(entries, names) };
}

/** A known key needs no quotation marks; any other stays as it is. */
function keySource(key: KeyLayout | undefined, names: KeyNames | undefined, language: KeyLanguage | undefined): string {
  const { name, source } = key ?? { name: '', source: '' };
  const canonical = names?.canonical(name);
  if (canonical === undefined) return source.includes('\n') ? JSON.stringify(name) : source;
  const wanted = language === undefined ? name : (names?.inLanguage(canonical, language) ?? name);
  return wanted === name && !/^["']/u.test(source) ? source : wanted;
}

/** Entries in the order of the schema. One that the schema does not know stays behind the one it stood behind. */
function inOrder(entries: readonly EntryLayout[], names: KeyNames): readonly EntryLayout[] {
  const order = new Map(names.all('en').map((key, index) => [key, index]));
  if (order.size === 0) return entries;
  let before = -1;
  const ranked = entries.map((entry) => {
    const rank = order.get(names.canonical(entry.key?.name ?? '') ?? '');
    before = rank ?? before;
    return { entry, rank: rank ?? before + 0.5 };
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ entry }) => entry);
}
