/** How long a certificate is valid, as texts say it: `三年`, `36个月`, `长期`. */
import { readNumeral } from '../law/numeral.ts';

const FOREVER = new Set(['长期', '长期有效', '永久', '无期限']);
const LENGTH = /^([\d一二三四五六七八九十百两]+)\s*(年|个月|月|日|天)$/u;
const MONTHS: Readonly<Record<string, number>> = { 年: 12, 个月: 1, 月: 1 };

/** How two validities compare. Days and months do not, nor what is no plain length. */
export function compareValidity(before: string, after: string): 'more' | 'less' | 'same' | 'unlike' {
  const [first, second] = [readValidity(before), readValidity(after)];
  if (first === undefined || second === undefined) return 'unlike';
  if (first.unit !== second.unit && first.unit !== 'forever' && second.unit !== 'forever') return 'unlike';
  if (first.length === second.length) return 'same';
  return second.length > first.length ? 'more' : 'less';
}

interface Validity {
  readonly unit: 'months' | 'days' | 'forever';
  readonly length: number;
}

function readValidity(text: string): Validity | undefined {
  const plain = text.normalize('NFKC').trim();
  if (FOREVER.has(plain)) return { unit: 'forever', length: Number.POSITIVE_INFINITY };
  const [, digits = '', unit = ''] = LENGTH.exec(plain) ?? [];
  const amount = readNumeral(digits);
  if (amount === undefined) return undefined;
  const months = MONTHS[unit];
  return months === undefined ? { unit: 'days', length: amount } : { unit: 'months', length: amount * months };
}
