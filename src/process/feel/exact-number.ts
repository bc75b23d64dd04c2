/**
 * Exact numbers. FEEL counts in decimals (DMN 1.5, 10.3.2.3.1), not in binary fractions: `0.1 + 0.2 = 0.3` is true. A
 * fraction of two integers holds every decimal and every quotient of decimals, so that nothing is ever rounded.
 */

export interface ExactNumber {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

const DECIMAL = /^(-?)(\d*)(?:\.(\d+))?(?:e([+-]?\d+))?$/iu;

/**
 * The number that a decimal stands for, such as `2000`, `.5`, `-1.25` or `1e21`.
 * @returns `undefined` where the text is no decimal
 */
export function exactNumber(decimal: string): ExactNumber | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(decimal) ?? [];
  const digits = whole + fraction;
  if (sign === undefined || digits === '') return undefined;
  const magnitude = BigInt(digits);
  const numerator = sign === '-' ? -magnitude : magnitude;
  const scale = Number(exponent) - fraction.length;
  return scale < 0
    ? { numerator, denominator: 10n ** BigInt(-scale) }
    : { numerator: numerator * 10n ** BigInt(scale), denominator: 1n };
}

/** The decimal that a number of the program was written as; none where it is infinite or no number. */
export function exactOf(value: number): ExactNumber | undefined {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  return Number.isFinite(value) ? exactNumber(String(value)) : undefined;
}

export function add(one: ExactNumber, other: ExactNumber): ExactNumber {
  return fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

export function subtract(one: ExactNumber, other: ExactNumber): ExactNumber {
  return add(one, negate(other));
}

export function multiply(one: ExactNumber, other: ExactNumber): ExactNumber {
  return fraction(one.numerator * other.numerator, one.denominator * other.denominator);
}

/** The quotient; none where the divisor is zero. */
export function divide(one: ExactNumber, divisor: ExactNumber): ExactNumber | undefined {
  if (divisor.numerator === 0n) return undefined;
  const numerator = one.numerator * divisor.denominator;
  const denominator = one.denominator * divisor.numerator;
  return denominator < 0n ? fraction(-numerator, -denominator) : fraction(numerator, denominator);
}

export function negate(value: ExactNumber): ExactNumber {
  return { numerator: -value.numerator, denominator: value.denominator };
}

/** Negative, zero or positive as the first is smaller, equal or greater. */
export function compare(one: ExactNumber, other: ExactNumber): number {
  const left = one.numerator * other.denominator;
  const right = other.numerator * one.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Digits behind the point of a quotient that never ends, such as 1/3. */
const DIGITS = 6n;

/** The number as a decimal; a quotient that does not end is cut after six digits. */
export function decimalText({ numerator, denominator }: ExactNumber): string {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const scaled = (magnitude * 10n ** DIGITS) / denominator;
  const digits = String(scaled).padStart(Number(DIGITS) + 1, '0');
  const point = digits.length - Number(DIGITS);
  const decimal = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/u, '');
  return numerator < 0n && scaled !== 0n ? `-${decimal}` : decimal;
}

function fraction(numerator: bigint, denominator: bigint): ExactNumber {
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [left, right] = [one, other];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}
