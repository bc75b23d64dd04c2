/** Standards of fees compared by their amounts: `住宅80元/件，非住宅550元/件`. */

/** Digits right before a unit of money or a percent sign. Other numbers, such as «after the third page», are words. */
const AMOUNT = /\d+(?:,\d{3})*(?:\.\d+)?(?=\s*(?:元|万元|角|分|%))/gu;

/**
 * How two standards compare: `more` where no amount is smaller and all else is the same. With amounts that rise and fall, or
 * other words, nothing is proved.
 */
export function compareAmounts(before: string, after: string): 'more' | 'less' | 'same' | 'unlike' {
  const [first, second] = [before.normalize('NFKC'), after.normalize('NFKC')];
  if (first.replace(AMOUNT, '#') !== second.replace(AMOUNT, '#')) return 'unlike';
  const [was, is] = [amountsIn(first), amountsIn(second)];
  const differences = is.map((amount, index) => amount - (was[index] ?? Number.NaN));
  if (differences.every((difference) => difference === 0)) return 'same';
  if (differences.every((difference) => difference >= 0)) return 'more';
  return differences.every((difference) => difference <= 0) ? 'less' : 'unlike';
}

function amountsIn(text: string): readonly number[] {
  return (text.match(AMOUNT) ?? []).map((digits) => Number(digits.replaceAll(',', '')));
}
