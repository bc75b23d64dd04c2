/** How long the built program takes to start, against a bare Node process. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type PairResult, pair, type Way } from './pair.ts';

const ROOT = join(import.meta.dirname, '..');
const BARE: Way = { name: 'node -e 0', run: () => spawnSync(process.execPath, ['-e', '0']) };

export async function* benchmarks(): AsyncIterable<PairResult> {
  for (const args of [
    ['--version'],
    ['check', '--help'],
    ['time', 'project-chain', '--brief'],
    ['check', '--errors-only'],
  ]) {
    const run = (): unknown => spawnSync(process.execPath, [join(ROOT, 'bin', 'run.js'), ...args], { cwd: ROOT });
    yield await pair(`guhua ${args.join(' ')}`, { name: 'guhua', run }, BARE, 9);
  }
}
