/** Examples for keys whose schema has none: the first short value under each in the center's own definitions. */
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
const LONGEST = 24;

/** The example for a key of an object; nothing where no definition has the key. */
export type Examples = (object: Schema, key: string) => string | undefined;

/** Reads the examples. */
export function readExamples(): Examples {
  const examples = new Map<Schema, Map<string, string>>();
  const definitions = join(ROOT, 'definitions');
  for (const file of globSync('**/*.yaml', { cwd: definitions }).toSorted()) {
    const { document } = readDocument(file, readFileSync(join(definitions, file), 'utf8'));
    // The schema has accepted the data, so that it is plain data.
    if (document !== undefined) visit(document.data as unknown as Data, documentSchema(document.kind));
  }
  return (object, key) => written(object, key) ?? examples.get(object)?.get(key);

  function visit(data: Data, place: SchemaPlace | undefined): void {
    if (place === undefined || typeof data !== 'object' || data === null) return;
    const shaped = schemaForShape(place, Array.isArray(data) ? 'list' : 'map');
    if (Array.isArray(data)) {
      for (const item of data) visit(item, childSchema(shaped, 0));
      return;
    }
    for (const [key, value] of Object.entries(data)) {
      if (shaped.schema.properties?.[key] !== undefined) remember(shaped.schema, key, value);
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
  return own === undefined ? undefined : String(own);
}

function commonExample(property: Schema): unknown {
  return property.$ref?.startsWith('common.')
    ? resolveSchema({ schema: property, file: '' }).schema.examples?.[0]
    : undefined;
}

function exampleOf(value: Data): string | undefined {
  if (Array.isArray(value)) {
    const first = value.map(exampleOf).find((item) => item !== undefined);
    return first === undefined ? undefined : `[${first}]`;
  }
  return typeof value === 'object' ? undefined : String(value);
}
