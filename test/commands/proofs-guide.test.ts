/** The examples of docs/guide/proofs.md are what the program says, and another program says the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofLines } from '../../src/commands/support/proof-text.ts';
import { verifierKeysOf } from '../../src/commands/support/verifier-keys.ts';
import { message } from '../../src/messages/catalog.ts';
import { checkProven } from '../../src/registry/check-proven.ts';

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/guide/proofs.md'), 'utf8');
const EXAMPLES = resolve(import.meta.dirname, '../../docs/guide/proofs');
const example = (name: string) => readFileSync(join(EXAMPLES, name), 'utf8');

const key = example('log.vkey').trim();
const proof = example('housing-003.tlog-proof');

function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(GUIDE)?.[1];
  if (found === undefined) throw new Error(`the guide has no ${language}`);
  return found;
}

describe('the guide to proofs', () => {
  it('shows what the command prints', () => {
    const [command = '', ...printed] = block('console').trimEnd().split('\n');
    const [, file = '', log = '', witness = '', definition = ''] =
      /^\$ guhua verify-proof (\S+) --key (\S+) --witness (\S+) --definition (\S+)$/u.exec(command) ?? [];
    const [logKey, witnessKey] = verifierKeysOf([log, witness]);
    if (logKey === undefined || witnessKey === undefined) throw new Error('no keys');
    expect([log, witness]).toEqual([key, example('witness.vkey').trim()]);
    const trust = { log: logKey, witnesses: [witnessKey] };
    const proven = checkProven(example(file), trust, Buffer.from(example(definition)));
    expect(printed).toEqual(proofLines(proven, file, true, (id, params) => message('en', id, params)));
  });

  it('shows the lines of the example, the long ones cut', () => {
    const shown = /```\n(c2sp\.org[\s\S]*?)```/u.exec(GUIDE)?.[1]?.split('\n') ?? [];
    const lines = proof.split('\n');
    expect(shown).toHaveLength(lines.length);
    for (const [index, line] of shown.entries()) {
      const [start = '', end = ''] = line.split('…');
      expect(lines[index]?.startsWith(start) && lines[index]?.endsWith(end)).toBe(true);
    }
    expect(GUIDE).toContain(`\n${key}\n`);
  });

  it('lists the reasons for which a proof is false', () => {
    for (const fault of ['other-log', 'unsigned', 'forged', 'not-included', 'unknown-payload', 'other-definition']) {
      const [first = ''] = message('en', `proof/fault.${fault}`, {}).split(/\s*\{/u);
      expect(GUIDE).toContain(`| ${first.trim()}`);
    }
  });
});

describe('the program of the guide, which knows nothing of Guhua', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guhua-proofs-'));
    writeFileSync(join(folder, 'check-proof.mjs'), block('js'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (text = proof, definition = example('housing-003.json'), vkey = key) => {
    writeFileSync(join(folder, 'proof'), text);
    writeFileSync(join(folder, 'definition'), definition);
    return spawnSync(process.execPath, ['check-proof.mjs', 'proof', vkey, 'definition'], {
      cwd: folder,
      encoding: 'utf8',
    });
  };

  it('finds the example right', () => {
    expect(run()).toMatchObject({ status: 0, stdout: 'urn:guhua:release:1 housing-003@1 from 2026-12-01\n' });
  });

  it('finds what was altered, wherever that is', () => {
    const entry = /^extra (.*)$/mu.exec(proof)?.[1] ?? '';
    const another = Buffer.from(Buffer.from(entry, 'base64').toString().replace('2026', '2027')).toString('base64');
    expect(run(proof.replace(entry, another)).stderr).toContain('the path is wrong');
    expect(run(proof.replace('index 2', 'index 1')).stderr).toContain('the path is wrong');
    expect(run(proof.replace(/\n3\n/, '\n4\n')).stderr).toMatch(/the (path|signature) is wrong/);
    expect(run(proof, '{}').stderr).toContain('the definition is wrong');
    expect(run(proof, undefined, example('witness.vkey').trim()).stderr).toContain('the log is wrong');
  });
});
