import { describe, expect, it } from 'vitest';
import { type CheckFlags, readCheckRequest } from '../../src/commands/support/check-request.ts';
import { CommandError } from '../../src/commands/support/command-error.ts';
import { ExitCode } from '../../src/findings/exit-code.ts';

const FLAGS: CheckFlags = {
  format: 'text',
  json: false,
  'errors-only': false,
  info: false,
  'write-baseline': false,
  'update-baseline': false,
  fix: false,
  'dry-run': false,
  watch: false,
};
const ITEM = 'definitions/items/housing/housing-012.yaml';

function refusal(flags: Partial<CheckFlags>, words: readonly string[]): string {
  try {
    readCheckRequest({ ...FLAGS, ...flags }, words);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    expect(error.exitCode).toBe(ExitCode.usage);
    return error.id;
  }
  return 'none';
}

describe('what check is asked for', () => {
  it('is the whole workspace, looked at only, when nothing is said', () => {
    expect(readCheckRequest(FLAGS, [])).toMatchObject({
      paths: [],
      workspace: undefined,
      fix: 'no',
      baseline: { mode: 'use' },
      json: false,
      outputs: [],
    });
  });

  it('finds the workspace by its first path', () => {
    expect(readCheckRequest(FLAGS, [ITEM]).workspace).toBe(ITEM);
    expect(readCheckRequest({ ...FLAGS, workspace: 'definitions' }, [ITEM]).workspace).toBe('definitions');
    const stdin = readCheckRequest({ ...FLAGS, 'stdin-filename': ITEM }, ['-']);
    expect(stdin).toMatchObject({ paths: [], stdinFile: ITEM });
    expect(stdin.workspace?.endsWith('definitions/items/housing')).toBe(true);
  });

  it.each<[Partial<CheckFlags>, readonly string[], string]>([
    [{}, ['-'], 'check.stdin-unnamed'],
    [{ 'stdin-filename': ITEM }, [], 'check.stdin-unread'],
    [{ 'stdin-filename': ITEM }, ['-', 'definitions'], 'check.stdin-alone'],
    [{ 'stdin-filename': ITEM, fix: true }, ['-'], 'check.stdin-alone'],
    [{ 'stdin-filename': ITEM, shard: '1/2' }, ['-'], 'check.stdin-alone'],
    [{ 'stdin-filename': ITEM, 'update-baseline': true }, ['-'], 'check.stdin-alone'],
    [{ 'write-baseline': true }, ['definitions/items'], 'check.baseline-whole'],
    [{ 'write-baseline': true, shard: '1/2' }, [], 'check.baseline-whole'],
    [{ 'write-baseline': true, 'changed-since': 'main' }, [], 'check.baseline-whole'],
    [{ watch: true, json: true }, [], 'check.watch-json'],
    [{ watch: true, format: 'json' }, [], 'check.watch-json'],
    [{ watch: true, fix: true }, [], 'check.watch-writes'],
    [{ watch: true, 'update-baseline': true }, [], 'check.watch-writes'],
    [{ 'dry-run': true }, [], 'check.dry-run'],
    [{ 'dry-run': true, fix: true }, [], 'none'],
    [{ shard: '2' }, [], 'check.shard'],
    [{ output: ['xml=check.xml'] }, [], 'check.output'],
    [{ output: ['sarif'] }, [], 'check.output'],
    [{ output: ['sarif=a=b.sarif'], shard: '2/2' }, ['definitions'], 'none'],
  ])('%j %j: %s', (flags, words, id) => expect(refusal(flags, words)).toBe(id));
});
