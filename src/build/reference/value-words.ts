/** What may stand at a place, in words of both languages. */
import type { Schema, SchemaPlace } from '../../language/schema-names.ts';
import { resolveSchema } from '../../language/schema-names.ts';

/** A link to where the reference explains an object. */
export type Link = (place: SchemaPlace) => string;

/** The schema of the forms that many keys share. */
const COMMON = 'common.schema.json';

/** A value in words; objects are named by links. */
export function valueWords(given: SchemaPlace, link: Link): string {
  const [target = '', form] = (given.schema.$ref ?? '').split('#/$defs/');
  const isForm = target === COMMON || (target === '' && given.file === COMMON);
  if (isForm && form !== undefined && form !== 'basis') return `[${formLabel(form)}](#form-${form})`;
  const { schema, file } = resolveSchema(given);
  const inner = (part: Schema): string => valueWords({ schema: part, file }, link);
  if (schema.if !== undefined && schema.then !== undefined && schema.else !== undefined && schema.type === undefined)
    return [schema.then, schema.else].map(inner).join(' <br>or · 或 ');
  if (schema.oneOf !== undefined && schema.properties === undefined)
    return schema.oneOf.map(inner).join(' <br>or · 或 ');
  if (schema.enum !== undefined) return names(schema);
  switch (schema.type) {
    case 'boolean':
      return '`true` 是, `false` 否';
    case 'integer':
      return `whole number${range(schema)} · 整数`;
    case 'array':
      return `list of · 列表：${inner(schema.items ?? {})}`;
    case 'object':
      if (schema.properties !== undefined) return link(given);
      if (typeof schema.additionalProperties === 'object')
        return `names of your own · 自定名称 → ${inner(schema.additionalProperties)}`;
      return 'anything · 任意';
    default:
      return schema['x-expected'] === undefined
        ? 'text · 文字'
        : `${cell(schema['x-expected'].en)} · ${cell(schema['x-expected'].zh)}`;
  }
}

/** `duration or parameter`, from the form's name in the schema. */
export function formLabel(form: string): string {
  return form.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** A text that stands in a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function names(schema: Schema): string {
  const values = (schema.enum ?? []).map(String);
  return values
    .map((value) => {
      const name = schema['x-names']?.[value];
      return name === undefined ? `\`${value}\`` : `\`${value}\` ${name}`;
    })
    .join(', ');
}

function range(schema: Schema & { readonly minimum?: number; readonly maximum?: number }): string {
  const { minimum, maximum } = schema;
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum}–${maximum}`;
  return minimum === undefined ? '' : ` from ${minimum}`;
}
