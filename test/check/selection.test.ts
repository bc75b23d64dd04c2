import { describe, expect, it } from 'vitest';
import { affectedFiles } from '../../src/commands/support/affected-files.ts';
import { selectFiles } from '../../src/commands/support/check-selection.ts';
import { CommandError } from '../../src/commands/support/command-error.ts';
import { isInShard, readShard } from '../../src/commands/support/shard.ts';
import { findingsIn, ITEM, openWith, ROOT, textOf } from './support/workspaces.ts';

const NOTHING = { paths: [], stdinFile: undefined, shard: undefined, affected: undefined };
const open = openWith();

describe('a selection', () => {
  it('is everything when nothing is said', () => {
    const selection = selectFiles(open, NOTHING);
    expect(selection.files).toEqual(open.workspace.files);
    expect(selection.includesFile('guhua.lock')).toBe(true);
  });

  it('is what lies below the paths', () => {
    const paths = [`${ROOT}/items/planning`, `${ROOT}/${ITEM}`];
    expect(selectFiles(open, { ...NOTHING, paths }).files).toEqual([ITEM, 'items/planning/planning-004.yaml']);
    expect(selectFiles(open, { ...NOTHING, paths: [ROOT] }).files).toEqual(open.workspace.files);
  });

  it.each([[`${ROOT}/items/house`], [`${ROOT}/items/housing/housing-01`], ['/tmp']])('refuses %s', (path) => {
    expect(() => selectFiles(open, { ...NOTHING, paths: [path] })).toThrow(CommandError);
  });

  it('is the union of its shards, each file in one', () => {
    for (const of of [1, 2, 3, 7]) {
      const parts = Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
      const files = parts.flatMap((shard) => selectFiles(open, { ...NOTHING, shard }).files);
      expect(files.toSorted()).toEqual(open.workspace.files.toSorted());
      for (const file of ['guhua.lock', ITEM]) expect(parts.filter((shard) => isInShard(shard, file))).toHaveLength(1);
    }
  });

  it('puts a file into the same shard whatever other files there are', () => {
    const fewer = openWith({ 'items/housing/housing-001.yaml': undefined });
    for (const number of [1, 2, 3]) {
      const shard = { number, of: 3 };
      const files = selectFiles(open, { ...NOTHING, shard }).files;
      const left = selectFiles(fewer, { ...NOTHING, shard }).files;
      expect(left).toEqual(files.filter((file) => file !== 'items/housing/housing-001.yaml'));
    }
  });

  it.each(['0/2', '3/2', '1', '1/', 'a/b', '1/2/3', '-1/2', '1/99999'])('refuses the shard %s', (text) => {
    expect(() => readShard(text)).toThrow(CommandError);
  });
});

describe('what a change affects', () => {
  const affectedBy = (
    changed: readonly string[],
    formerIds: readonly string[] = [],
    inside = open,
  ): readonly string[] => {
    const affected = affectedFiles(inside.workspace, new Set(changed), formerIds);
    return inside.workspace.files.filter(affected.isAffected);
  };

  it('is nothing where nothing changed', () => expect(affectedBy([])).toEqual([]));

  it('is an item alone', () => expect(affectedBy([ITEM])).toEqual([ITEM]));

  it('is every item that uses a process', () => {
    expect(affectedBy(['processes/construction-permit.yaml'])).toEqual([
      'items/housing/housing-001.yaml',
      'processes/construction-permit.yaml',
    ]);
  });

  it('is every process and item that a department has a part in', () => {
    const files = affectedBy(['departments/planning.yaml']);
    expect(files).toContain('items/planning/planning-004.yaml');
    expect(files).toContain('processes/construction-permit.yaml');
    expect(files).toContain('items/housing/housing-001.yaml');
    expect(files).not.toContain(ITEM);
  });

  it('is who still names what is gone or was called otherwise', () => {
    const inside = openWith({ 'processes/construction-permit.yaml': undefined });
    expect(affectedBy(['processes/construction-permit.yaml'], ['construction-permit'], inside)).toEqual([
      'items/housing/housing-001.yaml',
    ]);
  });

  it('is who hands out a form that changed', () => {
    expect(affectedBy(['samples/presale-filled.txt'])).toEqual([ITEM]);
  });

  it('is everything where the settings changed', () => {
    expect(affectedBy(['guhua.yaml'])).toEqual(open.workspace.files);
  });

  it('takes in findings elsewhere that a changed file has part in', () => {
    const twice = openWith({ 'items/housing/housing-090.yaml': textOf(ITEM) });
    const affected = affectedFiles(twice.workspace, new Set([ITEM]), []);
    const selection = selectFiles(twice, { ...NOTHING, affected });
    const double = findingsIn(twice).find(({ rule }) => rule === 'reference/duplicate-id');
    expect(double?.file).toBe('items/housing/housing-090.yaml');
    expect(selection.includesFile('items/housing/housing-090.yaml')).toBe(false);
    expect(double && selection.includes(double)).toBe(true);
  });
});
