/** The examples of docs/guide/formatting.md are what the formatter makes of each other. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDocument } from '../../src/language/format-document.ts';

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/guide/formatting.md'), 'utf8');
const [given = '', formatted, english] = [...GUIDE.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].map(([, block]) => block);

describe('the guide to formatting', () => {
  it('shows what becomes of a file', () => {
    expect(formatDocument('water-licence.yaml', given).text).toBe(formatted);
  });

  it('shows the same file with English keys', () => {
    expect(formatDocument('water-licence.yaml', given, { keys: 'en' }).text).toBe(english);
  });
});
