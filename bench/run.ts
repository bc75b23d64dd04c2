/** `npm run bench [WORD]`: every benchmark, or those whose file name holds the word. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PairResult, pairLine } from './pair.ts';

const word = process.argv[2] ?? '';
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts') && file.includes(word));
for (const file of files.toSorted()) {
  const url = pathToFileURL(join(import.meta.dirname, file)).href;
  const { benchmarks } = (await import(url)) as { benchmarks: () => AsyncIterable<PairResult> };
  process.stdout.write(`\n${file}\n`);
  for await (const result of benchmarks()) process.stdout.write(`  ${pairLine(result)}\n`);
}
