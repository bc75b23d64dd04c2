/** Generates the TypeScript types of the documents from the schemas: `src/language/generated/types.ts`. */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { DOCUMENT_KINDS, mapSchema, readSchema, type SchemaObject } from './schemas.ts';

const HEADER = `/* eslint-disable */
// Generated from schemas/ by \`npm run generate\`. Do not edit; a test fails when it is stale.
`;

const ROOT_NAMES: Readonly<Record<string, string>> = {
  workspace: 'WorkspaceDefinition',
  department: 'DepartmentDefinition',
  process: 'ProcessDefinition',
  item: 'ItemDefinition',
  bundle: 'BundleDefinition',
  laws: 'LawsDefinition',
  mapping: 'MappingDefinition',
};

/** The generated source text. */
export async function generateTypes(): Promise<string> {
  const definitions: SchemaObject = {};
  for (const name of ['common', ...DOCUMENT_KINDS]) {
    const schema = inlineReferences(readSchema(name), name);
    for (const [key, definition] of Object.entries((schema.$defs ?? {}) as SchemaObject)) {
      definitions[definitionName(name, key)] = definition;
    }
    if (name in ROOT_NAMES) {
      const { $defs: _, $schema: __, $id: ___, ...rest } = schema;
      definitions[ROOT_NAMES[name] as string] = rest;
    }
  }
  const all = { title: 'Documents', type: 'object', additionalProperties: false, $defs: definitions };
  const source = await compile(all as JSONSchema, 'Documents', {
    bannerComment: HEADER,
    unreachableDefinitions: true,
    additionalProperties: false,
    format: false,
    style: { singleQuote: true },
  });
  return source
    .replace(
      / \*\s*\n \* This interface was referenced by `Documents`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/gu,
      '',
    )
    .replace(
      /\/\*\*\n \* This interface was referenced by `Documents`'s JSON-Schema\n \* via the `definition` "\w+"\.\n \*\/\n/gu,
      '',
    )
    .replace(/export interface Documents \{\s*\}\n/u, '');
}

function definitionName(file: string, key: string): string {
  const capital = key[0]?.toUpperCase() + key.slice(1);
  if (file === 'common') return capital;
  return `${file[0]?.toUpperCase()}${file.slice(1)}${capital}`;
}

/** Titles would become type names and conditionals mean nothing to types: both are dropped; references become local. */
function inlineReferences(schema: SchemaObject, file: string): SchemaObject {
  return mapSchema(schema, (part) => {
    const changed: SchemaObject = { ...part };
    if (typeof changed.title === 'string') delete changed.title;
    delete changed.minItems;
    delete changed.maxItems;
    if (Array.isArray(changed.allOf)) delete changed.allOf;
    // What a draft may lack, a definition that is taken in has.
    if (Array.isArray(changed['x-complete'])) {
      changed.required = [
        ...((changed.required as string[] | undefined) ?? []),
        ...(changed['x-complete'] as string[]),
      ];
      for (const keyword of ['x-complete', 'if', 'else']) delete changed[keyword];
    }
    if (Array.isArray(changed.oneOf) && changed.properties !== undefined) delete changed.oneOf;
    if ('if' in changed && 'then' in changed) {
      const choice = { anyOf: [changed.then, changed.else], description: changed.description };
      return choice.description === undefined ? { anyOf: choice.anyOf } : choice;
    }
    if (typeof changed.$ref === 'string') {
      const [target, key] = changed.$ref.split('#/$defs/');
      const from = target === '' ? file : (target as string).replace('.schema.json', '');
      return { $ref: `#/$defs/${definitionName(from, key as string)}` };
    }
    return changed;
  }) as SchemaObject;
}
