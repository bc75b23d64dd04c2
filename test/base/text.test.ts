import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/base/text-table.ts';
import { padEnd, padStart, textWidth } from '../../src/base/text-width.ts';

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['housing-012', 11],
    ['商品房预售许可', 14],
    ['建筑面积 > 2000', 15],
    ['（一）', 6],
    ['“一件事”', 8],
    ['ｗｉｄｅ', 8],
    ['Ⅲ级', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['👍', 2],
    ['👨‍👩‍👧', 2],
    ['𠮷野家', 6],
    ['a\u200bb', 2],
    ['—', 1],
    ['한국', 4],
  ])('%s takes %i columns', (text, columns) => {
    expect(textWidth(text)).toBe(columns);
  });

  it('is the number of letters where there is ASCII only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        expect(textWidth(text)).toBe(text.length);
      }),
    );
  });
});

describe('padding', () => {
  it('fills up in columns, not in characters', () => {
    expect(padEnd('受理', 6)).toBe('受理  ');
    expect(padStart('受理', 6)).toBe('  受理');
    expect(padEnd('受理', 3)).toBe('受理');
    expect(padStart('5wd', 3)).toBe('5wd');
  });
});

describe('textTable', () => {
  const columns = [{ title: '环节' }, { title: 'by' }, { title: '时限', align: 'right' as const }];

  it('lines up columns with Chinese and Latin text', () => {
    const rows = [
      ['受理', 'housing/window', '1wd'],
      ['消防设计审核', 'fire/reviewer', '7个工作日'],
      ['送达', ''],
    ];
    expect(textTable(columns, rows)).toBe(
      [
        '环节          by                   时限',
        '────────────  ──────────────  ─────────',
        '受理          housing/window        1wd',
        '消防设计审核  fire/reviewer   7个工作日',
        '送达',
      ].join('\n'),
    );
  });

  it('is as wide as its titles where there are no rows', () => {
    expect(textTable(columns, [])).toBe('环节  by  时限\n────  ──  ────');
  });

  it('begins each column where the rule above it begins', () => {
    const cell = fc.constantFrom('', '受理', '联合会签', 'a', 'housing/chief', '👍', 'é');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('末')), { minLength: 1 }), (rows) => {
        const [, rule = '', ...lines] = textTable([{ title: '一' }, { title: '二' }, { title: '三' }], rows).split(
          '\n',
        );
        const last = textWidth(rule.slice(0, rule.lastIndexOf(' ') + 1));
        for (const line of lines) expect(textWidth(line.slice(0, line.lastIndexOf('末')))).toBe(last);
      }),
    );
  });
});
