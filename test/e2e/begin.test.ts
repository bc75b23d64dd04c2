import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guhua, json, temporaryFolder } from './guhua.ts';

interface CheckAnswer {
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly file: string }[];
}

describe('beginning a workspace', () => {
  it('leads from nothing to an item of which check says what is missing', () => {
    const folder = temporaryFolder();
    const init = guhua(['init', 'yingzhou', '--name', '颍州区政务服务中心', '--region', '341202'], folder);
    expect(init).toMatchObject({ code: 0 });
    expect(init.stdout).toContain(join('yingzhou', 'processes', 'one-review-one-check.yaml'));
    const workspace = join(folder, 'yingzhou');
    const department = ['new', 'department', 'housing', '--name', '颍州区住房和城乡建设局'];
    expect(guhua(department, workspace).code).toBe(0);
    const item = guhua(['new', 'item', '-d', 'housing', '--name', '城镇污水排入排水管网许可'], workspace);
    expect(item).toMatchObject({ code: 0, stdout: `${join('items', 'housing', 'housing-001.yaml')}\n` });

    const asDraft = guhua(['check', '--json'], workspace);
    expect(asDraft.code).toBe(0);
    expect(json<CheckAnswer>(asDraft).findings.map(({ rule }) => rule)).toContain('source/unfinished-draft');

    const file = join(workspace, 'items', 'housing', 'housing-001.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('状态: 草稿\n', ''));
    const inUse = guhua(['check', '--json'], workspace);
    expect(inUse.code).toBe(1);
    const errors = json<CheckAnswer>(inUse).findings.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['source/missing-key']));
  });

  it('writes keys in English where that is asked for', () => {
    const folder = temporaryFolder();
    expect(guhua(['init', '--id', 'yingzhou', '--name', 'Yingzhou', '--keys', 'en'], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'guhua.yaml'), 'utf8')).toMatch(/^center: yingzhou$/mu);
    expect(guhua(['check'], folder).code).toBe(0);
    expect(guhua(['fmt', '--check'], folder).code).toBe(0);
  });

  it('writes over nothing', () => {
    const folder = temporaryFolder();
    expect(guhua(['init', '--id', 'yingzhou', '--name', '颍州区政务服务中心'], folder).code).toBe(0);
    const before = readFileSync(join(folder, 'guhua.yaml'), 'utf8');
    expect(guhua(['init', '--id', 'taihe', '--name', '太和县政务服务中心'], folder).code).toBe(3);
    expect(readFileSync(join(folder, 'guhua.yaml'), 'utf8')).toBe(before);
    guhua(['new', 'department', 'tax', '--name', '颍州区税务局'], folder);
    expect(guhua(['new', 'department', 'tax', '--name', '颍州区税务局'], folder)).toMatchObject({ code: 3 });
  });

  it.each([
    [['init', '--name', '中心', '--id', '1'], 2],
    [['init', '--name', '中心', '--id', 'center', '--region', '34'], 2],
    [['new', 'item', '-d', 'tax', '--name', '开具税收完税证明'], 3],
  ])('%j ends with %i and one line', (args, code) => {
    const run = guhua(args, temporaryFolder());
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });
});
