/**
 * A process of its own that publishes versions one by one, as a second clerk would: `writer.ts FILE NAME COUNT`.
 * Writes a line when it is ready and begins when it reads one, so that two of them begin together.
 */
import { openRegistry } from '../../../src/registry/registry.ts';
import { accepted, releaseOf } from './registry-folder.ts';

const [file = '', name = '', count = '0'] = process.argv.slice(2);
const { canonical, modelDigest, sourceDigest } = releaseOf('housing-003');

process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  process.stdin.unref();
  await using registry = await openRegistry(file);
  for (let index = 1; index <= Number(count); index += 1) {
    const release = { item: `${name}-${index}`, version: 1, canonical, modelDigest, sourceDigest };
    accepted(
      await registry.publish([release], { effectiveFrom: '2026-12-01', recordedAt: '2026-12-01T09:00:00+08:00' }),
    );
  }
});
