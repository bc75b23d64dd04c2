import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../src/catalog/sheets/read-delimited.ts';
import { writeDelimited } from '../../src/interchange/spreadsheet/delimited.ts';
import type { Table } from '../../src/interchange/spreadsheet/table.ts';

function tableOf(rows: readonly (readonly string[])[]): Table {
  const columns = ['事项名称', '备注'].map((header) => ({ header, width: 10 }));
  return { name: '事项', columns, length: rows.length, rows: () => rows };
}

function written(...rows: readonly (readonly string[])[]): string {
  return [...writeDelimited(tableOf(rows))].join('');
}

describe('writeDelimited', () => {
  it('writes UTF-8 with its mark and lines that end in CR LF', () => {
    expect(written(['燃气经营许可证核发', '现场\n核查'])).toBe(
      '\ufeff事项名称,备注\r\n燃气经营许可证核发,"现场\n核查"\r\n',
    );
  });

  it('quotes what RFC 4180 asks for', () => {
    expect(written(['含"引号"', '甲,乙'])).toContain('"含""引号""","甲,乙"');
  });

  it.each(['=HYPERLINK("http://a.example","点这里")', '+86 558 2550132', '-1', '@SUM(A1)', '＝A1', "'=A1", '\t=A1'])(
    'leaves no formula in %j',
    (text) => {
      const [, cell = ''] = /\r\n(.*),备注行\r\n/su.exec(written([text, '备注行'])) ?? [];
      expect(cell.replace(/^"/u, '')).toMatch(/^'/u);
    },
  );

  it('keeps the digits of codes and the noughts in front of them', () => {
    expect(written(['340115001000', '0558'])).toContain('"=""340115001000""","=""0558"""');
    expect(written(['2026', '12345678901'])).toContain('2026,12345678901');
  });

  it('is read back by import as it was', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^['=+\-@0-9＝a,"\n;\t施工]{0,8}$/u),
      fc.constantFrom('340115001000', '007', "'007", "''", '="1"', "'=1+1", '="a"b"', "=cmd|'/c calc'!A1"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const readable = rows.map((row) => row.map((text) => text.replace(/\r/gu, '').trim()));
        const [, ...read] = readDelimited(written(...readable).slice(1));
        const blank = (row: readonly string[]): boolean => row.every((text) => text === '');
        expect(read.filter((row) => !blank(row))).toEqual(readable.filter((row) => !blank(row)));
      }),
      { numRuns: 1000 },
    );
  });
});
