/** Random documents that a schema accepts, and the same documents written with keys and values of either language. */
import fc from 'fast-check';
import {
  childSchema,
  type DocumentKind,
  documentSchema,
  keyNames,
  resolveSchema,
  type Schema,
  type SchemaPlace,
  schemaForShape,
} from '../../../src/language/schema-names.ts';

export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

const TEXTS = [
  '商品房预售许可证核发',
  '受理',
  '《中华人民共和国行政许可法》第四十二条',
  '建筑面积 > 2000',
  '已取得 “净地”',
  'a: b',
  '# 注',
  '007',
  '是',
  'true',
  ' 末尾 ',
  '[甲]',
];
const IDS = ['housing', 'housing-012', 'fire', 'one-review-one-check', 'window-32', 'constructor', 'a1'];
/** Deeper than this, lists and free-named maps stay empty: steps hold branches, which hold steps. */
const DEEPEST = 7;

/** A document of a kind, in canonical keys and values. */
export function randomDocumentOf(kind: DocumentKind): fc.Arbitrary<Value> {
  return anyValue(documentSchema(kind), 0);
}

function anyValue(given: SchemaPlace, depth: number): fc.Arbitrary<Value> {
  const { schema: referred, file } = resolveSchema(given);
  // What stands beside a reference holds as well (JSON Schema 2020-12, section 8.2.3.1).
  const schema = { ...referred, ...given.schema };
  const place = { schema, file };
  if (schema.properties !== undefined) return objectOf(place, depth);
  const forms = schema.oneOf ?? (schema.then && schema.else ? [schema.then, schema.else] : undefined);
  if (forms !== undefined) return fc.oneof(...forms.map((form) => anyValue({ schema: form, file }, depth)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer': {
      const { minimum = 0, maximum = 1000 } = schema as Schema & { minimum?: number; maximum?: number };
      return fc.integer({ min: minimum, max: maximum });
    }
    case 'array': {
      const { minItems = 0, uniqueItems = false } = schema as Schema & { minItems?: number; uniqueItems?: boolean };
      const item = anyValue({ schema: schema.items ?? {}, file }, depth + 1);
      const maxLength = Math.max(minItems, depth > DEEPEST ? 0 : 3);
      return uniqueItems
        ? fc.uniqueArray(item, { minLength: minItems, maxLength })
        : fc.array(item, { minLength: minItems, maxLength });
    }
    case 'object':
      return freeMapOf(place, depth);
    default:
      return textOf(schema);
  }
}

function textOf(schema: Schema & { readonly minLength?: number }): fc.Arbitrary<string> {
  const { minLength = 0 } = schema;
  if (schema.pattern === undefined) return fc.constantFrom(...TEXTS.filter((text) => text.length >= minLength));
  const pattern = new RegExp(schema.pattern, 'u');
  const samples = [
    ...IDS,
    'housing/chief',
    '$department/$window',
    '5wd',
    '1.5小时',
    '30日',
    '即办',
    '$review',
    '341200',
    '09:00-12:00',
    '2026-12-01',
    'https://www.fuyang.gov.cn/xzfw',
    'time/promised-within-statutory',
  ];
  const fitting = samples.filter((sample) => pattern.test(sample));
  return fitting.length > 0 ? fc.constantFrom(...fitting) : fc.stringMatching(pattern);
}

function freeMapOf({ schema, file }: SchemaPlace, depth: number): fc.Arbitrary<Value> {
  const {
    additionalProperties,
    propertyNames,
    minProperties = 0,
  } = schema as Schema & { propertyNames?: Schema; minProperties?: number };
  const names =
    propertyNames === undefined
      ? fc.constantFrom('受理', 'fire', '规划', '__proto__', '名称', 'name')
      : textOf(resolveSchema({ schema: propertyNames, file }).schema);
  const entry = fc.tuple(names, anyValue({ schema: additionalProperties as Schema, file }, depth + 1));
  return fc
    .uniqueArray(entry, {
      minLength: minProperties,
      maxLength: Math.max(minProperties, depth > DEEPEST ? 0 : 3),
      selector: ([name]) => name,
    })
    .map((entries) => Object.fromEntries(entries));
}

/** An object with what is required and some of the rest; a step has the keys of one verb only. */
function objectOf({ schema, file }: SchemaPlace, depth: number): fc.Arbitrary<Value> {
  const rules = schema.allOf ?? [];
  const choices = (schema.oneOf ?? []).map(({ required = [] }) => required);
  const ways =
    rules.length > 0
      ? rules.map((rule) => ({
          required: rule.if?.required ?? [],
          allowed: (rule.then as { propertyNames: { enum: string[] } }).propertyNames.enum,
        }))
      : [
          {
            required: [...(schema.required ?? []), ...(schema['x-complete'] ?? [])],
            allowed: Object.keys(schema.properties ?? {}),
          },
        ];
  const taken = choices.flat();
  return fc.constantFrom(...ways).chain(({ required, allowed }) =>
    fc.constantFrom(...(choices.length > 0 ? choices : [[]])).chain((choice) => {
      const must = new Set([...required, ...choice]);
      const optional = allowed.filter((key) => !must.has(key) && !taken.includes(key));
      const kept = depth > DEEPEST ? fc.constant([]) : fc.subarray(optional);
      return kept.chain((keys) =>
        fc.record(
          Object.fromEntries(
            [...must, ...keys].map((key) => [
              key,
              anyValue({ schema: schema.properties?.[key] ?? {}, file }, depth + 1),
            ]),
          ),
        ),
      );
    }),
  ) as fc.Arbitrary<Value>;
}

/** Which language each key and each value is written in; asked once for each. */
export type ChooseLanguage = () => 'zh' | 'en';

/** A document as YAML, its keys, enumerated values and truths in the language chosen for each. */
export function writeDocument(kind: DocumentKind, document: Value, choose: ChooseLanguage): string {
  return `${write(document, documentSchema(kind), '', choose)}\n`.replace(/^\n/u, '');
}

function write(value: Value, place: SchemaPlace | undefined, indent: string, choose: ChooseLanguage): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    const list = place && schemaForShape(place, 'list');
    return value
      .map((item, index) => `\n${indent}-${write(item, list && childSchema(list, index), `${indent}  `, choose)}`)
      .join('');
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) return ' {}';
    const map = place && schemaForShape(place, 'map');
    const names = keyNames(map?.schema ?? {});
    return entries
      .map(([key, entry]) => {
        const written = names.canonical(key) === key ? names.inLanguage(key, choose()) : JSON.stringify(key);
        return `\n${indent}${written}:${write(entry, map && childSchema(map, key), `${indent}  `, choose)}`;
      })
      .join('');
  }
  const schema = place === undefined ? {} : schemaForShape(place, 'scalar').schema;
  if (typeof value === 'boolean') return choose() === 'zh' ? ` ${value ? '是' : '否'}` : ` ${value}`;
  const name = typeof value === 'string' ? schema['x-names']?.[value] : undefined;
  return ` ${JSON.stringify(name !== undefined && choose() === 'zh' ? name : value)}`;
}
