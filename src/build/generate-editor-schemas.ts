/**
 * The schemas for editors of files with Chinese keys: the same schemas with each property under its title and each
 * enumerated value under its Chinese name, one self-contained file a kind of document.
 */
import { DOCUMENT_KINDS, mapSchema, readSchema, type SchemaObject } from './schemas.ts';

/** File name → text, for `schemas/zh/`. */
export function generateEditorSchemas(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const kind of ['common', ...DOCUMENT_KINDS]) {
    const original = readSchema(kind);
    const translated = mapSchema(original, (schema) => toChinese(schema, original)) as SchemaObject;
    files.set(`${kind}.schema.json`, `${JSON.stringify(translated, undefined, 2)}\n`);
  }
  return files;
}

function toChinese(schema: SchemaObject, original: SchemaObject): SchemaObject {
  const changed: SchemaObject = { ...schema };
  const properties = schema.properties as Record<string, SchemaObject> | undefined;
  const names = schema['x-names'] as Record<string, string> | undefined;
  if (names !== undefined) {
    changed.enum = (schema.enum as string[]).map((value) => names[value] ?? value);
    delete changed['x-names'];
  }
  if (isSchemaWithProperties(schema) && properties !== undefined) {
    const title = (key: string) => (properties[key]?.title as string | undefined) ?? key;
    changed.properties = Object.fromEntries(Object.entries(properties).map(([key, value]) => [title(key), value]));
    if (Array.isArray(schema.required)) changed.required = schema.required.map(title);
    if (Array.isArray(schema.allOf)) changed.allOf = schema.allOf.map((rule) => translateRule(rule, title));
    if (Array.isArray(schema.oneOf)) changed.oneOf = schema.oneOf.map((rule) => translateKeys(rule, title));
    delete changed['x-complete'];
    if (schema.if !== undefined && schema.else !== undefined) {
      changed.if = translatePart(schema.if as SchemaObject, original, original);
      changed.else = translatePart(schema.else as SchemaObject, original, original);
    }
  }
  return changed;
}

function isSchemaWithProperties(schema: SchemaObject): boolean {
  return typeof schema.properties === 'object' && schema.type === 'object';
}

function translateRule(rule: SchemaObject, title: (key: string) => string): SchemaObject {
  const condition = rule.if as SchemaObject;
  const consequence = rule.then as { propertyNames: { enum: string[] } };
  return {
    if: translateKeys(condition, title),
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
    then: { propertyNames: { enum: consequence.propertyNames.enum.map(title) } },
  };
}

/** What a condition says of an object and of the objects in it, as written for the object that `place` describes. */
function translatePart(part: SchemaObject, place: SchemaObject, file: SchemaObject): SchemaObject {
  const properties = place.properties as Readonly<Record<string, SchemaObject>>;
  const title = (key: string): string => (properties[key]?.title as string | undefined) ?? key;
  const inner = Object.entries((part.properties ?? {}) as Record<string, SchemaObject>).map(([key, value]) => {
    const property = properties[key] ?? {};
    const names = (property['x-names'] ?? {}) as Readonly<Record<string, string>>;
    if (typeof value.const === 'string') return [title(key), { const: names[value.const] ?? value.const }];
    const [, name = ''] = String(property.$ref).split('#/$defs/');
    const target = (file.$defs as Readonly<Record<string, SchemaObject>>)[name] ?? property;
    return [title(key), translatePart(value, target, file)];
  });
  return { ...translateKeys(part, title), ...(inner.length > 0 && { properties: Object.fromEntries(inner) }) };
}

function translateKeys(rule: SchemaObject, title: (key: string) => string): SchemaObject {
  return Array.isArray(rule.required) ? { required: rule.required.map(title) } : rule;
}
