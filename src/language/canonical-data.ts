/**
 * From a YAML tree to plain data with canonical (English) keys and values, following the schema, and back from a
 * canonical path to the place in the text.
 */
import type { Path, Place, RawFinding, TextRange } from '../findings/finding.ts';
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  keyNames,
  type SchemaPlace,
  schemaForShape,
} from './schema-names.ts';
import { keyText, type MapEntry, type MapNode, type ScalarNode, type YamlNode } from './yaml-tree.ts';

/** Plain data of a document, as the validators read it. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

/** Where a document's keys and values stand in its text. */
export class DocumentSource {
  readonly file: string;
  readonly text: string;
  readonly root: YamlNode;
  readonly #entries: ReadonlyMap<MapNode, ReadonlyMap<string, MapEntry>>;

  constructor(
    file: string,
    text: string,
    root: YamlNode,
    entries: ReadonlyMap<MapNode, ReadonlyMap<string, MapEntry>>,
  ) {
    this.file = file;
    this.text = text;
    this.root = root;
    this.#entries = entries;
  }

  /** The place of the value at a path, or of the nearest thing above it that exists. */
  value(path: Path): Place {
    return this.#place(path, (entry) => entry.value);
  }

  /** The place of the key at a path, or of the nearest thing above it that exists. */
  key(path: Path): Place {
    return this.#place(path, (entry) => entry.key);
  }

  /** The node at a path. */
  node(path: Path): YamlNode | undefined {
    let node: YamlNode | undefined = this.root;
    for (const step of path) node = node === undefined ? undefined : this.#child(node, step)?.value;
    return node;
  }

  /** The keys of a mapping as the author wrote them. */
  keyAsWritten(path: Path): string | undefined {
    const last = path.at(-1);
    const parent = this.node(path.slice(0, -1));
    if (typeof last !== 'string' || parent === undefined) return undefined;
    const key = this.#child(parent, last)?.key;
    return key === undefined ? undefined : keyText(key);
  }

  #place(path: Path, side: (entry: { key: ScalarNode | undefined; value: YamlNode }) => YamlNode | undefined): Place {
    let node: YamlNode = this.root;
    let found: YamlNode = this.root;
    for (const [index, step] of path.entries()) {
      const child = this.#child(node, step);
      if (child === undefined)
        return { file: this.file, path, range: firstLine(this.text, this.#nearest(found, index)) };
      node = child.value;
      found = index === path.length - 1 ? (side(child) ?? child.value) : (child.key ?? child.value);
    }
    return { file: this.file, path, range: firstLine(this.text, found.range) };
  }

  /** For something missing at the top level, the first key; else what was reached. */
  #nearest(found: YamlNode, depth: number): TextRange {
    if (depth > 0 || this.root.kind !== 'map') return found.range;
    return this.root.entries[0]?.key.range ?? found.range;
  }

  #child(node: YamlNode, step: string | number): { key: ScalarNode | undefined; value: YamlNode } | undefined {
    if (node.kind === 'list' && typeof step === 'number') {
      const value = node.items[step];
      return value === undefined ? undefined : { key: undefined, value };
    }
    if (node.kind !== 'map') return undefined;
    return this.#entries.get(node)?.get(String(step));
  }
}

/** A range cut at its first line break, and at its last character that is no space. */
function firstLine(text: string, range: TextRange): TextRange {
  const line = text.indexOf('\n', range.start);
  const end = line === -1 || line > range.end ? range.end : line;
  return { start: range.start, end: range.start + text.slice(range.start, end).trimEnd().length };
}

export interface CanonicalDocument {
  readonly data: Data;
  readonly source: DocumentSource;
  /** Keys written twice, once in each language. */
  readonly findings: readonly RawFinding[];
}

/** Turns a tree into canonical data. Unknown keys stay as they are; the validator reports them. */
export function canonicalise(kind: DocumentKind, file: string, text: string, root: YamlNode): CanonicalDocument {
  const reader = new CanonicalReader(file);
  const data = reader.read(root, documentSchema(kind));
  return { data, source: new DocumentSource(file, text, root, reader.entries), findings: reader.findings };
}

class CanonicalReader {
  readonly entries = new Map<MapNode, Map<string, MapEntry>>();
  readonly findings: RawFinding[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  read(node: YamlNode, place: SchemaPlace | undefined): Data {
    const shaped = place === undefined ? undefined : schemaForShape(place, node.kind);
    switch (node.kind) {
      case 'scalar':
        return canonicalValue(node, shaped);
      case 'list':
        return node.items.map((item, position) => this.read(item, shaped && childSchema(shaped, position)));
      case 'map':
        return this.#map(node, shaped);
    }
  }

  #map(node: MapNode, place: SchemaPlace | undefined): Data {
    const known = new Map<string, MapEntry>();
    this.entries.set(node, known);
    const data: { [key: string]: Data } = {};
    const names = place === undefined ? undefined : keyNames(place.schema);
    for (const entry of node.entries) {
      const written = keyText(entry.key);
      const key = names?.canonical(written) ?? written;
      const first = known.get(key);
      if (first !== undefined) {
        this.#twice(written, entry, first);
        continue;
      }
      known.set(key, entry);
      setOwn(data, key, this.read(entry.value, place && childSchema(place, key)));
    }
    return data;
  }

  /** `名称` and `name` are the same key. */
  #twice(key: string, entry: MapEntry, first: MapEntry): void {
    this.findings.push({
      rule: 'source/duplicate-key',
      message: 'twice',
      params: { key },
      file: this.#file,
      range: entry.key.range,
      related: [{ file: this.#file, range: first.key.range }],
    });
  }
}

/** `__proto__` is a key like any other; defining every key so would make all objects slow ones. */
function setOwn(data: { [key: string]: Data }, key: string, value: Data): void {
  if (key === '__proto__')
    Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true });
  else data[key] = value;
}

function canonicalValue(node: ScalarNode, place: SchemaPlace | undefined): Data {
  if (typeof node.value !== 'string') return node.value;
  const schema = place?.schema;
  // 是 and 否 are what a Chinese author writes for true and false.
  if (schema?.type === 'boolean' && node.plain) {
    if (node.value === '是') return true;
    if (node.value === '否') return false;
  }
  const names = schema?.['x-names'];
  if (names === undefined) return node.value;
  for (const [value, name] of Object.entries(names)) if (name === node.value) return value;
  return node.value;
}
