/** Examples for keys whose schema has none: the first short value under each in the center's definitions, else in a test's. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Data } from '../../language/canonical-data.ts';
import { readDocument } from '../../language/documents.ts';
import {
  childSchema,
  documentSchema,
  resolveSchema,
  type Schema,
  type SchemaPlace,
  schemaForShape,
} from '../../language/schema-names.ts';
import { ROOT } from '../schemas.ts';

/** Longer than this it would fill the table. */
const LONGEST = 30;

/** Where examples are looked for, the best first; cases in which something is found are no example. */
const SOURCES = [
  'definitions/**/*.yaml',
  'test/golden/rules/base/**/*.yaml',
  'test/golden/rules/*/*/silent-*/**/*.yaml',
  'test/golden/fmt/*/expected.yaml',
];

/** The example for a key of an object; nothing where no definition has the key. */
export type Examples = (object: Schema, key: string) => string | undefined;

/** Reads the examples. */
export function readExamples(): Examples {
  const examples = new Map<Schema, Map<string, string>>();
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT }).toSorted())) {
    const { document } = readDocument(file, readFileSync(join(ROOT, file), 'utf8'));
    // The schema has accepted the data, so that it is plain data.
    if (document !== undefined) visit(document.data as unknown as Data, documentSchema(document.kind));
  }
  return (object, key) => written(object, key) ?? examples.get(object)?.get(key) ?? possible(object.properties?.[key]);

  function visit(data: Data, place: SchemaPlace | undefined): void {
    if (place === undefined || typeof data !== 'object' || data === null) return;
    const shaped = schemaForShape(place, Array.isArray(data) ? 'list' : 'map');
    if (Array.isArray(data)) {
      for (const item of data) visit(item, childSchema(shaped, 0));
      return;
    }
    for (const [key, value] of Object.entries(data)) {
      const property = shaped.schema.properties?.[key];
      if (property !== undefined && !holdsKeys(property, shaped.file)) remember(shaped.schema, key, value);
      visit(value, childSchema(shaped, key));
    }
  }

  function remember(object: Schema, key: string, value: Data): void {
    const example = exampleOf(value);
    if (example === undefined || example.length > LONGEST) return;
    const known = examples.get(object) ?? new Map<string, string>();
    if (!known.has(key)) examples.set(object, known.set(key, example));
  }
}

/** The example that the schema itself gives. */
function written(object: Schema, key: string): string | undefined {
  const property = object.properties?.[key];
  const own = property?.examples?.[0] ?? (property && commonExample(property));
  return own === undefined ? undefined : exampleOf(own as Data);
}

function commonExample(property: Schema): unknown {
  return property.$ref?.startsWith('common.')
    ? resolveSchema({ schema: property, file: '' }).schema.examples?.[0]
    : undefined;
}

/** A value that the schema names. */
function possible(property: (Schema & { readonly minimum?: number }) | undefined): string | undefined {
  if (property?.type === 'boolean') return 'true';
  return property?.enum?.[0] ?? property?.minimum?.toString();
}

/** Whether a value has a section of its own, so that its keys are shown there. */
function holdsKeys(property: Schema, file: string): boolean {
  const value = { schema: property, file };
  const item = childSchema(schemaForShape(value, 'list'), 0);
  return [value, item].some((place) => place && schemaForShape(place, 'map').schema.properties !== undefined);
}

function exampleOf(value: Data): string | undefined {
  if (Array.isArray(value)) {
    const [first] = value;
    return first === undefined || typeof first === 'object' ? undefined : `[${first}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const [first] = Object.entries(value);
  const inner = first && exampleOf(first[1]);
  return first === undefined || inner === undefined ? undefined : `{${first[0]}: ${inner}}`;
}
