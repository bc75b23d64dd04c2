/**
 * Which rules look at which keys: found out by running each rule on its golden cases and asking where its findings stand,
 * for no text of a rule says so completely.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding, Path } from '../../findings/finding.ts';
import { allDocuments } from '../../language/all-documents.ts';
import { type DocumentReading, readDocument } from '../../language/documents.ts';
import { readFolder } from '../../language/read-folder.ts';
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  type Schema,
  type SchemaPlace,
  schemaForShape,
} from '../../language/schema-names.ts';
import { buildWorkspace, type SourceFile, type Workspace } from '../../language/workspace.ts';
import { checkWorkspace } from '../../rules/run-rules.ts';
import { ROOT } from '../schemas.ts';

/** The rules that look at a key of an object, and those that look at the object as a whole. */
export interface RulePlaces {
  ofKey(object: Schema, key: string): readonly string[];
  ofWhole(object: Schema): readonly string[];
}

const GOLDEN = join(ROOT, 'test', 'golden', 'rules');
const EXPECTED = 'expected.txt';

/** Rules of these families look at every key, or at none: the page says so once. */
const EVERYWHERE = /^(?:source|wording|baseline|registry)\//u;
const WHOLE = '';

/** Runs all golden cases. */
export function readRulePlaces(): RulePlaces {
  const places = new Map<Schema, Map<string, Set<string>>>();
  const read = remembering();
  const base = readFolder(join(GOLDEN, 'base'));
  for (const name of caseNames()) {
    const rule = name.split('/').slice(0, 2).join('/');
    if (EVERYWHERE.test(rule)) continue;
    const { files, attachments } = readFolder(join(GOLDEN, name));
    const all = new Map<string, SourceFile>([...base.files, ...files].map((source) => [source.file, source]));
    const workspace = buildWorkspace([...all.values()], new Set([...base.attachments, ...attachments]), read);
    for (const { object, key } of placesOf(rule, workspace, new Set(files.map(({ file }) => file)))) {
      const keys = places.get(object) ?? new Map<string, Set<string>>();
      places.set(object, keys.set(key, (keys.get(key) ?? new Set()).add(rule)));
    }
  }
  const rulesAt = (object: Schema, key: string): readonly string[] => [...(places.get(object)?.get(key) ?? [])];
  return { ofKey: rulesAt, ofWhole: (object) => rulesAt(object, WHOLE) };
}

/** Folders of cases in which something is found, such as `time/licence-within-20-days/longer`. */
function caseNames(): readonly string[] {
  return readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(`/${EXPECTED}`) && !file.includes('/silent-'))
    .map((file) => dirname(file))
    .toSorted();
}

/** The files of the base workspace are the same in all cases: each is read once. */
function remembering(): typeof readDocument {
  const known = new Map<string, DocumentReading>();
  return (file, text) => {
    const key = `${file}\n${text}`;
    const reading = known.get(key) ?? readDocument(file, text);
    known.set(key, reading);
    return reading;
  };
}

interface RulePlace {
  readonly object: Schema;
  readonly key: string;
}

/** Where the findings of a rule stand in a workspace: most stand in a file of the case, some in one of the base. */
function placesOf(rule: string, workspace: Workspace, ofCase: ReadonlySet<string>): readonly RulePlace[] {
  const documents = [...allDocuments(workspace), ...workspace.faulty];
  const kinds = new Map<string, DocumentKind>(documents.map(({ file, kind }) => [file, kind]));
  const ofRule = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter((finding) => finding.rule === rule);
  const near = ofRule(checkWorkspace(workspace, ({ file }) => ofCase.has(file)));
  const findings = near.length > 0 ? near : ofRule(checkWorkspace(workspace));
  return findings
    .flatMap((finding) => [finding, ...(finding.related ?? [])])
    .flatMap(({ file, path }) => {
      const kind = kinds.get(file);
      return path === undefined || kind === undefined ? [] : [placeOf(kind, path)];
    });
}

/** The innermost key of the language on a path; names and numbers of entries belong to the key that holds them. */
function placeOf(kind: DocumentKind, path: Path): RulePlace {
  let place: SchemaPlace | undefined = documentSchema(kind);
  let found: RulePlace = { object: place.schema, key: WHOLE };
  for (const step of path) {
    if (place === undefined) break;
    const shaped = schemaForShape(place, typeof step === 'number' ? 'list' : 'map');
    if (typeof step === 'string' && shaped.schema.properties?.[step] !== undefined) {
      found = { object: shaped.schema, key: isVerb(shaped.schema, step) ? WHOLE : step };
    }
    place = childSchema(shaped, step);
  }
  return found;
}

/** What is found at a step's verb is found of the step. */
function isVerb(object: Schema, key: string): boolean {
  return (object.allOf ?? []).some((rule) => rule.if?.required?.includes(key) === true);
}
