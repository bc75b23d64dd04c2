/** Every example of docs/guide/registry.md is what the program does. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { EMPTY_LOCK, formatLock } from '../../src/registry/lock.ts';
import { lockItems } from '../../src/registry/lock-items.ts';
import { openRegistry } from '../../src/registry/registry.ts';
import { statementOf } from '../../src/registry/statement.ts';
import { center, samples } from './support/fixture.ts';
import { tamper } from './support/raw-database.ts';
import { accepted, on, publishCenter, registryFolder, releaseOf } from './support/registry-folder.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/registry.md'), 'utf8');

function examples(language: string): string[] {
  return [...guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '');
}

describe('the guide', () => {
  it('shows a lock file as it is written', () => {
    const options = { readBytes: samples(), lockedAt: '2026-12-01T09:00:00+08:00' };
    expect(examples('json')[0]).toBe(formatLock(lockItems(center(), EMPTY_LOCK, ['housing-001'], options).lock));
  });

  it('shows a statement as it is entered', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish([releaseOf('housing-001')], on('2026-12-01', '2027-01-01')));
    const [entry] = await registry.history('housing-001');
    if (entry === undefined) throw new Error('nothing entered');
    expect(JSON.parse(examples('json')[1] ?? '')).toEqual(statementOf(entry.claim));
    expect(examples('json')[1]).not.toContain('recordedAt');
  });

  it('shows a program that computes the checkpoint by itself, and notices an altered definition', async () => {
    using folder = registryFolder();
    const { size, root } = await publishCenter(folder.file);
    const program = join(folder.folder, 'checkpoint.mjs');
    writeFileSync(program, examples('js')[0] ?? '');
    const run = () => spawnSync(process.execPath, [program, folder.file], { encoding: 'utf8' });
    expect(run().stdout).toBe(`${size}+${root}\n`);
    await tamper(folder.file, (database) =>
      database.exec("UPDATE definition SET canonical = CAST(replace(canonical, '20wd', '30wd') AS BLOB)"),
    );
    expect(run().stderr).toContain('housing-001@1 was altered');
  });

  it('explains every problem that verify can find', () => {
    const problems = Object.keys(en).flatMap((id) => /^registry\/problem\.(.+)$/.exec(id)?.[1] ?? []);
    expect(problems.length).toBeGreaterThan(15);
    expect(problems.filter((problem) => !guide.includes(`\`${problem}\``))).toEqual([]);
  });
});
