import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { generateEditorSchemas } from '../../src/build/generate-editor-schemas.ts';
import { generateTypes } from '../../src/build/generate-types.ts';
import { createAjv, generateValidators } from '../../src/build/generate-validators.ts';
import {
  DOCUMENT_KINDS,
  GENERATED,
  ROOT,
  readSchema,
  SCHEMA_NAMES,
  type SchemaObject,
} from '../../src/build/schemas.ts';
import type { Data } from '../../src/language/canonical-data.ts';
import { type AnyDocument, readDocument } from '../../src/language/documents.ts';
import { readYaml } from '../../src/language/read-yaml.ts';
import { keyText, type YamlNode } from '../../src/language/yaml-tree.ts';
import { type Value, writeDocument } from './support/random-document.ts';

const STALE = 'run `npm run generate`';

describe('generated files', () => {
  it('types.ts is what the schemas say', async () => {
    expect(readFileSync(join(GENERATED, 'types.ts'), 'utf8'), STALE).toBe(await generateTypes());
  });

  it('validators.js is what the schemas say', () => {
    expect(readFileSync(join(GENERATED, 'validators.js'), 'utf8'), STALE).toBe(generateValidators());
  });

  it('schemas/zh are what the schemas say', () => {
    const generated = generateEditorSchemas();
    const folder = join(ROOT, 'schemas', 'zh');
    expect(readdirSync(folder).toSorted()).toEqual([...generated.keys()].toSorted());
    for (const [name, text] of generated) expect(readFileSync(join(folder, name), 'utf8'), STALE).toBe(text);
  });
});

/** Every schema within a schema, with a path that names it. */
function schemasWithin(schema: unknown, path: string): readonly (readonly [string, SchemaObject])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own: readonly (readonly [string, SchemaObject])[] = Array.isArray(schema)
    ? []
    : [[path, schema as SchemaObject]];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => schemasWithin(value, `${path}/${key}`))];
}

const schemas = SCHEMA_NAMES.flatMap((name) => schemasWithin(readSchema(name), name));
const HAN = /\p{Script=Han}/u;

/** Chinese, a middle dot, English: `牵头部门 · The lead department.` */
const BILINGUAL = /^[^·]*\p{Script=Han}[^·]* · [^·]*[a-z]{2}[^·]*$/u;

describe('schemas', () => {
  const objects = schemas.filter(([, schema]) => schema.type === 'object' && schema.properties !== undefined);
  const properties = objects.flatMap(([path, schema]) =>
    Object.entries(schema.properties as Record<string, SchemaObject>).map(([key, property]) => ({
      path: `${path}/${key}`,
      key,
      property,
    })),
  );

  it('have properties to speak of', () => {
    expect(properties.length).toBeGreaterThan(100);
  });

  it.each(properties)('$path has a Chinese key and an English one in kebab case', ({ key, property }) => {
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(property.title).toMatch(/^\p{Script=Han}+$/u);
  });

  it.each(objects)('%s names no two properties alike', (_, schema) => {
    const keys = Object.entries(schema.properties as Record<string, SchemaObject>).flatMap(([key, property]) => [
      key,
      property.title,
    ]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(schemas.filter(([, schema]) => typeof schema.description === 'string'))(
    '%s is described in both languages',
    (path, schema) => {
      if (path !== 'common') expect(schema.description).toMatch(BILINGUAL);
    },
  );

  it.each(schemas.filter(([, schema]) => schema['x-names'] !== undefined))(
    '%s names each of its values once',
    (_, schema) => {
      const names = schema['x-names'] as Record<string, string>;
      expect(Object.keys(names)).toEqual(schema.enum);
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
      for (const name of Object.values(names)) expect(name).toMatch(/[\p{Script=Han}Ⅰ-Ⅳ]/u);
    },
  );

  it.each(schemas.filter(([, schema]) => typeof schema.pattern === 'string'))(
    '%s says in both languages what it expects',
    (_, schema) => {
      const expected = schema['x-expected'] as { zh: string; en: string } | undefined;
      expect(expected?.zh).toMatch(HAN);
      expect(expected?.en).toMatch(/^[ -~]+$/u);
    },
  );

  it.each(schemas.filter(([, schema]) => schema.pattern !== undefined && schema.examples !== undefined))(
    '%s accepts its examples',
    (_, schema) => {
      for (const example of schema.examples as string[])
        expect(example).toMatch(new RegExp(schema.pattern as string, 'u'));
    },
  );

  it('let a step take no key that is none of a step, and every key of some step', () => {
    const step = readSchema('process').$defs as {
      step: { properties: object; allOf: { then: { propertyNames: { enum: string[] } } }[] };
    };
    const allowed = new Set(step.step.allOf.flatMap((rule) => rule.then.propertyNames.enum));
    expect([...allowed].toSorted()).toEqual(Object.keys(step.step.properties).toSorted());
  });
});

/** The schemas for files with Chinese keys, as an editor reads them. */
function chineseAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
  });
  ajv.addKeyword({ keyword: 'x-expected', valid: true });
  for (const name of SCHEMA_NAMES)
    ajv.addSchema(JSON.parse(readFileSync(join(ROOT, 'schemas', 'zh', `${name}.schema.json`), 'utf8')) as object);
  return ajv;
}

/** What an editor makes of a YAML text: its own keys and values, nothing translated. */
function asWritten(node: YamlNode): Data {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(asWritten);
  return Object.fromEntries(node.entries.map(({ key, value }) => [keyText(key), asWritten(value)]));
}

/** Editors know no 是 and 否 for true and false: their completion offers the latter. */
function forEditors(text: string): string {
  return text.replace(/([:\s])是(?=[\s,}]|$)/gmu, '$1true').replace(/([:\s])否(?=[\s,}]|$)/gmu, '$1false');
}

const DEFINITIONS = join(ROOT, 'definitions');
const definitions = readdirSync(DEFINITIONS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.yaml$/u.test(file))
  .map((file) => ({ file, text: readFileSync(join(DEFINITIONS, file), 'utf8') }));

describe('the definitions of the center', () => {
  const english = createAjv();
  const chinese = chineseAjv();
  const validator = (ajv: Ajv2020, kind: string): ValidateFunction =>
    ajv.getSchema(`${kind}.schema.json`) as ValidateFunction;
  const editorErrors = (ajv: Ajv2020, kind: string, text: string): unknown => {
    const { root } = readYaml('x.yaml', forEditors(text));
    const validate = validator(ajv, kind);
    return root !== undefined && validate(asWritten(root)) ? [] : validate.errors;
  };

  it('are there', () => {
    expect(existsSync(join(DEFINITIONS, 'guhua.yaml'))).toBe(true);
    expect(definitions.length).toBeGreaterThan(40);
    expect(DOCUMENT_KINDS.every((kind) => validator(english, kind) && validator(chinese, kind))).toBe(true);
  });

  it('are read without a finding', () => {
    for (const { file, text } of definitions) expect(readDocument(file, text).findings).toEqual([]);
  });

  it('please the schemas of either language, each in its own', () => {
    for (const { file, text } of definitions) {
      const { kind, data } = readDocument(file, text).document as AnyDocument;
      expect(validator(english, kind)(data), file).toBe(true);
      for (const [ajv, language] of [
        [english, 'en'],
        [chinese, 'zh'],
      ] as const) {
        const translated = writeDocument(kind, data as unknown as Value, () => language);
        expect(editorErrors(ajv, kind, translated), `${file} in ${language}`).toEqual([]);
      }
    }
  });

  it('please the schema that their first line names to the editor', () => {
    for (const { file, text } of definitions) {
      const named = /^# yaml-language-server: \$schema=(\S+)$/mu.exec(text)?.[1];
      if (named === undefined) continue;
      expect(named, file).toMatch(/schemas\/(zh\/)?\w+\.schema\.json$/u);
      expect(existsSync(join(DEFINITIONS, file, '..', named)), `${file}: ${named}`).toBe(true);
      const { kind } = readDocument(file, text).document as AnyDocument;
      expect(named).toContain(`/${kind}.schema.json`);
      expect(editorErrors(named.includes('/zh/') ? chinese : english, kind, text), file).toEqual([]);
    }
  });
});
