import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/catalog/merge/apply-edits.ts';
import { mergeData, sameData } from '../../../src/catalog/merge/merge-data.ts';
import type { Data } from '../../../src/language/canonical-data.ts';

const BASE = {
  name: '施工许可',
  limits: { statutory: '20wd', promised: '5wd' },
  conditions: ['用地批准', '规划许可', '资金落实'],
  materials: [{ name: '申请表', originals: 1 }, { name: '合同' }],
};

/** The file after a merge, and its conflicts in short. */
function merged(mine: Data, theirs: Data, winner?: 'mine' | 'theirs') {
  const { edits, conflicts, base } = mergeData(BASE, mine, theirs, winner);
  return { file: applyEdits(mine, edits), conflicts: conflicts.map(({ path }) => path.join('/')), base };
}

describe('mergeData', () => {
  it('takes what only the spreadsheet changed, and keeps what only a person did', () => {
    const mine = { ...BASE, limits: { statutory: '20wd', promised: '4wd' }, note: '已核对' };
    const theirs = { ...BASE, limits: { statutory: '15wd', promised: '5wd' }, name: '施工许可证核发' };
    expect(merged(mine, theirs)).toEqual({
      file: { ...theirs, limits: { statutory: '15wd', promised: '4wd' }, note: '已核对' },
      conflicts: [],
      base: theirs,
    });
  });

  it('keeps the file where both changed the same, and leaves the question open', () => {
    const mine = { ...BASE, limits: { statutory: '20wd', promised: '4wd' } };
    const theirs = { ...BASE, limits: { statutory: '20wd', promised: '3wd' } };
    const first = merged(mine, theirs);
    expect(first).toEqual({ file: mine, conflicts: ['limits/promised'], base: BASE });
    expect(mergeData(first.base, first.file, theirs).conflicts).toMatchObject([
      { base: '5wd', mine: '4wd', theirs: '3wd' },
    ]);
    expect(merged(mine, theirs, 'theirs')).toEqual({ file: theirs, conflicts: [], base: theirs });
    expect(merged(mine, theirs, 'mine')).toEqual({ file: mine, conflicts: [], base: theirs });
  });

  it('sees no change in another spelling of a limit', () => {
    const mine = { ...BASE, limits: { statutory: '20个工作日', promised: '5个工作日' } };
    const theirs = { ...BASE, limits: { statutory: '20wd', promised: '3wd' } };
    expect(merged(mine, theirs).file).toEqual({ ...BASE, limits: { statutory: '20个工作日', promised: '3wd' } });
  });

  it('merges lists entry by entry', () => {
    const mine = {
      ...BASE,
      conditions: ['用地批准', '规划许可', '资金落实', '人防审查'],
      materials: [{ name: '申请表', originals: 1, note: '盖章' }, { name: '合同' }],
    };
    const theirs = {
      ...BASE,
      conditions: ['用地批准', '消防审查', '资金落实'],
      materials: [{ name: '申请表', originals: 2 }, { name: '合同' }, { name: '图纸' }],
    };
    expect(merged(mine, theirs)).toMatchObject({
      file: {
        conditions: ['用地批准', '消防审查', '资金落实', '人防审查'],
        materials: [{ name: '申请表', originals: 2, note: '盖章' }, { name: '合同' }, { name: '图纸' }],
      },
      conflicts: [],
    });
  });

  it('asks where an entry was changed here and dropped there', () => {
    const mine = { ...BASE, materials: [{ name: '申请表', originals: 3 }, { name: '合同' }] };
    const theirs = { ...BASE, materials: [{ name: '合同' }] };
    expect(merged(mine, theirs)).toMatchObject({ file: mine, conflicts: ['materials/0'] });
    expect(merged(theirs, mine)).toMatchObject({ file: theirs, conflicts: ['materials/1'] });
  });

  it('asks where both wrote the same entry anew, in words of their own', () => {
    const mine = { ...BASE, conditions: ['用地批准', '已取得规划许可', '资金落实'] };
    const theirs = { ...BASE, conditions: ['用地批准', '规划许可已经核发', '资金落实'] };
    expect(merged(mine, theirs)).toMatchObject({ file: mine, conflicts: ['conditions'] });
  });

  it('asks where both changed the order, and takes a new order where only one did', () => {
    const turned = { ...BASE, conditions: [...BASE.conditions].reverse() };
    expect(merged(BASE, turned)).toMatchObject({ file: turned, conflicts: [] });
    expect(merged(turned, BASE)).toMatchObject({ file: turned, conflicts: [] });
    const other = { ...BASE, conditions: ['规划许可', '用地批准', '资金落实'] };
    expect(merged(turned, other).conflicts).toEqual(['conditions']);
  });

  it('adds what a file lacks that no import wrote, and overwrites nothing', () => {
    const { edits, conflicts } = mergeData(undefined, { name: '施工许可', note: '手写' }, BASE);
    expect(applyEdits({ name: '施工许可', note: '手写' }, edits)).toEqual({ ...BASE, note: '手写' });
    expect(conflicts).toEqual([]);
    expect(mergeData(undefined, { name: '许可' }, BASE).conflicts).toMatchObject([{ path: ['name'], mine: '许可' }]);
  });
});

/** Items in small: texts, lists of texts, lists of named entries. */
const word = fc.constantFrom('甲', '乙', '丙', '丁');
const entry = fc.record({ name: word, copies: fc.integer({ min: 1, max: 3 }) });
const item: fc.Arbitrary<Data> = fc
  .record(
    {
      name: word,
      note: word,
      limits: fc.record({ promised: word, statutory: word }, { requiredKeys: [] }),
      conditions: fc.uniqueArray(word, { maxLength: 4 }),
      materials: fc.uniqueArray(entry, { maxLength: 3, selector: ({ name }) => name }),
    },
    { requiredKeys: [] },
  )
  .map((value) => value as unknown as Data);

describe('every merge', () => {
  it('settled for one side ends with what that side changed', () => {
    fc.assert(
      fc.property(item, item, item, (base, mine, theirs) => {
        const all = mergeData(base, mine, theirs, 'theirs');
        expect(all.conflicts).toEqual([]);
        const open = mergeData(base, mine, theirs);
        // Nothing of a person's is lost without leave: where both changed it, theirs stays out of the file.
        for (const { path, mine: own } of open.conflicts) {
          const after = path.reduce<Data | undefined>(
            (data, step) => (data === undefined || data === null ? undefined : (data as Record<string, Data>)[step]),
            mine,
          );
          expect(sameData(after, own)).toBe(true);
        }
        expect(sameData(mergeData(base, base, theirs).base, theirs)).toBe(true);
        expect(sameData(applyEdits(base, mergeData(base, base, theirs).edits), theirs)).toBe(true);
        expect(mergeData(base, mine, base).edits).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('done twice changes nothing the second time, and asks the same', () => {
    fc.assert(
      fc.property(item, item, item, (base, mine, theirs) => {
        const first = mergeData(base, mine, theirs);
        const file = applyEdits(mine, first.edits);
        const second = mergeData(first.base, file, theirs);
        expect(second.edits).toEqual([]);
        expect(sameData(second.base, first.base)).toBe(true);
        expect(second.conflicts.length > 0).toBe(first.conflicts.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});
