import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimalText,
  divide,
  type ExactNumber,
  exactNumber,
  exactOf,
  multiply,
  negate,
  subtract,
} from '../../../src/process/feel/exact-number.ts';

const integers = fc.integer({ min: -1000, max: 1000 });
const fractions = fc
  .tuple(integers, fc.integer({ min: 1, max: 60 }))
  .map(([numerator, denominator]): ExactNumber => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) }));

function isSame(one: ExactNumber | undefined, other: ExactNumber): boolean {
  return one !== undefined && compare(one, other) === 0;
}

describe('exact numbers', () => {
  it('undo what they do', () => {
    fc.assert(
      fc.property(fractions, fractions, (one, other) => {
        expect(isSame(subtract(add(one, other), other), one)).toBe(true);
        expect(isSame(add(one, negate(one)), { numerator: 0n, denominator: 1n })).toBe(true);
        const quotient = divide(multiply(one, other), other);
        expect(other.numerator === 0n ? quotient === undefined : isSame(quotient, one)).toBe(true);
      }),
    );
  });

  it('have the order of the numbers they are', () => {
    fc.assert(
      fc.property(integers, integers, fc.integer({ min: 1, max: 60 }), (one, other, denominator) => {
        const [left, right] = [one, other].map((value) => ({
          numerator: BigInt(value),
          denominator: BigInt(denominator),
        }));
        if (left === undefined || right === undefined) return;
        expect(Math.sign(compare(left, right))).toBe(Math.sign(one - other));
      }),
    );
  });

  it('are what numbers of the program were written as', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const exact = exactOf(value);
        expect(isSame(exact, exactNumber(String(value)) ?? { numerator: 1n, denominator: 0n })).toBe(true);
      }),
    );
    expect(exactOf(Number.POSITIVE_INFINITY)).toBeUndefined();
    expect(exactOf(Number.NaN)).toBeUndefined();
  });

  it.each([
    ['2000', '2000'],
    ['.5', '0.5'],
    ['-1.250', '-1.25'],
    ['1e3', '1000'],
    ['12.5E-4', '0.00125'],
    ['0', '0'],
    ['-0.0000001', '0'],
  ])('read %s and write %s', (text, written) => {
    const exact = exactNumber(text);
    expect(exact && decimalText(exact)).toBe(written);
  });

  it.each(['', '.', '-', '1.', 'e3', '1,000', '0x10', 'Infinity'])('do not read «%s»', (text) => {
    expect(exactNumber(text)).toBeUndefined();
  });

  it('cut a quotient that never ends', () => {
    expect(decimalText({ numerator: -2n, denominator: 3n })).toBe('-0.666666');
  });
});
