/** Checks canonical data against its schema and says each fault in terms of what the author wrote. */
import type { ErrorObject } from 'ajv';
import { similarWord } from '../base/similar-word.ts';
import type { Path, RawFinding } from '../findings/finding.ts';
import type { Data, DocumentSource } from './canonical-data.ts';
import { department, item, process, workspace } from './generated/validators.js';
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  type KeyLanguage,
  keyNames,
  resolveSchema,
  type Schema,
  type SchemaPlace,
  schemaForShape,
} from './schema-names.ts';
import { fullWidthColon } from './yaml-traps.ts';
import { keyText } from './yaml-tree.ts';

const VALIDATORS = { department, item, process, workspace } as const;

/** Keywords whose own error only repeats that something inside failed. */
const CONTAINERS = new Set(['if', 'allOf', 'anyOf', 'oneOf']);

/**
 * Validates a document.
 * @returns its findings; none where the data has the shape its schema demands
 */
export function checkSchema(kind: DocumentKind, data: Data, source: DocumentSource): RawFinding[] {
  const validate = VALIDATORS[kind];
  if (validate(data)) return [];
  const findings: RawFinding[] = [];
  const seen = new Set<string>();
  for (const error of validate.errors ?? []) {
    for (const finding of explain(kind, error, source)) {
      const key = JSON.stringify([finding.rule, finding.message, finding.path, finding.params]);
      if (!seen.has(key)) findings.push(finding);
      seen.add(key);
    }
  }
  return withoutEchoes(findings);
}

/** A value of the wrong type fails its pattern and its enumeration too: only the first is told. */
function withoutEchoes(findings: readonly RawFinding[]): RawFinding[] {
  const wrongType = new Set(findings.filter(isTypeFault).map((finding) => JSON.stringify(finding.path)));
  return findings.filter((finding) => isTypeFault(finding) || !wrongType.has(JSON.stringify(finding.path)));
}

function isTypeFault(finding: RawFinding): boolean {
  return ['source/wrong-type', 'source/number-for-text', 'source/full-width-colon'].includes(finding.rule);
}

function explain(kind: DocumentKind, error: ErrorObject, source: DocumentSource): RawFinding[] {
  const path = pointerToPath(error.instancePath);
  const schema = (error.parentSchema ?? {}) as Schema;
  switch (error.keyword) {
    case 'additionalProperties':
      return [unknownKey(kind, source, path, String(error.params.additionalProperty))];
    case 'propertyNames':
      return [];
    case 'required':
      return missingKey(kind, source, path, error);
    case 'type':
      return [wrongType(source, path, String(error.params.type))];
    case 'enum':
      return error.propertyName === undefined
        ? [notAllowedValue(source, path, schema)]
        : [keyOutOfPlace(source, path, error.propertyName)];
    case 'pattern':
      return [wrongForm(source, path, error, schema)];
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return [
        {
          rule: 'source/empty-value',
          message: 'empty',
          params: { key: writtenKey(source, path) },
          ...source.key(path),
        },
      ];
    case 'minimum':
    case 'maximum':
    case 'maxLength': {
      const params = { key: writtenKey(source, path), limit: Number(error.params.limit) };
      return [{ rule: 'source/out-of-range', message: error.keyword, params, ...source.value(path) }];
    }
    case 'uniqueItems': {
      const second = Number(error.params.i);
      return [{ rule: 'source/repeated-entry', message: 'twice', params: {}, ...source.value([...path, second]) }];
    }
    default:
      return CONTAINERS.has(error.keyword) ? containerFault(error, source, path) : [otherFault(error, source, path)];
  }
}

/** An item's process must be either a reference or steps; every other container only repeats what failed inside it. */
function containerFault(error: ErrorObject, source: DocumentSource, path: Path): RawFinding[] {
  const schema = (error.parentSchema ?? {}) as Schema;
  const passing: unknown = error.params.passingSchemas;
  if (error.keyword !== 'oneOf' || schema.properties === undefined || !Array.isArray(passing)) return [];
  return [{ rule: 'source/wrong-form', message: 'one-of', params: { keys: 'uses / steps' }, ...source.key(path) }];
}

function otherFault(error: ErrorObject, source: DocumentSource, path: Path): RawFinding {
  return {
    rule: 'source/wrong-form',
    message: 'schema',
    params: { reason: error.message ?? error.keyword },
    ...source.value(path),
  };
}

function unknownKey(kind: DocumentKind, source: DocumentSource, path: Path, key: string): RawFinding {
  const keyPath = [...path, key];
  const written = source.keyAsWritten(keyPath) ?? key;
  const language: KeyLanguage = /[\u4e00-\u9fff]/u.test(written) ? 'zh' : 'en';
  const schema = schemaAt(kind, path)?.schema;
  const suggestion = schema === undefined ? undefined : similarWord(written, keyNames(schema).all(language));
  const place = source.key(keyPath);
  if (suggestion === undefined)
    return { rule: 'source/unknown-key', message: 'unknown', params: { key: written }, ...place };
  const fix = place.range === undefined ? [] : [{ range: place.range, newText: suggestion }];
  return { rule: 'source/unknown-key', message: 'similar', params: { key: written, suggestion }, ...place, fix };
}

function missingKey(kind: DocumentKind, source: DocumentSource, path: Path, error: ErrorObject): RawFinding[] {
  // `required` inside a condition or a choice of forms belongs to the container's own message.
  if (/\/(if|oneOf|anyOf)\//.test(error.schemaPath)) return [];
  const missing = String(error.params.missingProperty);
  const schema = schemaAt(kind, path)?.schema;
  const names = schema === undefined ? undefined : keyNames(schema);
  const params = { key: names?.inLanguage(missing, keysLanguage(source)) ?? missing };
  return [{ rule: 'source/missing-key', message: 'missing', params, ...source.key(path) }];
}

function keyOutOfPlace(source: DocumentSource, path: Path, key: string): RawFinding {
  const keyPath = [...path, key];
  const params = { key: source.keyAsWritten(keyPath) ?? key };
  return { rule: 'source/key-out-of-place', message: 'not-of-this-step', params, ...source.key(keyPath) };
}

function wrongType(source: DocumentSource, path: Path, expected: string): RawFinding {
  const node = source.node(path);
  const place = source.value(path);
  const colon = node?.kind === 'scalar' && node.plain ? node.source.indexOf('：') : -1;
  if (node?.kind === 'scalar' && colon > 0 && expected !== 'string') {
    return { ...fullWidthColon(source.file, node.range.start + colon, node.source.slice(0, colon)), path };
  }
  if (expected === 'string' && node?.kind === 'scalar' && typeof node.value === 'number') {
    const fix = [{ range: node.range, newText: JSON.stringify(node.source) }];
    const lost = !Number.isSafeInteger(node.value) && /^\d+$/.test(node.source);
    const message = lost ? 'digits-lost' : /^0\d/.test(node.source) ? 'leading-zero' : 'number';
    return { rule: 'source/number-for-text', message, params: { written: node.source }, ...place, fix };
  }
  if (node?.kind === 'scalar' && node.value === null) {
    return {
      rule: 'source/empty-value',
      message: 'empty',
      params: { key: writtenKey(source, path) },
      ...source.key(path),
    };
  }
  return { rule: 'source/wrong-type', message: expected, params: { key: writtenKey(source, path) }, ...place };
}

function notAllowedValue(source: DocumentSource, path: Path, schema: Schema): RawFinding {
  const names = schema['x-names'];
  const node = source.node(path);
  const written = node?.kind === 'scalar' ? String(node.value) : '';
  const chinese = /[\u4e00-\u9fff]/u.test(written) || keysLanguage(source) === 'zh';
  const allowed = (schema.enum ?? []).map((value) => (chinese ? (names?.[value] ?? value) : value));
  const place = source.value(path);
  const params = { value: written, allowed: allowed.join(chinese ? '、' : ', ') };
  const suggestion = similarWord(written, allowed);
  if (suggestion === undefined || place.range === undefined) {
    return { rule: 'source/not-allowed-value', message: 'unknown', params, ...place };
  }
  const fix = [{ range: place.range, newText: suggestion }];
  return { rule: 'source/not-allowed-value', message: 'similar', params: { ...params, suggestion }, ...place, fix };
}

function wrongForm(source: DocumentSource, path: Path, error: ErrorObject, schema: Schema): RawFinding {
  const expected = schema['x-expected'];
  const keyPath = error.propertyName === undefined ? path : [...path, error.propertyName];
  const place = error.propertyName === undefined ? source.value(path) : source.key(keyPath);
  const written = error.propertyName ?? String(error.data);
  const params = {
    value: written,
    expectedZh: expected?.zh ?? '',
    expectedEn: expected?.en ?? String(error.params.pattern),
  };
  return { rule: 'source/wrong-form', message: 'pattern', params, ...place };
}

function writtenKey(source: DocumentSource, path: Path): string {
  return source.keyAsWritten(path) ?? String(path.at(-1) ?? '');
}

/** The language of a document's keys: that of its first key. */
export function keysLanguage(source: DocumentSource): KeyLanguage {
  const first = source.root.kind === 'map' ? source.root.entries[0]?.key : undefined;
  return first !== undefined && /[\u4e00-\u9fff]/u.test(keyText(first)) ? 'zh' : 'en';
}

function schemaAt(kind: DocumentKind, path: Path): SchemaPlace | undefined {
  let place: SchemaPlace | undefined = documentSchema(kind);
  for (const key of path) {
    if (place === undefined) return undefined;
    place = childSchema(schemaForShape(place, typeof key === 'number' ? 'list' : 'map'), key);
  }
  return place === undefined ? undefined : schemaForShape(resolveSchema(place), 'map');
}

function pointerToPath(pointer: string): Path {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
