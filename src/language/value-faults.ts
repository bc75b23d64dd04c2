/** What can be wrong with a value: its type, its form, its range, or that there is none. */
import type { ErrorObject } from 'ajv';
import { similarWord } from '../base/similar-word.ts';
import type { Path, Place, RawFinding } from '../findings/finding.ts';
import type { DocumentSource } from './canonical-data.ts';
import { keysLanguage, languageOf } from './key-faults.ts';
import type { Schema } from './schema-names.ts';
import { colonsAfterKeys } from './yaml-traps.ts';

/** Characters of a wrong value that its message repeats. */
const SHOWN = 60;

/**
 * A value of another type than the schema's.
 * @param expected the schema's type
 */
export function wrongType(source: DocumentSource, path: Path, expected: string, schema: Schema): RawFinding[] {
  const node = source.node(path);
  const place = source.value(path);
  if (node?.kind === 'scalar' && node.plain && expected !== 'string') {
    const colons = colonsAfterKeys(source.file, source.text, node.range, () => true);
    if (colons.length > 0) return colons.map((finding) => ({ ...finding, path }));
  }
  if (node?.kind === 'scalar' && node.value === null) return [emptyValue(source, path)];
  if (expected === 'string' && node?.kind === 'scalar' && typeof node.value === 'number') {
    // A bare number where a unit or a name is expected is not mended by quotes.
    const { pattern } = schema;
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(node.source)) {
      return [wrongForm(schema, pattern, node.source, place)];
    }
    const fix = [{ range: node.range, newText: JSON.stringify(node.source) }];
    const lost = !Number.isSafeInteger(node.value) && /^\d+$/.test(node.source);
    const message = lost ? 'digits-lost' : /^0\d/.test(node.source) ? 'leading-zero' : 'number';
    return [{ rule: 'source/number-for-text', message, params: { written: node.source }, ...place, fix }];
  }
  return [{ rule: 'source/wrong-type', message: expected, params: { key: writtenKey(source, path) }, ...place }];
}

/** A key without a value. */
export function emptyValue(source: DocumentSource, path: Path): RawFinding {
  const params = { key: writtenKey(source, path) };
  return { rule: 'source/empty-value', message: 'empty', params, ...source.key(path) };
}

/** A value that is none of those enumerated. They are told in the language that the author writes. */
export function notAllowedValue(source: DocumentSource, path: Path, schema: Schema): RawFinding {
  const node = source.node(path);
  const place = source.value(path);
  if (node?.kind !== 'scalar') {
    return { rule: 'source/wrong-type', message: 'string', params: { key: writtenKey(source, path) }, ...place };
  }
  if (node.value === null) return emptyValue(source, path);
  const written = String(node.value);
  const names = schema['x-names'];
  const chinese = languageOf(written) === 'zh' || keysLanguage(source) === 'zh';
  const allowed = (schema.enum ?? []).map((value) => (chinese ? (names?.[value] ?? value) : value));
  const params = { value: shown(written), allowed: allowed.join(chinese ? '、' : ', ') };
  const suggestion = similarWord(written, allowed);
  if (suggestion === undefined) {
    return { rule: 'source/not-allowed-value', message: 'unknown', params, ...place };
  }
  const fix = [{ range: node.range, newText: suggestion }];
  return { rule: 'source/not-allowed-value', message: 'similar', params: { ...params, suggestion }, ...place, fix };
}

/** A value, or the name of a free-named entry, that does not match its pattern. */
export function wrongPattern(source: DocumentSource, path: Path, error: ErrorObject, schema: Schema): RawFinding {
  const written = error.propertyName ?? String(error.data);
  return wrongForm(schema, String(error.params.pattern), written, placeOf(source, path, error));
}

function wrongForm(schema: Schema, pattern: string, written: string, place: Place): RawFinding {
  const { zh, en } = schema['x-expected'] ?? { zh: pattern, en: pattern };
  const params = { value: shown(written), expectedZh: zh, expectedEn: en };
  return { rule: 'source/wrong-form', message: 'pattern', params, ...place };
}

/** A number that is too small or too large, or a text that is too long. */
export function outOfRange(source: DocumentSource, path: Path, error: ErrorObject): RawFinding {
  const key = error.propertyName ?? writtenKey(source, path);
  const params = { key: shown(key), limit: Number(error.params.limit) };
  return { rule: 'source/out-of-range', message: error.keyword, params, ...placeOf(source, path, error) };
}

function placeOf(source: DocumentSource, path: Path, error: ErrorObject): Place {
  return error.propertyName === undefined ? source.value(path) : source.key([...path, error.propertyName]);
}

/** The key of a value as its author wrote it; for an entry of a list, the list's. */
function writtenKey(source: DocumentSource, path: Path): string {
  const named = path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1);
  return source.keyAsWritten(named) ?? String(named.at(-1) ?? '');
}

function shown(value: string): string {
  const characters = [...value.slice(0, 2 * SHOWN).replaceAll(/\s+/gu, ' ')];
  const isCut = characters.length > SHOWN || value.length > 2 * SHOWN;
  return characters.slice(0, SHOWN).join('') + (isCut ? '…' : '');
}
