import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitedRows, readDelimited } from '../../../src/catalog/sheets/read-delimited.ts';

describe('readDelimited', () => {
  it('reads quoted cells with separators, quotes and line breaks', () => {
    expect(readDelimited('事项名称,办理条件\n施工许可,"1.用地批准，规划许可；\n2.称为""施工图""的文件"\n')).toEqual([
      ['事项名称', '办理条件'],
      ['施工许可', '1.用地批准，规划许可；\n2.称为"施工图"的文件'],
    ]);
  });

  it('finds the separator', () => {
    expect(readDelimited('甲\t乙\n丙\t丁')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    expect(readDelimited('甲;乙')).toEqual([['甲', '乙']]);
    expect(readDelimited('sep=|\n甲|乙,丙')).toEqual([['甲', '乙,丙']]);
  });

  it('takes the guards off codes', () => {
    expect(readDelimited('="0123",\'007,"=""113412000031257813"""')).toEqual([['0123', '007', '113412000031257813']]);
  });

  it('does not lose a quote that is never closed', () => {
    expect([...delimitedRows(['甲,"乙\n丙,丁'])]).toEqual([
      { cells: ['甲', '"乙'], unclosedQuote: true },
      { cells: ['丙', '丁'], unclosedQuote: false },
    ]);
  });

  const cell = fc
    .array(fc.constantFrom('施', '工', ',', '"', '\n', ' ', 'a', '1', '；'), { maxLength: 8 })
    .map((characters) => characters.join(''));

  it('reads back every table', () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map((row) => row.map((written) => `"${written.replaceAll('"', '""')}"`).join(',')).join(end);
        expect(readDelimited(text)).toEqual(rows);
      }),
    );
  });
});
