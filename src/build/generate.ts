/** `npm run generate`: writes all that is generated from the schemas, and the scripts of the portal's pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateEditorSchemas } from './generate-editor-schemas.ts';
import { generatePageScripts } from './generate-page-scripts.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidators } from './generate-validators.ts';
import { DOCUMENT_KINDS, GENERATED, ROOT } from './schemas.ts';

const VALIDATOR_TYPES = `${[
  "import type { ValidateFunction } from 'ajv';",
  ...DOCUMENT_KINDS.map((kind) => `export const ${kind}: ValidateFunction;`),
].join('\n')}\n`;

mkdirSync(GENERATED, { recursive: true });
writeFileSync(join(GENERATED, 'types.ts'), await generateTypes());
writeFileSync(join(GENERATED, 'validators.js'), generateValidators());
writeFileSync(join(GENERATED, 'validators.d.ts'), VALIDATOR_TYPES);
mkdirSync(join(ROOT, 'schemas', 'zh'), { recursive: true });
for (const [name, text] of generateEditorSchemas()) writeFileSync(join(ROOT, 'schemas', 'zh', name), text);
const PAGE_SCRIPTS = join(ROOT, 'src', 'disclosure', 'generated');
mkdirSync(PAGE_SCRIPTS, { recursive: true });
writeFileSync(join(PAGE_SCRIPTS, 'page-scripts.ts'), await generatePageScripts());
// The reference reads definitions as the program does, by the validators that were just written.
const { generateReference } = await import('./generate-reference.ts');
writeFileSync(join(ROOT, 'docs', 'guide', 'reference.md'), generateReference());
