/** The schemas as the build reads them: the files of schemas/, and what is generated from them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const GENERATED = join(ROOT, 'src', 'language', 'generated');

/** Schema files, the shared one first. */
export const SCHEMA_NAMES = [
  'common',
  'workspace',
  'department',
  'process',
  'item',
  'bundle',
  'laws',
  'mapping',
] as const;

/** The kinds of document: every schema but the shared one. */
export const DOCUMENT_KINDS = ['workspace', 'department', 'process', 'item', 'bundle', 'laws', 'mapping'] as const;

export type SchemaObject = { [key: string]: unknown };

export function readSchema(name: string): SchemaObject {
  return JSON.parse(readFileSync(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8')) as SchemaObject;
}

/** A deep copy in which every schema object has passed through `change`, children first. */
export function mapSchema(value: unknown, change: (schema: SchemaObject) => SchemaObject): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapSchema(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, mapSchema(entry, change)]);
  return change(Object.fromEntries(entries) as SchemaObject);
}
