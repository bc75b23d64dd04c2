/** The documents of a workspace, read, validated and typed. */
import { similarWord } from '../base/similar-word.ts';
import type { RawFinding } from '../findings/finding.ts';
import { canonicalise, type DocumentSource } from './canonical-data.ts';
import { checkSchema } from './check-schema.ts';
import { missingOfDraft } from './drafts.ts';
import type {
  BundleDefinition,
  DepartmentDefinition,
  ItemDefinition,
  LawsDefinition,
  MappingDefinition,
  ProcessDefinition,
  WorkspaceDefinition,
} from './generated/types.ts';
import { readYaml } from './read-yaml.ts';
import { type DocumentKind, documentSchema, isKnownKey, keyNames } from './schema-names.ts';
import { colonsAfterKeys } from './yaml-traps.ts';
import { keyText, type YamlNode } from './yaml-tree.ts';

interface DefinitionOfKind {
  readonly workspace: WorkspaceDefinition;
  readonly department: DepartmentDefinition;
  readonly process: ProcessDefinition;
  readonly item: ItemDefinition;
  readonly bundle: BundleDefinition;
  readonly laws: LawsDefinition;
  readonly mapping: MappingDefinition;
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
export type BundleDocument = DocumentOf<'bundle'>;
export type LawsDocument = DocumentOf<'laws'>;
export type AnyDocument =
  | WorkspaceDocument
  | DepartmentDocument
  | ProcessDocument
  | ItemDocument
  | BundleDocument
  | LawsDocument;

export interface DocumentReading {
  /** The document; absent where the file does not hold one that its schema accepts. */
  readonly document: AnyDocument | undefined;
  /** What kind of document the file was taken for, and its id, even where it is faulty. */
  readonly kind: AnyDocument['kind'] | undefined;
  readonly id: string | undefined;
  readonly findings: readonly RawFinding[];
}

/** The key that says what a document is: it holds the document's id. The law library holds its laws there and has no id. */
const ID_KEYS: Readonly<Record<DocumentKind, string>> = {
  item: 'item',
  process: 'process',
  department: 'department',
  workspace: 'center',
  bundle: 'bundle',
  laws: 'laws',
  mapping: 'mapping',
};

/** In this order a document that could be several is taken for the first: only an item names its department and process. */
const KINDS = [
  'item',
  'process',
  'department',
  'workspace',
  'bundle',
  'laws',
  'mapping',
] as const satisfies readonly DocumentKind[];

/** A workspace has one law library; a second one is a double id. */
const LAWS_ID = 'laws';

/** As many known keys tell a kind although its own key is missing. */
const TELLING_KEYS = 3;

/** How much of an unreadable text is searched for what it was meant to be. */
const LOOKED_AT = 2000;
const FIRST_LEVEL_LINE = /^([^\s:：#]{1,20})[ \t]*[:：][ \t]*["']?([a-z][a-z0-9-]*)/gmu;

/** Reads one file's text into a document. */
export function readDocument(file: string, text: string): DocumentReading {
  const { root, findings } = readYaml(file, text);
  if (root === undefined) return { document: undefined, ...guessIdentity(text), findings };
  const kind = kindOf(root);
  if (kind === undefined) {
    return { document: undefined, kind, id: undefined, findings: [...findings, ...unknownKind(file, text, root)] };
  }
  const { data, source, findings: twice } = canonicalise(kind, file, text, root);
  const faults = checkSchema(kind, data, source);
  const id = kind === 'laws' ? LAWS_ID : readId(data, ID_KEYS[kind]);
  const all = [...findings, ...twice, ...faults];
  // A mapping says how to read a spreadsheet; it defines nothing of the center's.
  if (kind === 'mapping') return { document: undefined, kind: undefined, id: undefined, findings: all };
  const missing = kind === 'item' && faults.length === 0 ? missingOfDraft(data, source) : undefined;
  if (missing !== undefined) return { document: undefined, kind, id, findings: [...all, missing] };
  if (faults.length > 0 || id === undefined) return { document: undefined, kind, id, findings: all };
  // The validator has just accepted the data, which is what makes the cast true.
  const document = { kind, id, file, data, source } as unknown as AnyDocument;
  return { document, kind, id, findings: all };
}

/** A `readDocument` that reads a file again only where its text is another. */
export function rememberingReader(): typeof readDocument {
  const known = new Map<string, { readonly text: string; readonly reading: DocumentReading }>();
  return (file, text) => {
    const last = known.get(file);
    if (last?.text === text) return last.reading;
    const reading = readDocument(file, text);
    known.set(file, { text, reading });
    return reading;
  };
}

/** The kind whose keys a document has most of, among those whose own key it has, or nearly has. */
export function kindOf(root: YamlNode): DocumentKind | undefined {
  if (root.kind !== 'map') return undefined;
  const words = root.entries.map((entry) => keyText(entry.key));
  // Only items have the key `item`, and most files are items: the others are weighed.
  if (keyNames(documentSchema('item').schema).canonical(words[0] ?? '') === ID_KEYS.item) return 'item';
  let best: DocumentKind | undefined;
  let most = 0;
  for (const kind of KINDS) {
    const names = keyNames(documentSchema(kind).schema);
    const known = words.map((word) => names.canonical(word)).filter((key) => key !== undefined);
    const ownKey = ID_KEYS[kind];
    const hasOwn = known.includes(ownKey);
    const ownNames = [ownKey, names.inLanguage(ownKey, 'zh')];
    const nearlyHasOwn = words.slice(0, 1).some((word) => similarWord(word, ownNames) !== undefined);
    if (!hasOwn && !nearlyHasOwn && known.length < TELLING_KEYS) continue;
    const score = known.length + (hasOwn ? 2 : 0) + (known[0] === ownKey ? 0.5 : 0);
    if (score > most) {
      most = score;
      best = kind;
    }
  }
  return best;
}

function unknownKind(file: string, text: string, root: YamlNode): RawFinding[] {
  if (root.kind === 'scalar') {
    const colons = colonsAfterKeys(file, text, root.range, isKnownKey);
    if (colons.length > 0) return colons;
  }
  return [{ rule: 'source/unknown-kind', message: 'unknown', params: {}, file, range: firstKey(root) }];
}

/** What a text that is no readable YAML was meant to define, so that references to it do not seem to lead nowhere. */
function guessIdentity(text: string): Pick<DocumentReading, 'kind' | 'id'> {
  for (const [, word = '', id] of text.slice(0, LOOKED_AT).matchAll(FIRST_LEVEL_LINE)) {
    const kind = KINDS.find(
      (candidate) => keyNames(documentSchema(candidate).schema).canonical(word) === ID_KEYS[candidate],
    );
    if (kind !== undefined && kind !== 'mapping') return { kind, id };
  }
  return { kind: undefined, id: undefined };
}

function firstKey(root: YamlNode): { start: number; end: number } {
  if (root.kind === 'map' && root.entries[0] !== undefined) return root.entries[0].key.range;
  return { start: root.range.start, end: Math.min(root.range.start + 1, root.range.end) };
}

function readId(data: unknown, key: string): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const id = (data as Record<string, unknown>)[key];
  return typeof id === 'string' ? id : undefined;
}
