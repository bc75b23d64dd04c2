import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/base/text-width.ts';
import type { TextRange } from '../../src/findings/finding.ts';
import { readDocument } from '../../src/language/documents.ts';
import { codeFrame } from '../../src/report/code-frame.ts';
import { Locator } from '../../src/report/finding-text.ts';

interface Frame {
  readonly lines: readonly string[];
  /** The line of the place and the carets below it. */
  readonly shown: string;
  readonly carets: string;
}

function frameOf(text: string, range: TextRange): Frame {
  const locator = new Locator(new Map([['x.yaml', text]]));
  const positions = locator.positions('x.yaml');
  if (positions === undefined) throw new Error('no text');
  const lines = codeFrame(positions, locator.locate({ file: 'x.yaml', range }));
  const [shown, carets] = lines.slice(-2);
  expect([shown?.kind, carets?.kind]).toEqual(['text', 'caret']);
  return { lines: lines.map((line) => line.text), shown: shown?.text ?? '', carets: carets?.text ?? '' };
}

/** The frame of the first occurrence of a part of a text. */
function frameAt(text: string, part: string): Frame {
  const start = text.indexOf(part);
  expect(start).toBeGreaterThan(-1);
  return frameOf(text, { start, end: start + part.length });
}

/** What stands above the carets, column by column. */
function above({ shown, carets }: Frame): string {
  const from = carets.indexOf('^');
  const to = carets.length;
  let column = 0;
  let marked = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(shown)) {
    if (column >= from && column < to) marked += segment;
    column += textWidth(segment);
  }
  return marked;
}

describe('codeFrame', () => {
  it.each([
    ['名称: 商品房预售许可', '商品房'],
    ['期限: {法定: 20个工作日, 承诺: 5个工作日}', '承诺'],
    ['（一）、“甲”：乙', '“甲”'],
    ['name: 预售 permit 许可', 'permit'],
    ['\t- 受理: 受理', '受理'],
    ['a\tb\t受理', '受理'],
    ['👍👍 受理', '受理'],
    ['👨‍👩‍👧一家 受理', '受理'],
    ['🇨🇳 受理', '受理'],
    ['e\u0301e\u0301: 受理', '受理'],
    ['𠮷野家: 受理', '受理'],
    ['受理', '受理'],
    ['한국: 受理 abc', 'abc'],
  ])('in %j stands right under %j', (text, part) => {
    const frame = frameAt(text, part);
    expect(above(frame)).toBe(part);
    expect(frame.carets.trim()).toHaveLength(textWidth(part));
  });

  it('shows the line before, unless that is empty', () => {
    expect(frameAt('事项: a\n名称：b\n部门: c\n', '：').lines).toEqual(['事项: a', '名称：b', '    ^^']);
    expect(frameAt('事项: a\n\n名称：b\n', '：').lines).toEqual(['名称：b', '    ^^']);
    expect(frameAt('事项: a\r\n名称：b\r\n', '：').lines).toEqual(['事项: a', '名称：b', '    ^^']);
  });

  it('widens a tab, and makes a dot of what would break or turn the line', () => {
    expect(frameAt('\t\u202e受\u001b[31m理\u200b', '受').lines).toEqual(['    ·受·[31m理·', '     ^^']);
    expect(frameAt('受\ufeff理', '\ufeff').lines).toEqual(['受·理', '  ^']);
    expect(frameAt('受\u3000理', '\u3000').lines).toEqual(['受\u3000理', '  ^^']);
    expect(frameAt('受\u2028理', '理').lines).toEqual(['受·理', '   ^^']);
  });

  it('marks one column of nothing', () => {
    expect(frameOf('受理', { start: 1, end: 1 }).carets).toBe('  ^');
    expect(frameOf('', { start: 0, end: 0 }).lines).toEqual(['', '^']);
  });

  it('marks the end of a file, with and without its last line break', () => {
    expect(frameOf('受理', { start: 2, end: 2 }).lines).toEqual(['受理', '    ^']);
    expect(frameOf('受理\n', { start: 3, end: 3 }).lines).toEqual(['受理', '', '^']);
    expect(frameOf('受理\n', { start: 2, end: 3 }).lines).toEqual(['受理', '    ^']);
  });

  it('marks the rest of the first line of a range over several', () => {
    const text = 'limits:\n  法定: 20个工作日\n  承诺: 5个工作日\n';
    expect(frameOf(text, { start: text.indexOf('20'), end: text.length }).lines).toEqual([
      'limits:',
      '  法定: 20个工作日',
      '        ^^^^^^^^^^',
    ]);
  });

  it('cuts a long line around the place', () => {
    const text = `说明: ${'申请人应当提交下列材料，'.repeat(40)}错字${'并对材料的真实性负责。'.repeat(40)}`;
    const frame = frameAt(text, '错字');
    expect(above(frame)).toBe('错字');
    expect(frame.shown).toMatch(/^….*错字.*…$/u);
    expect(textWidth(frame.shown)).toBeLessThanOrEqual(102);
  });

  it('shows the beginning of a line whose place stands there, and cuts its end only', () => {
    const frame = frameAt(`错字${'材料'.repeat(400)}`, '错字');
    expect(frame.shown).toMatch(/^错字.*…$/u);
    expect(frame.carets).toBe('^^^^');
  });

  it('marks no more than it shows', () => {
    const { shown, carets } = frameAt(`说明: ${'材料'.repeat(400)}`, '材料'.repeat(400));
    expect(textWidth(carets)).toBeLessThanOrEqual(textWidth(shown));
  });

  it('of a line of megabytes is found at once', () => {
    const text = `[${'"材料", '.repeat(500_000)}错字${', "材料"'.repeat(10)}]`;
    const start = text.indexOf('错字');
    const locator = new Locator(new Map([['x.yaml', text]]));
    const positions = locator.positions('x.yaml');
    for (let count = 0; count < 50; count += 1) {
      const lines =
        positions === undefined
          ? []
          : codeFrame(positions, locator.locate({ file: 'x.yaml', range: { start, end: start + 2 } }));
      expect(lines.at(-1)?.text.trim()).toBe('^^^^');
    }
  }, 15_000);

  it('stands under the place in any line', () => {
    const character = fc.constantFrom(
      '受',
      '理',
      'a',
      ' ',
      '\t',
      '：',
      '👍',
      '👨‍👩‍👧',
      'é',
      '𠮷',
      '…',
      '“',
      '\u3000',
      '\u202e',
    );
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 120 }),
        fc.constantFrom('错', 'x', '错字', '🚫', '：'),
        fc.array(character, { maxLength: 120 }),
        (before, part, after) => {
          const start = before.join('').length;
          const frame = frameOf([...before, part, ...after].join(''), { start, end: start + part.length });
          expect(above(frame)).toBe(part);
          expect(textWidth(frame.shown)).toBeLessThanOrEqual(102);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const GOLDEN = resolve(import.meta.dirname, '../golden/report');

describe('golden frames of real files', () => {
  it.each(readdirSync(GOLDEN))('%s', async (name) => {
    const text = readFileSync(join(GOLDEN, name, 'definition.yaml'), 'utf8');
    const { findings } = readDocument('definition.yaml', text);
    expect(findings).not.toEqual([]);
    const frames = findings.map(
      ({ rule, range = { start: 0, end: 0 } }) =>
        `${rule}\n${frameOf(text, range)
          .lines.map((line) => `│ ${line}`.trimEnd())
          .join('\n')}\n`,
    );
    await expect(frames.join('\n')).toMatchFileSnapshot(join(GOLDEN, name, 'expected.txt'));
  });
});
