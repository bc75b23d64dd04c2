/** Limits as catalogs write them (domain §7): `20(工作日)`, `20 个工作日`, `90(自然日)`, `1.5小时`, `即办`, `无`. */
import { type Duration, parseDuration } from '../../base/duration.ts';
import { comparable } from '../clean-text.ts';
import { trailingBrackets } from './brackets.ts';
import { CHINESE_NUMBER, readNumber } from './numbers.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

const INSTANT = new Set([
  '即办',
  '即办件',
  '即时',
  '即时办理',
  '即时办结',
  '即来即办',
  '立即办理',
  '立等可取',
  '马上办',
  '当场',
  '当场办理',
  '当场办结',
  '现场办结',
  '当日办结',
  '当天办结',
]);

/** The law sets no limit, or none is promised. */
const NO_LIMIT = new Set([
  '无',
  '/',
  '-',
  '—',
  '无期限',
  '无时限',
  '无规定',
  '无法定时限',
  '无法定期限',
  '未规定',
  '未作规定',
  '法律未规定',
  '法律未作规定',
  '不涉及',
]);

const UNITS = '个?(?:工作日|自然日|日历日|小时|分钟|日|天)';
const BRACKETED_UNIT = new RegExp(`^(\\d+(?:\\.\\d+)?)\\((${UNITS})\\)$`, 'u');
const CHINESE_AMOUNT = new RegExp(`^(${CHINESE_NUMBER})(?=${UNITS})`, 'u');
const INTRODUCTION =
  /^(?:自?(?:受理|收到|接到|提交|决定|作出)[^\d]{0,12}?(?:之日起|之日|起|后)|不超过|不多于|法定|承诺|≤|<=)[,，]?/u;
const CONCLUSION = /(?:以?内|之内)(?:办结|办理完毕|完成|作出决定)?$/u;

/**
 * Reads a limit.
 * @param text the cell
 * @param unit what the column's header or a column of its own says of bare numbers, such as `工作日`
 */
export function readTime(text: string, unit?: string): CellReading<Duration> {
  const plain = comparable(text).replace(/[。；;]$/u, '');
  if (NO_LIMIT.has(plain)) return NOTHING;
  const whole = readAmount(plain, unit);
  if (whole !== undefined) return understood(whole);
  // «20个工作日（不含专家评审时间）»: a remark without a figure leaves the limit as clear as it was.
  const remarked = trailingBrackets(text.trim());
  if (remarked !== undefined && !/[\d一二三四五六七八九十半]/u.test(remarked.inside.normalize('NFKC'))) {
    const limit = readAmount(comparable(remarked.before), unit);
    if (limit !== undefined) return understood(limit, [remarked.inside]);
  }
  return UNREAD;
}

/** Reads a unit of time from a header: `承诺时限（工作日）`. */
export function readTimeUnit(text: string): string | undefined {
  return new RegExp(UNITS, 'u').exec(comparable(text))?.[0];
}

function readAmount(plain: string, unit: string | undefined): Duration | undefined {
  if (INSTANT.has(plain)) return { unit: 'instant' };
  if (/^\d+(?:\.\d+)?$/u.test(plain)) return unit === undefined ? undefined : parse(`${plain}${unit}`);
  const amount = digitsFirst(plain.replace(INTRODUCTION, '').replace(CONCLUSION, ''));
  const bracketed = BRACKETED_UNIT.exec(amount);
  return parse(bracketed === null ? amount : `${bracketed[1]}${bracketed[2]}`);
}

/** «五个工作日» with its number in digits, «半个工作日» as half of one. */
function digitsFirst(text: string): string {
  if (/^半(?:个工作日|个?小时)$/u.test(text)) return text.replace('半', '0.5');
  return text.replace(CHINESE_AMOUNT, (written) => String(readNumber(written) ?? written));
}

function parse(text: string): Duration | undefined {
  const units = text.replaceAll('个小时', '小时').replaceAll('个日', '日').replaceAll('个天', '天');
  return parseDuration(units.replaceAll('个日历日', '日').replaceAll('日历日', '日'));
}
