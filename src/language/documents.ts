/** The documents of a workspace, read, validated and typed. */
import type { RawFinding } from '../findings/finding.ts';
import { canonicalise, type DocumentSource } from './canonical-data.ts';
import { checkSchema } from './check-schema.ts';
import type {
  DepartmentDefinition,
  ItemDefinition,
  ProcessDefinition,
  WorkspaceDefinition,
} from './generated/types.ts';
import { readYaml } from './read-yaml.ts';
import { type DocumentKind, documentSchema, keyNames } from './schema-names.ts';
import { keyText, type YamlNode } from './yaml-tree.ts';

interface DefinitionOfKind {
  readonly workspace: WorkspaceDefinition;
  readonly department: DepartmentDefinition;
  readonly process: ProcessDefinition;
  readonly item: ItemDefinition;
}

/** A document of one kind: its data, which its schema accepts, and where each part of it stands. */
export interface DocumentOf<Kind extends DocumentKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly data: DefinitionOfKind[Kind];
  readonly source: DocumentSource;
}

export type WorkspaceDocument = DocumentOf<'workspace'>;
export type DepartmentDocument = DocumentOf<'department'>;
export type ProcessDocument = DocumentOf<'process'>;
export type ItemDocument = DocumentOf<'item'>;
export type AnyDocument = WorkspaceDocument | DepartmentDocument | ProcessDocument | ItemDocument;

export interface DocumentReading {
  /** The document; absent where the file does not hold one that its schema accepts. */
  readonly document: AnyDocument | undefined;
  /** What kind of document the file was taken for, and its id, even where it is faulty. */
  readonly kind: DocumentKind | undefined;
  readonly id: string | undefined;
  readonly findings: readonly RawFinding[];
}

/** The key that says what a document is: it holds the document's id. */
const ID_KEYS: Readonly<Record<DocumentKind, string>> = {
  item: 'item',
  process: 'process',
  department: 'department',
  workspace: 'center',
};

/** Reads one file's text into a document. */
export function readDocument(file: string, text: string): DocumentReading {
  const { root, findings } = readYaml(file, text);
  if (root === undefined) return { document: undefined, kind: undefined, id: undefined, findings };
  const kind = kindOf(root);
  if (kind === undefined) {
    const unknown: RawFinding = {
      rule: 'source/unknown-kind',
      message: 'unknown',
      params: {},
      file,
      range: firstKey(root),
    };
    return { document: undefined, kind, id: undefined, findings: [...findings, unknown] };
  }
  const { data, source } = canonicalise(kind, file, text, root);
  const faults = checkSchema(kind, data, source);
  const id = readId(data, ID_KEYS[kind]);
  const all = [...findings, ...faults];
  if (faults.length > 0 || id === undefined) return { document: undefined, kind, id, findings: all };
  // The validator has just accepted the data, which is what makes the cast true.
  const document = { kind, id, file, data, source } as unknown as AnyDocument;
  return { document, kind, id, findings: all };
}

function kindOf(root: YamlNode): DocumentKind | undefined {
  if (root.kind !== 'map') return undefined;
  const kinds = Object.keys(ID_KEYS) as DocumentKind[];
  for (const entry of root.entries.slice(0, 1)) {
    const kind = kinds.find((candidate) => canonicalKey(candidate, keyText(entry.key)) === ID_KEYS[candidate]);
    if (kind !== undefined) return kind;
  }
  const keys = root.entries.map((entry) => keyText(entry.key));
  return kinds.find((kind) => keys.some((key) => canonicalKey(kind, key) === ID_KEYS[kind]));
}

function canonicalKey(kind: DocumentKind, key: string): string | undefined {
  return keyNames(documentSchema(kind).schema).canonical(key);
}

function firstKey(root: YamlNode): { start: number; end: number } {
  if (root.kind === 'map' && root.entries[0] !== undefined) return root.entries[0].key.range;
  return { start: root.range.start, end: root.range.start + 1 };
}

function readId(data: unknown, key: string): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const id = (data as Record<string, unknown>)[key];
  return typeof id === 'string' ? id : undefined;
}
