/** Drafts: items that may lack what is not written yet. Until they are complete they are no definitions, only files. */
import type { RawFinding } from '../findings/finding.ts';
import type { Data, DocumentSource } from './canonical-data.ts';
import { childSchema, documentSchema, keyNames, resolveSchema, type SchemaPlace } from './schema-names.ts';

const ROOT = documentSchema('item');

/** Whether an item lacks what only a draft may lack. */
export function lacksWhatDraftsMayLack(item: Readonly<Record<string, unknown>>): boolean {
  return missingKeys(ROOT, item).length > 0;
}

/**
 * What an item that its schema accepts still lacks, as a finding.
 * @returns `undefined` where it is complete
 */
export function missingOfDraft(data: Data, source: DocumentSource): RawFinding | undefined {
  const missing = missingKeys(ROOT, data);
  if (missing.length === 0) return undefined;
  const language = source.keyAsWritten(['item']) === 'item' ? 'en' : 'zh';
  const keys = missing.map((path) => nameOf(path, language)).join(language === 'zh' ? '、' : ', ');
  return { rule: 'source/unfinished-draft', message: 'lacks', params: { keys }, ...source.value(['status']) };
}

/** Paths of what is missing: `process`, `limits/promised`. */
function missingKeys(place: SchemaPlace, data: unknown): string[][] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const values = data as Readonly<Record<string, unknown>>;
  const own = (place.schema['x-complete'] ?? []).filter((key) => values[key] === undefined).map((key) => [key]);
  const inner = Object.keys(place.schema.properties ?? {}).flatMap((key) => {
    const child = values[key] === undefined ? undefined : childSchema(place, key);
    return child === undefined ? [] : missingKeys(resolveSchema(child), values[key]).map((path) => [key, ...path]);
  });
  return [...own, ...inner];
}

function nameOf(path: readonly string[], language: 'zh' | 'en'): string {
  let place: SchemaPlace | undefined = ROOT;
  const names: string[] = [];
  for (const key of path) {
    if (place === undefined) break;
    const resolved: SchemaPlace = resolveSchema(place);
    names.push(keyNames(resolved.schema).inLanguage(key, language));
    place = childSchema(resolved, key);
  }
  return names.join('/');
}
