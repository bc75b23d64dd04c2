import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawFinding } from '../../src/findings/finding.ts';
import { type DocumentReading, readDocument } from '../../src/language/documents.ts';
import { findInvisible, withPlainSpaces } from '../../src/language/invisible-characters.ts';
import { findDenormalised } from '../../src/language/normal-form.ts';
import { anyText } from './support/any-text.ts';
import { ITEM } from './support/documents.ts';
import { applyFixes } from './support/edits.ts';

const WIDE = '\u3000';
const read = (text: string): DocumentReading => readDocument('items/housing-012.yaml', text);

/** Each finding as its rule, the characters at its range and what they are replaced by. */
function told(text: string, findings: readonly RawFinding[]): readonly (readonly unknown[])[] {
  return findings.map(({ rule, range, fix }) => [rule, text.slice(range?.start, range?.end), fix?.[0]?.newText]);
}

/** The item with something put in place of a part of it, and what is to be found there. */
function trapped(part: string, replacement: string): { readonly text: string; readonly offset: number } {
  const offset = ITEM.indexOf(part);
  expect(offset).toBeGreaterThan(-1);
  return { text: ITEM.replace(part, () => replacement), offset };
}

describe('invisible characters', () => {
  it.each([
    ['U+3000', WIDE, ' '],
    ['U+00A0', '\u00a0', ' '],
    ['U+2003', '\u2003', ' '],
    ['U+202F', '\u202f', ' '],
    ['U+2028', '\u2028', ' '],
    ['U+200B', '\u200b', ''],
    ['U+200E', '\u200e', ''],
    ['U+202E', '\u202e', ''],
    ['U+2066', '\u2066', ''],
    ['U+2060', '\u2060', ''],
    ['U+00AD', '\u00ad', ''],
    ['U+FEFF', '\ufeff', ''],
    ['U+0007', '\u0007', ''],
    ['U+0000', '\u0000', ''],
    ['U+0085', '\u0085', ''],
    ['U+FFFE', '\ufffe', ''],
  ])('%s within a name is found where it stands', (name, character, newText) => {
    const { text, offset } = trapped('商品房预售', `商品房${character}预售`);
    const { findings, document } = read(text);
    const range = { start: offset + 3, end: offset + 4 };
    expect(findings).toEqual([
      {
        rule: 'source/invisible-character',
        message: 'found',
        params: { character: name },
        file: 'items/housing-012.yaml',
        range,
        fix: [{ range, newText }],
      },
    ]);
    expect(document).toBeDefined();
    const fixed = read(applyFixes(text, findings));
    expect(fixed.findings).toEqual([]);
    expect(document?.data).toEqual(fixed.document?.data);
  });

  it.each([
    ['after a colon', 'name: ', `name:${WIDE}`],
    ['after a colon and a space', 'name: ', `name: ${WIDE}`],
    ['before a colon', 'name: ', `name${WIDE}: `],
    ['at the end of a line', 'name: 商品房预售许可证核发', `name: 商品房预售许可证核发${WIDE}`],
    ['before a key', 'name: ', '\u200bname: '],
    ['after a comma', '20wd, promised', `20wd,${WIDE}promised`],
    ['around a list entry', '[《', `[${WIDE}《`],
    [
      'as indentation',
      'limits: {statutory: 20wd, promised: 5wd}',
      `limits:\n${WIDE}statutory: 20wd\n${WIDE}promised: 5wd`,
    ],
    [
      'as half of the indentation',
      'limits: {statutory: 20wd, promised: 5wd}',
      `limits:\n  statutory: 20wd\n${WIDE}promised: 5wd`,
    ],
    [
      'after a list dash',
      'basis: [《中华人民共和国城市房地产管理法》第四十五条]',
      `basis:\n  -${WIDE}《城市房地产管理法》第四十五条`,
    ],
    [
      'before a list dash',
      'basis: [《中华人民共和国城市房地产管理法》第四十五条]',
      `basis:\n${WIDE}- 《城市房地产管理法》第四十五条`,
    ],
    ['at the very end', 'with: {review: 2wd, decide: 1wd}}\n', 'with: {review: 2wd, decide: 1wd}}\n\u200b'],
    ['between two keys as a line of its own', 'department: ', `${WIDE}${WIDE}\ndepartment: `],
    ['in quotes', 'name: 商品房预售许可证核发', `name: "商品房${WIDE}预售"`],
    ['in a text block', 'name: 商品房预售许可证核发', `name: |\n  商品房${WIDE}预售`],
    ['as the indentation of paragraphs', 'name: 商品房预售许可证核发', `name: |\n  ${WIDE}${WIDE}商品房\n  预售`],
  ])('a wrong space %s is all that is found, and its fix leaves a clean file', (_, part, replacement) => {
    const { text } = trapped(part, replacement);
    const { findings } = read(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ rule }) => rule !== 'source/invisible-character')).toEqual([]);
    expect(read(applyFixes(text, findings)).findings).toEqual([]);
    expect(read(applyFixes(text, findings)).document).toBeDefined();
  });

  it('are one finding where one stands next to its like', () => {
    const { text } = trapped('name: ', `name:${WIDE}${WIDE}\u00a0`);
    expect(told(text, read(text).findings)).toEqual([
      ['source/invisible-character', WIDE + WIDE, '  '],
      ['source/invisible-character', '\u00a0', ' '],
    ]);
  });

  it('make two columns of a wide space that indents, as it looks', () => {
    const { text } = trapped(
      'limits: {statutory: 20wd, promised: 5wd}',
      `limits:\n${WIDE}statutory: 20wd\n${WIDE}promised: 5wd`,
    );
    expect(applyFixes(text, read(text).findings)).toContain('limits:\n  statutory: 20wd\n  promised: 5wd\n');
  });

  it('leave a real syntax error to be told', () => {
    const { text } = trapped('name: ', `name:${WIDE}`);
    const rules = read(`${text}\n\n\nnote: [未完\n\n\n\n`).findings.map(({ rule }) => rule);
    expect(rules).toEqual(['source/invisible-character', 'source/syntax']);
  });

  it('are not looked for where a mark belongs', () => {
    expect(read(`\ufeff${ITEM}`).findings).toEqual([]);
    expect(read(ITEM.replaceAll('\n', '\r\n')).findings).toEqual([]);
    expect(read(ITEM.replace('核发', '核发👨‍👩‍👧')).findings).toEqual([]);
    expect(read(ITEM.replace('name: ', 'name:\t')).findings).toEqual([]);
  });

  it('are let pass as spaces in a line of comment, but not as marks that turn the line', () => {
    expect(read(`# 一、受理${WIDE}二、审查\n${ITEM}`).findings).toEqual([]);
    expect(read(`# 一、受理\u202e查审\n${ITEM}`).findings.map(({ params }) => params)).toEqual([
      { character: 'U+202E' },
    ]);
  });

  it('are told a hundred times, not a million', () => {
    const text = `${ITEM}note: ${`${WIDE}\u00a0`.repeat(50_000)}x\n`;
    expect(read(text).findings).toHaveLength(100);
  }, 10_000);

  it('keep every offset when the text is read as it was meant', () => {
    const character = fc.constantFrom('受', 'a', ' ', '\n', '#', '-', WIDE, '\u200b', '\ufeff', '\u0007', '"');
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const text = characters.join('');
        const meant = withPlainSpaces(text, []);
        expect(meant).toHaveLength(text.length);
        const inFindings = new Set(
          findInvisible('x.yaml', text, []).flatMap(({ range = { start: 0, end: 0 } }) =>
            Array.from({ length: range.end - range.start }, (_, index) => range.start + index),
          ),
        );
        for (const [offset, unit] of text.split('').entries()) {
          if (!inFindings.has(offset)) expect(meant[offset]).toBe(unit);
          else expect([' ', '\u200b']).toContain(meant[offset]);
        }
      }),
    );
  });
});

describe('text that is not in normal form C', () => {
  it.each([
    ['a letter with an accent of its own', 'e\u0301', 'é'],
    ['an Ångström sign', '\u212b', 'Å'],
    ['a compatibility ideograph', '\ufa19', '神'],
    ['a compatibility ideograph of the second plane', '\u{2f804}', '你'],
    ['syllables in parts', '\u1112\u1161\u11ab', '한'],
    ['a syllable and its end', '\ud558\u11ab', '한'],
    ['marks in the wrong order', 'a\u0323\u0302', 'ậ'],
    ['a kana with its mark apart', 'か\u3099', 'が'],
  ])('%s is found and mended', (_, wrong, right) => {
    const { text, offset } = trapped('商品房', `商品房${wrong}`);
    const { findings, document } = read(text);
    const range = { start: offset + 3, end: offset + 3 + wrong.length };
    expect(findings).toEqual([
      {
        rule: 'source/not-nfc',
        message: 'found',
        params: { normal: right },
        file: 'items/housing-012.yaml',
        range,
        fix: [{ range, newText: right }],
      },
    ]);
    expect(document?.data).toEqual(read(applyFixes(text, findings)).document?.data);
    expect(read(applyFixes(text, findings)).findings).toEqual([]);
  });

  it('is normal after its fixes, whatever it was', () => {
    const letter = fc.constantFrom(
      'e',
      '\u0301',
      '\u0323',
      '受',
      '\ufa19',
      '\u1112',
      '\u1161',
      '\u11ab',
      '한',
      '\u212b',
      ' ',
      '\u0958',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(letter).map((letters) => letters.join('')),
          anyText(),
        ),
        (text) => {
          const findings = findDenormalised('x.yaml', text);
          fc.pre(findings.length < 100);
          expect(applyFixes(text, findings)).toBe(text.normalize('NFC'));
          expect(findings.length > 0).toBe(text !== text.normalize('NFC'));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
