/**
 * Compiles the schemas into a validator module at build time: loading it takes a few milliseconds, where compiling the
 * schemas at each start would take sixty.
 */

import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCodeModule from 'ajv/dist/standalone/index.js';
import { DOCUMENT_KINDS, readSchema, SCHEMA_NAMES } from './schemas.ts';

const standaloneCode = standaloneCodeModule as unknown as typeof standaloneCodeModule.default;

/** Keywords of our own: names in Chinese of values, what is said where a pattern fails, what only a draft may lack. */
const ANNOTATIONS = ['x-names', 'x-expected', 'x-complete'];

/** An ajv that knows all schemas of the language. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  for (const keyword of ANNOTATIONS) ajv.addKeyword({ keyword, valid: true });
  for (const name of SCHEMA_NAMES) ajv.addSchema(readSchema(name));
  return ajv;
}

/** The source of the module: one exported validator a kind of document. */
export function generateValidators(): string {
  const names = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, `${kind}.schema.json`]));
  const imports = new Map<string, string>();
  const code = standaloneCode(createAjv(), names).replace(/require\("([^"]+)"\)/gu, (_, path: string) => {
    const name = imports.get(path) ?? `runtime${imports.size}`;
    imports.set(path, name);
    return name;
  });
  // Node gives a CommonJS module's exports, a bundler may give its `default` at once: both end in the same function.
  const header = [...imports].map(
    ([path, name]) =>
      `import ${name}Module from '${path}.js';\nconst ${name} = { default: ${name}Module.default ?? ${name}Module };`,
  );
  return ['// Generated from schemas/ by `npm run generate`.', ...header, code, ''].join('\n');
}
