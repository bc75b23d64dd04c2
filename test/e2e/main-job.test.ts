import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTree, DEFINITIONS, guhua, json } from './guhua.ts';

/** One workspace goes through the whole job; the tests stand in its order. */
const folder = join(tmpdir(), `guhua-main-job-${process.pid}`);
const inCenter = (...args: string[]): ReturnType<typeof guhua> => guhua([...args, '-w', folder, '--lang', 'en']);

interface Report {
  readonly findings: readonly { rule: string; severity: string; file: string; line: number; column: number }[];
  readonly summary: { files: number; errors: number; warnings: number };
}

interface Stats {
  readonly items: number;
  readonly locked: number;
  readonly published: number;
  readonly concentrationRate: number;
  readonly online: { items: number; departments: number };
  readonly decidedAtWindow: { items: number; rate: number };
}

/** The first line of the items in the repository. */
const SCHEMA = '../../../schemas/zh/item.schema.json';

const itemFiles = (): string[] =>
  readdirSync(join(folder, 'items'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();

/** Every definition: items, departments, processes, bundles, the center and its laws. */
const definitionFiles = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  copyTree(DEFINITIONS, folder, ['items', 'guhua.lock', 'registry.sqlite', 'catalog/.import.json']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import', () => {
  const catalog = join(DEFINITIONS, 'catalog', 'fuyang-609.xlsx');

  it('accounts for every one of 609 rows', () => {
    const { summary, rows } = json<{
      summary: Record<string, number>;
      rows: { outcome: string; row: number; sheet: string }[];
    }>(inCenter('import', catalog, '--json', '--schema', SCHEMA));
    expect(summary).toMatchObject({ rows: 609, refused: 0, unchanged: 0 });
    expect((summary.imported ?? 0) + (summary['with-findings'] ?? 0)).toBe(609);
    expect(rows).toHaveLength(609);
    expect(itemFiles()).toHaveLength(609);
  });

  it('writes what the repository keeps, to the byte', () => {
    for (const file of itemFiles()) {
      expect(readFileSync(join(folder, 'items', file), 'utf8'), file).toBe(
        readFileSync(join(DEFINITIONS, 'items', file), 'utf8'),
      );
    }
  });

  it('changes nothing the second time', () => {
    const { summary, files } = json<{ summary: Record<string, number>; files: string[] }>(
      inCenter('import', catalog, '--json', '--schema', SCHEMA),
    );
    expect(summary).toMatchObject({ rows: 609, unchanged: 609 });
    expect(files).toEqual([]);
  });

  it('ends with 3 and one line where the file is no spreadsheet', () => {
    const path = join(folder, 'catalog', 'broken.xlsx');
    writeFileSync(path, 'PK\u0003\u0004 cut off');
    const run = inCenter('import', path);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('broken.xlsx');
    expect(inCenter('import', join(folder, 'nosuch.xlsx')).code).toBe(3);
    rmSync(path);
  });
});

describe('check, lock, publish, verify', () => {
  it('finds 21 items with errors, each for a reason of its own', () => {
    const run = inCenter('check', '--json');
    const { findings, summary } = json<Report>(run);
    const errors = findings.filter((finding) => finding.severity === 'error');
    expect(run.code).toBe(1);
    expect(new Set(errors.map((finding) => finding.file)).size).toBe(21);
    expect(new Set(errors.map((finding) => finding.rule)).size).toBeGreaterThanOrEqual(20);
    expect(summary.files).toBe(definitionFiles().length);
    expect(summary.files).toBeGreaterThan(609 + 36 + 10 + 1);
  });

  it('locks the 588 others', () => {
    const run = inCenter('lock', '--all', '--json');
    expect(run.code).toBe(0);
    expect(json<{ locked: number; held: unknown[] }>(run)).toMatchObject({ locked: 588, held: { length: 21 } });
    expect(json<{ locked: number; unchanged: number }>(inCenter('lock', '--all', '--json'))).toMatchObject({
      locked: 0,
      unchanged: 588,
    });
  });

  it('publishes them in one go, once', () => {
    const run = inCenter('publish', '--json');
    expect(run.code).toBe(0);
    expect(json<{ published: number }>(run).published).toBe(588);
    expect(json<{ published: number; unchanged: number }>(inCenter('publish', '--json'))).toMatchObject({
      published: 0,
      unchanged: 588,
    });
  });

  it('verifies', () => {
    const run = inCenter('verify', '--json');
    expect(run.code).toBe(0);
    expect(json<{ ok: boolean; size: number; problems: unknown[] }>(run)).toMatchObject({
      ok: true,
      size: 588,
      problems: [],
    });
  });

  it('tells the history of an item', () => {
    const { entries, effective } = json<{ entries: { kind: string; version: number }[]; effective: number }>(
      inCenter('history', 'housing-001', '--json'),
    );
    expect(entries).toMatchObject([{ kind: 'release', version: 1 }]);
    expect(effective).toBe(1);
    expect(inCenter('history', 'development-001').code).toBe(2);
  });

  it('computes the figures of the center', () => {
    expect(json<Stats>(inCenter('stats', '--json'))).toMatchObject({
      items: 609,
      approvingDepartments: 36,
      responsibleAuthorities: 44,
      leadersInCharge: 35,
      windows: 80,
      concentrationRate: 83.65,
      locked: 588,
      published: 588,
      online: { items: 327, departments: 18 },
      decidedAtWindow: { items: 406, rate: 66.7 },
    });
  });
});

describe('a locked definition', () => {
  const file = join('items', 'housing', 'housing-012.yaml');

  it('that is edited fails check with the command that helps, and is not published', () => {
    const before = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), before.replace('承诺: 1个工作日', '承诺: 2小时'));
    const run = inCenter('check', join(folder, file), '--json');
    expect(run.code).toBe(1);
    expect(json<{ findings: { rule: string; hint?: string }[] }>(run).findings).toContainEqual(
      expect.objectContaining({
        rule: 'registry/locked-edited',
        hint: expect.stringContaining('guhua lock housing-012 --new-version'),
      }),
    );
    expect(inCenter('publish').code).toBe(4);
    expect(inCenter('lock', 'housing-012').code).toBe(4);
  });

  it('becomes version 2 and both stand in its history', () => {
    expect(inCenter('lock', 'housing-012', '--new-version').code).toBe(0);
    expect(inCenter('publish', 'housing-012').code).toBe(0);
    const { entries, effective } = json<{ entries: { version: number }[]; effective: number }>(
      inCenter('history', 'housing-012', '--json'),
    );
    expect(entries.map((entry) => entry.version)).toEqual([1, 2]);
    expect(effective).toBe(2);
  });

  it('that only changed its comments is the same', () => {
    const other = join(folder, 'items', 'housing', 'housing-013.yaml');
    writeFileSync(other, `# 备注\n${readFileSync(other, 'utf8')}`);
    expect(
      json<Report>(inCenter('check', other, '--json')).findings.filter((finding) =>
        finding.rule.startsWith('registry/'),
      ),
    ).toEqual([]);
  });
});

describe('a registry', () => {
  it('with one changed byte fails verify with 4 and names the entry', () => {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(join(folder, 'registry.sqlite'), copy);
    const database = new Database(copy);
    const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string;
    }[];
    for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
    database.exec(
      "UPDATE definition SET canonical = CAST(replace(CAST(canonical AS TEXT), '建筑起重机械使用登记', '建筑起重机械使用登纪') AS BLOB)",
    );
    database.close();
    const run = guhua(['verify', '--registry', copy, '--json', '--lang', 'en']);
    expect(run.code).toBe(4);
    const { ok, problems } = json<{ ok: boolean; problems: { entry: string | null }[] }>(run);
    expect(ok).toBe(false);
    expect(problems.map((problem) => problem.entry)).toContain('housing-012@1');
  });

  it('that is gone, though guhua.lock remembers it, is refused', () => {
    const run = guhua(['verify', '-w', folder, '--registry', join(folder, 'nosuch.sqlite')]);
    expect(run.code).toBe(3);
  });
});

describe('stats', () => {
  it('follow the definitions: an item removed changes the figures', () => {
    const before = json<Stats>(inCenter('stats', '--json'));
    rmSync(join(folder, 'items', 'housing', 'housing-012.yaml'));
    const after = json<Stats>(inCenter('stats', '--json'));
    expect(after.items).toBe(before.items - 1);
    expect(after.locked).toBe(before.locked - 1);
    expect(after.concentrationRate).toBe(83.52);
    expect(existsSync(join(folder, 'items', 'housing', 'housing-012.yaml'))).toBe(false);
  });
});

describe('time', () => {
  it.each([
    ['project-chain', undefined, '90wd', '90wd'],
    ['project-chain', 'green-channel', '50wd', '50wd'],
    ['four-certificates', undefined, '1.5h', '2h'],
    ['construction-permit', undefined, '16wd', '31wd'],
  ])('of %s %s is %s', (process, variant, longest, serial) => {
    const flags = variant === undefined ? [] : ['--variant', variant];
    const answer = json<object>(inCenter('time', process, ...flags, '--json'));
    expect(answer).toMatchObject({ process, variant: variant ?? null, counted: { longest }, serial });
  });
});
