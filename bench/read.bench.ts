/** Reading and validating the 609 item files: our reader with positions against what a program would otherwise do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { createAjv } from '../src/build/generate-validators.ts';
import { readDocument } from '../src/language/documents.ts';
import { type PairResult, pair } from './pair.ts';

const ITEMS = join(import.meta.dirname, '..', 'definitions', 'items');

export async function* benchmarks(): AsyncIterable<PairResult> {
  const files = readdirSync(ITEMS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const texts = files.map((file) => readFileSync(join(ITEMS, file), 'utf8'));
  const ajv = createAjv();
  const validate = ajv.getSchema('item.schema.json');
  if (validate === undefined) throw new Error('no item schema');
  const ours = {
    name: 'guhua: positions, Chinese keys, schema',
    run: (): void => {
      for (const [index, text] of texts.entries()) {
        if (readDocument(files[index] ?? '', text).document === undefined) continue;
      }
    },
  };
  yield await pair(`read ${files.length} items`, ours, {
    name: 'yaml documents: positions, schema',
    run: (): void => {
      for (const text of texts) validate(parseDocument(text).toJS());
    },
  });
  yield await pair(`read ${files.length} items`, ours, {
    name: 'js-yaml and ajv: no positions',
    run: (): void => {
      for (const text of texts) validate(load(text));
    },
  });
}
