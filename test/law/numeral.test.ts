import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_NUMERAL, readNumeral, writeNumeral } from '../../src/law/numeral.ts';

describe('numerals of articles', () => {
  it.each([
    ['七', 7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['一百一十', 110],
    ['一百二十一', 121],
    ['一千二百六十', 1260],
    ['一千零五', 1005],
    ['九千九百九十九', 9999],
  ])('%s is %d, both ways', (text, value) => {
    expect(readNumeral(text)).toBe(value);
    expect(writeNumeral(value)).toBe(text);
  });

  it.each([
    ['一〇三', 103],
    ['两百', 200],
    ['一百〇三', 103],
    ['42', 42],
  ])('reads %s as %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it('reads nothing from what is no numeral', () => {
    for (const text of ['', '若干', '十a', '第七']) expect(readNumeral(text)).toBeUndefined();
  });

  it('writes no number that no article has', () => {
    for (const value of [0, -1, 1.5, LARGEST_NUMERAL + 1]) expect(() => writeNumeral(value)).toThrow(RangeError);
  });

  it('reads every number as it is written', () => {
    assert(property(integer({ min: 1, max: LARGEST_NUMERAL }), (value) => readNumeral(writeNumeral(value)) === value));
  });
});
