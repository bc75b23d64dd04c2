/**
 * The names of keys and values in two languages. A schema's `title` is a property's Chinese key and `x-names` holds the
 * Chinese names of its values; this module follows a document through its schema and says what each key is called.
 */
import bundleSchema from '../../schemas/bundle.schema.json' with { type: 'json' };
import commonSchema from '../../schemas/common.schema.json' with { type: 'json' };
import departmentSchema from '../../schemas/department.schema.json' with { type: 'json' };
import itemSchema from '../../schemas/item.schema.json' with { type: 'json' };
import lawsSchema from '../../schemas/laws.schema.json' with { type: 'json' };
import mappingSchema from '../../schemas/mapping.schema.json' with { type: 'json' };
import processSchema from '../../schemas/process.schema.json' with { type: 'json' };
import workspaceSchema from '../../schemas/workspace.schema.json' with { type: 'json' };

export type DocumentKind = 'workspace' | 'department' | 'process' | 'item' | 'bundle' | 'laws' | 'mapping';
export type KeyLanguage = 'zh' | 'en';

/** As much of JSON Schema as the schemas of the language use. */
export interface Schema {
  readonly $ref?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly examples?: readonly unknown[];
  readonly 'x-names'?: Readonly<Record<string, string>>;
  /** Keys that only a draft may lack. */
  readonly 'x-complete'?: readonly string[];
  readonly 'x-expected'?: { readonly zh: string; readonly en: string };
}

/** A schema together with the file its local references start from. */
export interface SchemaPlace {
  readonly schema: Schema;
  readonly file: string;
}

const FILES: Readonly<Record<string, Schema>> = {
  'common.schema.json': commonSchema as unknown as Schema,
  'workspace.schema.json': workspaceSchema as unknown as Schema,
  'department.schema.json': departmentSchema as unknown as Schema,
  'process.schema.json': processSchema as unknown as Schema,
  'item.schema.json': itemSchema as unknown as Schema,
  'bundle.schema.json': bundleSchema as unknown as Schema,
  'laws.schema.json': lawsSchema as unknown as Schema,
  'mapping.schema.json': mappingSchema as unknown as Schema,
};

/** The schema of a whole document. */
export function documentSchema(kind: DocumentKind): SchemaPlace {
  const file = `${kind}.schema.json`;
  return { schema: FILES[file] as Schema, file };
}

/** Follows `$ref` until a schema says something itself. */
export function resolveSchema(place: SchemaPlace): SchemaPlace {
  let { schema, file } = place;
  while (schema.$ref !== undefined) {
    const [target = '', key = ''] = schema.$ref.split('#/$defs/');
    if (target !== '') file = target;
    const next = FILES[file]?.$defs?.[key];
    if (next === undefined) throw new Error(`schema reference ${schema.$ref} leads nowhere`);
    schema = next;
  }
  return { schema, file };
}

/** The schema that applies to a node of a given shape: chooses between the forms a value may take. */
export function schemaForShape(place: SchemaPlace, shape: 'map' | 'list' | 'scalar'): SchemaPlace {
  const resolved = resolveSchema(place);
  const { schema, file } = resolved;
  if (schema.if !== undefined && schema.then !== undefined && schema.else !== undefined && schema.type === undefined) {
    const chosen = shape === 'list' ? schema.then : schema.else;
    return schemaForShape({ schema: chosen, file }, shape);
  }
  if (schema.oneOf !== undefined && schema.properties === undefined) {
    for (const option of schema.oneOf) {
      const candidate = schemaForShape({ schema: option, file }, shape);
      if (shapeOf(candidate.schema) === shape) return candidate;
    }
  }
  return resolved;
}

function shapeOf(schema: Schema): 'map' | 'list' | 'scalar' {
  if (schema.type === 'object') return 'map';
  return schema.type === 'array' ? 'list' : 'scalar';
}

export interface KeyNames {
  /** The canonical (English) key for a key in either language. */
  canonical(key: string): string | undefined;
  /** A canonical key in a language. */
  inLanguage(key: string, language: KeyLanguage): string;
  /** All keys in a language, in the schema's order. */
  all(language: KeyLanguage): readonly string[];
}

const namesOfSchema = new WeakMap<Schema, KeyNames>();

/** The keys of an object's schema in two languages. */
export function keyNames(schema: Schema): KeyNames {
  const known = namesOfSchema.get(schema);
  if (known !== undefined) return known;
  const english = Object.keys(schema.properties ?? {});
  const chinese = new Map(english.map((key) => [key, schema.properties?.[key]?.title ?? key]));
  const toCanonical = new Map<string, string>(english.map((key) => [key, key]));
  for (const [key, title] of chinese) if (!toCanonical.has(title)) toCanonical.set(title, key);
  const names: KeyNames = {
    canonical: (key) => toCanonical.get(key),
    inLanguage: (key, language) => (language === 'zh' ? (chinese.get(key) ?? key) : key),
    all: (language) => (language === 'zh' ? [...chinese.values()] : english),
  };
  namesOfSchema.set(schema, names);
  return names;
}

/** Every key of every schema in both languages: words that a line of a definition begins with. */
export function isKnownKey(word: string): boolean {
  knownKeys ??= new Set(Object.values(FILES).flatMap(keysWithin));
  return knownKeys.has(word);
}

let knownKeys: ReadonlySet<string> | undefined;

function keysWithin(schema: Schema): string[] {
  const inner = [...Object.values(schema.$defs ?? {}), ...Object.values(schema.properties ?? {})];
  if (schema.items !== undefined) inner.push(schema.items);
  const names = keyNames(schema);
  return [...names.all('en'), ...names.all('zh'), ...inner.flatMap(keysWithin)];
}

/** The schema of one property, list entry or free-named entry below a place; `undefined` where anything may stand. */
export function childSchema(place: SchemaPlace, key: string | number): SchemaPlace | undefined {
  const { schema, file } = place;
  if (typeof key === 'number' && schema.items !== undefined) return { schema: schema.items, file };
  const { properties = {} } = schema;
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (property !== undefined) return { schema: property, file };
  if (typeof schema.additionalProperties === 'object') return { schema: schema.additionalProperties, file };
  return undefined;
}

/** A value's name in a language, where its schema names it; else the value as it is. */
export function valueName(
  kind: DocumentKind,
  path: readonly (string | number)[],
  value: string,
  language: KeyLanguage,
): string {
  if (language === 'en') return value;
  let place: SchemaPlace | undefined = documentSchema(kind);
  for (const key of path) {
    if (place === undefined) return value;
    place = childSchema(schemaForShape(place, typeof key === 'number' ? 'list' : 'map'), key);
  }
  const names = (place && resolveSchema(place).schema['x-names']) ?? {};
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}
