import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/drawing/wrap-text.ts';

const wide = (character: string): number => ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1);
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + wide(character), 0);

describe('wrapText', () => {
  it('loses nothing but spaces, and no line is wider than asked', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'受理审查，。《》（）abc -/5 个工作日'), maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, wide);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it.each([
    ['begins no line with a full stop', '甲乙。丙丁戊己庚辛壬癸', 4, ['甲', '乙。', '丙丁', '戊己', '庚辛', '壬癸']],
    ['ends no line with an opening bracket', '建设工程《许可证》', 10, ['建设工程', '《许可证》']],
    ['keeps a number and a word whole', '自受理起 20 日', 11, ['自受理起', '20 日']],
    [
      'prefers a space to a place between two characters',
      '市消防救援支队 分管领导',
      20,
      ['市消防救援支队', '分管领导'],
    ],
    ['shares a text out evenly rather than leave one character over', '消防设计审核岗', 12, ['消防设计', '审核岗']],
    ['cuts a word that has no place to break', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['gives no line for no text', '', 10, []],
  ])('%s', (_, text, width, lines) => {
    expect(wrapText(text, width, wide)).toEqual(lines);
  });

  it('does not cut a character of several code points', () => {
    const lines = wrapText('甲👨‍👩‍👧乙🇨🇳丙', 2, () => 2);
    expect(lines).toEqual(['甲', '👨‍👩‍👧', '乙', '🇨🇳', '丙']);
  });
});
