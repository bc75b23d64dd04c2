import { join, relative, sep } from 'node:path';
import type { DocumentKind, KeyLanguage } from '../../language/schema-names.ts';

/** The way from a folder to this installation's schema of a kind of document, as an editor follows it. */
export function schemaPath(folder: string, installation: string, kind: DocumentKind, keys: KeyLanguage): string {
  const schemas = keys === 'zh' ? join('schemas', 'zh') : 'schemas';
  return relative(folder, join(installation, schemas, `${kind}.schema.json`))
    .split(sep)
    .join('/');
}
