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
  '当日',
  '当天',
  '当场即办',
  '当场决定',
  '即收即办',
  '即到即办',
  '随到随办',
  '立等即取',
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

/** «法律法规未作规定»: no limit is set, in as many words. */
const NO_RULE =
  /^(?:法律|法规|规章|法律法规|法律、法规|法)?(?:均)?(?:无|未|未作|未做|没有|尚无)(?:明确)?(?:规定)(?:办理|办结)?(?:时限|期限)?$/u;

const UNITS = '个?(?:工作日|自然日|日历日|小时|分钟|日|天)';
const BRACKETED_UNIT = new RegExp(`^(\\d+(?:\\.\\d+)?)\\((${UNITS})\\)$`, 'u');
const CHINESE_AMOUNT = new RegExp(`^(${CHINESE_NUMBER})(?=${UNITS})`, 'u');
const INTRODUCTION =
  /^(?:(?:法定|承诺)?(?:办结|办理|审批)?(?:时限|期限)[:为]?|自?(?:受理|收到|接到|提交|决定|作出)[^\d]{0,12}?(?:之日起|之日|起|后)|不超过|不多于|法定|承诺|≤|<=)[,，]?/u;
const CONCLUSION = /(?:以?内|之内)(?:办结|办理完毕|完成|作出决定)?$/u;

/**
 * Reads a limit.
 * @param text the cell
 * @param unit what the column's header or a column of its own says of bare numbers, such as `工作日`
 */
export function readTime(text: string, unit?: string): CellReading<Duration> {
  const plain = comparable(text.replace(/[[【〔]/gu, '(').replace(/[\]】〕]/gu, ')')).replace(/[。；;]$/u, '');
  if (NO_LIMIT.has(plain) || NO_RULE.test(plain)) return NOTHING;
  const whole = readAmount(plain, unit);
  if (whole !== undefined) return understood(whole);
  const remarked = remarkOf(text.trim());
  const limit = remarked === undefined ? undefined : readAmount(comparable(remarked.before), unit);
  return limit === undefined || remarked === undefined ? UNREAD : understood(limit, [remarked.inside]);
}

/**
 * A limit and what is remarked of it: `20个工作日（不含专家评审时间）`, `30个工作日，可延长10个工作日`. A remark without a figure
 * leaves the limit as clear as it was; so does one that says what its figure is about.
 */
function remarkOf(text: string): { readonly before: string; readonly inside: string } | undefined {
  const bracketed = trailingBrackets(text);
  if (bracketed !== undefined) {
    const isPlain = !/[\d一二三四五六七八九十半]/u.test(bracketed.inside.normalize('NFKC'));
    return isPlain || /延长|不含|不计|除外|法定|扣除/u.test(bracketed.inside) ? bracketed : undefined;
  }
  const [, before, inside] =
    /^([^，,；;。]+)[，,；;。]\s*((?:[^，,；;。]{0,20})(?:延长|不含|不计|除外|扣除).*)$/u.exec(text) ?? [];
  return before === undefined || inside === undefined ? undefined : { before, inside };
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
  const [, whole, rest] = /^([\d一二两三四五六七八九十]+)个半(工作日|小时)$/u.exec(text) ?? [];
  const number = whole === undefined ? undefined : readNumber(whole);
  if (number !== undefined && rest !== undefined) return `${number + 0.5}${rest === '小时' ? '' : '个'}${rest}`;
  return text.replace(CHINESE_AMOUNT, (written) => String(readNumber(written) ?? written));
}

function parse(text: string): Duration | undefined {
  const units = text.replaceAll('个小时', '小时').replaceAll('个日', '日').replaceAll('个天', '天');
  return parseDuration(units.replaceAll('个日历日', '日').replaceAll('日历日', '日'));
}
