import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { Locator } from '../../src/report/finding-text.ts';
import { jsonReport } from '../../src/report/print-json.ts';
import { printText } from '../../src/report/print-text.ts';
import { summarise } from '../../src/report/summary.ts';

const TEXT = '事项: housing-012\n名称：商品房预售许可\n期限: {法定: 20个工作日, 承诺: 30个工作日}\n';

const COLON: Finding = {
  rule: 'source/full-width-colon',
  message: 'after-key',
  params: { key: '名称' },
  severity: 'error',
  file: 'items/housing-012.yaml',
  range: { start: 18, end: 19 },
  fix: [{ range: { start: 18, end: 19 }, newText: ': ' }],
};

const TWICE: Finding = {
  rule: 'reference/duplicate-id',
  message: 'twice',
  params: { id: 'housing-012', other: 'items/old.yaml' },
  severity: 'warning',
  file: 'items/housing-012.yaml',
  path: ['item'],
  range: { start: 4, end: 15 },
  related: [{ file: 'items/old.yaml', range: { start: 4, end: 15 } }],
};

const UNREADABLE: Finding = {
  rule: 'source/unreadable',
  message: 'failed',
  params: { code: 'EACCES' },
  severity: 'info',
  file: 'items/secret.yaml',
};

const locator = new Locator(
  new Map([
    ['items/housing-012.yaml', TEXT],
    ['items/old.yaml', '\n事项: housing-012\n'],
  ]),
);

describe('printText', () => {
  const print = (findings: readonly Finding[], language: 'zh' | 'en' = 'zh', colours = false): string =>
    printText(findings, findings, 2, locator, { language, colours });

  it('says what is wrong, where, and shows it', () => {
    const [head, place, before, line, carets, hint] = print([COLON]).split('\n');
    expect(head).toMatch(/^错误 .*名称.* \[source\/full-width-colon\]$/u);
    expect([place, before, line, carets]).toEqual([
      '  items/housing-012.yaml:2:3',
      '  1 │ 事项: housing-012',
      '  2 │ 名称：商品房预售许可',
      '    │     ^^',
    ]);
    expect(hint).toMatch(/^ {2}→ .*名称/u);
  });

  it('says it in English', () => {
    expect(print([COLON], 'en')).toMatch(/^error .*名称.* \[source\/full-width-colon\]\n/u);
    expect(print([COLON], 'en')).toContain('Checked 2 files: 1 errors, 0 warnings, 0 notes.');
  });

  it('names the other place of two', () => {
    expect(print([TWICE])).toContain('  参见 items/old.yaml:2:4\n');
  });

  it('shows no lines of a file that it has not', () => {
    const lines = print([UNREADABLE]).split('\n');
    expect(lines[1]).toBe('  items/secret.yaml:1:1');
    expect(lines[2]).toMatch(/^ {2}→ /u);
  });

  it('lines up the numbers of the lines above and below ten', () => {
    const text = `${'# 注\n'.repeat(8)}事项: a\n名称：b\n`;
    const wide = new Locator(new Map([['items/housing-012.yaml', text]]));
    const start = text.indexOf('：');
    const printed = printText(
      [{ ...COLON, range: { start, end: start + 1 } }],
      [{ ...COLON, range: { start, end: start + 1 } }],
      1,
      wide,
      {
        language: 'zh',
        colours: false,
      },
    );
    expect(printed.split('\n').slice(2, 5)).toEqual(['   9 │ 事项: a', '  10 │ 名称：b', '     │     ^^']);
  });

  it('closes with a summary of all, and says how many it did not spell out', () => {
    const printed = printText([COLON, TWICE, UNREADABLE], [COLON], 3, locator, { language: 'zh', colours: false });
    expect(printed).toContain('检查了 3 个文件：1 个错误，1 个提醒，1 条说明。');
    expect(printed).not.toContain('reference/duplicate-id');
    expect(printed.split('\n').at(-1)).toContain('2');
    expect(print([])).toBe('检查了 2 个文件，没有发现问题。');
  });

  it('colours the severity only where colours are wanted', () => {
    const escapeCode = String.fromCharCode(27);
    expect(print([COLON], 'zh', true)).toContain(`${escapeCode}[31m错误${escapeCode}[39m`);
    expect(print([COLON])).not.toContain(escapeCode);
  });

  it('lets no text of a file give commands to the terminal', () => {
    const hostile: Finding = { ...COLON, file: 'items/\u001b[2J.yaml', params: { key: '\u001b]0;owned\u0007\u202e' } };
    const printed = print([hostile, { ...TWICE, related: [{ file: '\u009b31m.yaml' }] }]);
    expect(printed).not.toMatch(/[^\P{Cc}\n]/u);
    expect(printed).not.toContain('\u202e');
  });
});

describe('jsonReport', () => {
  it('has the shape that programs rely on', () => {
    const report = jsonReport([COLON, TWICE, UNREADABLE], 3, locator, 'zh');
    expect(JSON.parse(JSON.stringify(report))).toEqual({
      findings: [
        {
          rule: 'source/full-width-colon',
          severity: 'error',
          message: expect.stringContaining('名称'),
          messageId: 'source/full-width-colon.after-key',
          params: { key: '名称' },
          hint: expect.stringContaining('名称'),
          file: 'items/housing-012.yaml',
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 4,
          fixable: true,
          docs: 'docs/rules/source/full-width-colon.md',
        },
        {
          rule: 'reference/duplicate-id',
          severity: 'warning',
          message: expect.stringContaining('housing-012'),
          messageId: 'reference/duplicate-id.twice',
          params: { id: 'housing-012', other: 'items/old.yaml' },
          hint: expect.any(String),
          file: 'items/housing-012.yaml',
          line: 1,
          column: 5,
          endLine: 1,
          endColumn: 16,
          pointer: '/item',
          fixable: false,
          docs: 'docs/rules/reference/duplicate-id.md',
        },
        {
          rule: 'source/unreadable',
          severity: 'info',
          message: expect.stringContaining('EACCES'),
          messageId: 'source/unreadable.failed',
          params: { code: 'EACCES' },
          hint: expect.any(String),
          file: 'items/secret.yaml',
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 1,
          fixable: false,
          docs: 'docs/rules/source/unreadable.md',
        },
      ],
      summary: { files: 3, errors: 1, warnings: 1, infos: 1 },
    });
  });

  it('keeps ids and parameters the same in every language', () => {
    const strip = (language: 'zh' | 'en'): unknown =>
      jsonReport([COLON, TWICE], 3, locator, language).findings.map(
        ({ message: _message, hint: _hint, ...rest }) => rest,
      );
    expect(strip('zh')).toEqual(strip('en'));
    expect(jsonReport([COLON], 1, locator, 'zh').findings[0]?.message).not.toBe(
      jsonReport([COLON], 1, locator, 'en').findings[0]?.message,
    );
  });

  it('escapes keys in pointers (RFC 6901)', () => {
    const pointer = (path: readonly (string | number)[]): unknown =>
      jsonReport([{ ...COLON, path }], 1, locator, 'zh').findings[0]?.pointer;
    expect(pointer([])).toBe('');
    expect(pointer(['rules', 'time/promised', 0, 'a~b'])).toBe('/rules/time~1promised/0/a~0b');
  });
});

describe('summarise', () => {
  it('counts by severity', () => {
    expect(summarise([COLON, COLON, TWICE, UNREADABLE], 9)).toEqual({ files: 9, errors: 2, warnings: 1, infos: 1 });
    expect(summarise([], 0)).toEqual({ files: 0, errors: 0, warnings: 0, infos: 0 });
  });
});

describe('Locator', () => {
  it('counts characters for people and code units for editors', () => {
    const emoji = new Locator(new Map([['a.yaml', '名称: 👍：']]));
    const place = { file: 'a.yaml', range: { start: 6, end: 7 } };
    expect(emoji.locate(place)).toEqual({ line: 1, column: 6, endLine: 1, endColumn: 7 });
    expect(emoji.locateInUtf16(place)).toMatchObject({ startLine: 1, startColumn: 7, endColumn: 8 });
    expect(emoji.locate({ file: 'none.yaml', range: { start: 6, end: 7 } })).toEqual({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    });
  });
});
