import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatePageScripts } from '../../src/build/generate-page-scripts.ts';
import { ROOT } from '../../src/build/schemas.ts';

it('the scripts of the pages are those of their sources (npm run generate)', async () => {
  const written = readFileSync(join(ROOT, 'src/disclosure/generated/page-scripts.ts'), 'utf8');
  expect(written).toBe(await generatePageScripts());
});
