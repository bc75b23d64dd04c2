/** What a way through an item is called in a language: `limits/promised` is 期限/承诺. */
import {
  childSchema,
  documentSchema,
  type KeyLanguage,
  keyNames,
  type SchemaPlace,
  schemaForShape,
} from '../../language/schema-names.ts';
import type { DataPath } from './merge-data.ts';

/** The name of a path as a file of that language writes it; positions count from 1. */
export function nameOfPath(path: DataPath, language: KeyLanguage): string {
  let place: SchemaPlace | undefined = documentSchema('item');
  const names: string[] = [];
  for (const step of path) {
    const shaped: SchemaPlace | undefined = place && schemaForShape(place, typeof step === 'number' ? 'list' : 'map');
    if (typeof step === 'number') names.push(String(step + 1));
    else names.push(shaped === undefined ? step : keyNames(shaped.schema).inLanguage(step, language));
    place = shaped && childSchema(shaped, step);
  }
  return names.join('/');
}
