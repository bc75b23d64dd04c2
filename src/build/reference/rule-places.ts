/**
 * Which rules look at which keys, read from the rules' source texts: the places that they report are written there as
 * paths, `at.value('limits', 'promised')` in a document, `[...step.path, 'within']` in a step.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  resolveSchema,
  type Schema,
  type SchemaPlace,
  schemaForShape,
} from '../../language/schema-names.ts';
import { ruleInfo } from '../../rules/index.ts';
import { DOCUMENT_KINDS, ROOT } from '../schemas.ts';

/** The rules that look at a key of an object, and at the object as a whole. */
export interface RulePlaces {
  ofKey(object: Schema, key: string): readonly string[];
  ofWhole(object: Schema): readonly string[];
}

const RULES = join(ROOT, 'src', 'rules');
const CALL = /\bat\.(?:value|key)\(([^()]*)\)/gu;
const STEP_PATH = /\[\.\.\.(block|step|choice|pause|variant)\.path((?:,[^[\]]*)?)\]/gu;
const DECLARATION = /^export const \w+ = \w+\(\{$[\s\S]*?^\}\);$/gmu;
const WHOLE = '';

/** Reads all rules. */
export function readRulePlaces(): RulePlaces {
  const places = new Map<Schema, Map<string, Set<string>>>();
  const add = (rule: string, object: Schema, key: string): void => {
    const keys = places.get(object) ?? new Map<string, Set<string>>();
    places.set(object, keys.set(key, (keys.get(key) ?? new Set()).add(rule)));
  };
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.toSorted()) {
    const rule = file.replaceAll('\\', '/').replace(/\.ts$/u, '');
    if (ruleInfo(rule) === undefined) continue;
    const text = readFileSync(join(RULES, file), 'utf8');
    for (const { start, steps } of pathsIn(text)) {
      const found = follow(start, steps);
      if (found !== undefined) add(rule, found.object, found.key);
    }
  }
  const rulesAt = (object: Schema, key: string): readonly string[] => [...(places.get(object)?.get(key) ?? [])];
  return { ofKey: rulesAt, ofWhole: (object) => rulesAt(object, WHOLE) };
}

/** A path from a place: keys, and `undefined` for a name, an index or whatever else is no literal. */
interface WrittenPath {
  readonly start: SchemaPlace;
  readonly steps: readonly (string | undefined)[];
}

function pathsIn(text: string): WrittenPath[] {
  const paths: WrittenPath[] = [];
  let outside = text;
  for (const [declaration] of text.matchAll(DECLARATION)) {
    outside = outside.replace(declaration, '');
    paths.push(...callsIn(declaration, kindsIn(declaration)));
  }
  // What helpers of a file report may be in a document of any kind that its rules are for.
  paths.push(...callsIn(outside, kindsIn(text)));
  for (const [, what = '', rest = ''] of text.matchAll(STEP_PATH)) {
    const start = processPart(what === 'variant' ? 'variant' : 'step');
    if (!rest.includes('...')) paths.push({ start, steps: literals(rest) });
  }
  return paths;
}

function callsIn(text: string, kinds: readonly DocumentKind[]): WrittenPath[] {
  const calls = [...text.matchAll(CALL)].map(([, list = '']) => list).filter((list) => !list.includes('...'));
  return kinds.flatMap((kind) => calls.map((list) => ({ start: documentSchema(kind), steps: literals(list) })));
}

function kindsIn(text: string): readonly DocumentKind[] {
  const said = [...text.matchAll(/\bappliesTo: '(\w+)'/gu)].map(([, kind]) => kind);
  return said.length === 0 ? DOCUMENT_KINDS : DOCUMENT_KINDS.filter((kind) => said.includes(kind));
}

function literals(list: string): (string | undefined)[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /^'([^']+)'$/u.exec(part)?.[1]);
}

function processPart(name: string): SchemaPlace {
  return resolveSchema({ schema: { $ref: `process.schema.json#/$defs/${name}` }, file: 'process.schema.json' });
}

/** The object and key that a path leads to; nothing where a key is unknown, for then the path is of another document. */
function follow(
  start: SchemaPlace,
  steps: readonly (string | undefined)[],
): { readonly object: Schema; readonly key: string } | undefined {
  let place: SchemaPlace | undefined = start;
  let found: { readonly object: Schema; readonly key: string } | undefined;
  for (const step of steps) {
    if (place === undefined) return undefined;
    const map = schemaForShape(place, 'map');
    const list = schemaForShape(place, 'list');
    if (map.schema.properties !== undefined) {
      if (step === undefined) return { object: map.schema, key: WHOLE };
      if (map.schema.properties[step] === undefined) return undefined;
      found = { object: map.schema, key: step };
      place = childSchema(map, step);
    } else if (step === undefined || typeof map.schema.additionalProperties === 'object') {
      place = list.schema.items === undefined ? childSchema(map, step ?? '') : childSchema(list, 0);
    } else return undefined;
  }
  return found;
}
