import type { KeyLanguage } from '../schema-names.ts';

/** The comment by which an editor knows a file's schema: `# yaml-language-server: $schema=../schemas/zh/item.schema.json`. */
const SCHEMA_LINE = /^(#\s*yaml-language-server:\s*\$schema=(?:\S*\/)?schemas\/)(?:zh\/)?([a-z]+\.schema\.json)$/u;

/** A line of comment; one that names a schema of the language names that for keys of a language. */
export function schemaLineFor(line: string, keys: KeyLanguage): string {
  return line.replace(
    SCHEMA_LINE,
    (_, folder: string, file: string) => `${folder}${keys === 'zh' ? 'zh/' : ''}${file}`,
  );
}
