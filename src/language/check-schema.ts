/** Checks canonical data against its schema and says each fault in terms of what the author wrote. */
import type { ErrorObject } from 'ajv';
import type { Path, RawFinding } from '../findings/finding.ts';
import type { Data, DocumentSource } from './canonical-data.ts';
import { bundle, department, item, laws, mapping, process, workspace } from './generated/validators.js';
import { keyOutOfPlace, missingKey, missingOneOf, unknownKey } from './key-faults.ts';
import { type SchemaFault, tellingErrors, withoutEchoes } from './schema-echoes.ts';
import type { DocumentKind, Schema } from './schema-names.ts';
import { emptyValue, notAllowedValue, outOfRange, wrongPattern, wrongType } from './value-faults.ts';

const VALIDATORS = { bundle, department, item, laws, mapping, process, workspace } as const;

/** A file with more faults than this is no definition; the first ones are told. */
const MOST_FAULTS = 300;

/**
 * Validates a document.
 * @returns its findings; none where the data has the shape its schema demands
 */
export function checkSchema(kind: DocumentKind, data: Data, source: DocumentSource): RawFinding[] {
  const validate = VALIDATORS[kind];
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  const faults = tellingErrors(errors)
    .slice(0, MOST_FAULTS)
    .flatMap((error) => explain(kind, error, source));
  const findings = withoutEchoes(faults);
  // Where nothing is left to tell, the schema has refused all the same.
  return findings.length > 0 ? findings : errors.slice(0, 1).map((error) => otherFault(error, source));
}

function explain(kind: DocumentKind, error: ErrorObject, source: DocumentSource): SchemaFault[] {
  const path = pointerToPath(error.instancePath);
  const schema = (error.parentSchema ?? {}) as Schema;
  const at = (finding: RawFinding): SchemaFault => ({ finding, pointer: error.instancePath });
  const ofKey = (key: string): string => `${error.instancePath}/${key}`;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const { finding, meant } = unknownKey(kind, source, path, key);
      return [{ finding, pointer: ofKey(key), ...(meant !== undefined && { meant }) }];
    }
    case 'required': {
      // `required` inside a condition or a choice of forms belongs to the container's own message.
      if (/\/(if|oneOf|anyOf)\//.test(error.schemaPath)) return [];
      const key = String(error.params.missingProperty);
      return [{ finding: missingKey(kind, source, path, key), pointer: ofKey(key) }];
    }
    case 'oneOf':
      return missingOneOf(source, path, schema, error.params.passingSchemas).map(at);
    case 'type':
      return wrongType(source, path, String(error.params.type), schema).map(at);
    case 'enum':
      if (error.propertyName === undefined) return [at(notAllowedValue(source, path, schema))];
      return keyOutOfPlace(kind, source, path, error.propertyName, schema.enum ?? []).map((finding) => ({
        finding,
        pointer: ofKey(error.propertyName ?? ''),
      }));
    case 'pattern':
      return [at(wrongPattern(source, path, error, schema))];
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return [at(emptyValue(source, path))];
    case 'minimum':
    case 'maximum':
    case 'maxLength':
    case 'maxProperties':
      return [at(outOfRange(source, path, error))];
    case 'uniqueItems': {
      const second = Math.max(Number(error.params.i), Number(error.params.j));
      const place = source.value([...path, second]);
      return [at({ rule: 'source/repeated-entry', message: 'twice', params: {}, ...place })];
    }
    default:
      return [at(otherFault(error, source))];
  }
}

function otherFault(error: ErrorObject, source: DocumentSource): RawFinding {
  const params = { reason: error.message ?? error.keyword };
  return { rule: 'source/wrong-form', message: 'schema', params, ...source.value(pointerToPath(error.instancePath)) };
}

function pointerToPath(pointer: string): Path {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (String(Number(part)) === part ? Number(part) : part));
}
