/**
 * Lengths of time as the language writes them, and exact arithmetic on counted working time.
 *
 * A limit of law is in working days (行政许可法 Art. 82), an instant item is handled within hours, and some special laws
 * count calendar days. The three never mix silently: hours convert to working days only by the center's business hours,
 * calendar days convert to nothing.
 */

/** One length of time as written: its unit and its amount. `instant` (即办) means «on the spot or the same day». */
export type Duration =
  | { readonly unit: 'working-time'; readonly time: WorkingTime }
  | { readonly unit: 'calendar-days'; readonly days: number }
  | { readonly unit: 'instant' };

/**
 * Counted working time. Whole hundredths of a working day and whole minutes, so that sums are exact integers.
 * Days and minutes stay apart until they are compared or shown, because a day's length is the center's own setting.
 */
export interface WorkingTime {
  readonly centidays: number;
  readonly minutes: number;
}

/** Length of a working day in minutes, from the center's business hours. */
export type MinutesPerDay = number;

/** Seven hours: 09:00–12:00 and 13:00–17:00, when a workspace does not say otherwise. */
export const DEFAULT_MINUTES_PER_DAY: MinutesPerDay = 420;

export const NO_TIME: WorkingTime = { centidays: 0, minutes: 0 };

const INSTANT = new Set(['instant', '即办', '当场办结']);
const AMOUNT = String.raw`(\d{1,5}(?:\.\d{1,2})?)\s*`;
const CALENDAR_DAYS = new RegExp(`^${AMOUNT}(?:d|个自然日|自然日|日|天)$`, 'u');
/** Days, hours and minutes in this order, each at most once. */
const WORKING_TIME = new RegExp(
  `^(?:${AMOUNT}(?:wd|个工作日|工作日))?(?:\\s*${AMOUNT}(?:h|小时))?(?:\\s*${AMOUNT}(?:min|分钟))?$`,
  'u',
);

/**
 * Reads a length of time.
 * @param text such as `5wd`, `5个工作日`, `30d`, `30日`, `1.5h`, `1.5小时`, `1wd 2h`, `instant`, `即办`
 * @returns the duration, or `undefined` where the text is none
 */
export function parseDuration(text: string): Duration | undefined {
  const written = text.trim();
  if (INSTANT.has(written)) return { unit: 'instant' };
  const calendarDays = CALENDAR_DAYS.exec(written)?.[1];
  if (calendarDays !== undefined) return { unit: 'calendar-days', days: Number(calendarDays) };
  const [, days, hours, minutes] = WORKING_TIME.exec(written) ?? [];
  if (days === undefined && hours === undefined && minutes === undefined) return undefined;
  return {
    unit: 'working-time',
    time: {
      centidays: Math.round(Number(days ?? 0) * 100),
      minutes: Math.round(Number(hours ?? 0) * 60) + Math.round(Number(minutes ?? 0)),
    },
  };
}

/**
 * Writes a length of time as the language writes it.
 * @param language `en` writes `5wd`, `1.5h`, `30d`, `instant`; `zh` writes `5个工作日`, `1.5小时`, `30日`, `即办`
 */
export function formatDuration(duration: Duration, language: 'en' | 'zh' = 'en'): string {
  switch (duration.unit) {
    case 'instant':
      return language === 'zh' ? '即办' : 'instant';
    case 'calendar-days':
      return `${trimNumber(duration.days)}${language === 'zh' ? '日' : 'd'}`;
    case 'working-time':
      return formatTime(duration.time, language);
  }
}

/** Writes counted working time: `16wd`, `1.5h`, `1wd 2h`; nothing at all is `0wd`. */
export function formatTime(time: WorkingTime, language: 'en' | 'zh' = 'en'): string {
  const days = `${trimNumber(time.centidays / 100)}${language === 'zh' ? '个工作日' : 'wd'}`;
  if (time.minutes === 0) return days;
  const clock =
    time.minutes % 3 === 0
      ? `${trimNumber(time.minutes / 60)}${language === 'zh' ? '小时' : 'h'}`
      : `${time.minutes}${language === 'zh' ? '分钟' : 'min'}`;
  if (time.centidays === 0) return clock;
  return language === 'zh' ? days + clock : `${days} ${clock}`;
}

/** Sum of two counted times. */
export function addTime(first: WorkingTime, second: WorkingTime): WorkingTime {
  return { centidays: first.centidays + second.centidays, minutes: first.minutes + second.minutes };
}

/** Counted time in hundredths of a minute, an exact integer: what times are compared by. */
export function timeInCentiminutes(time: WorkingTime, minutesPerDay: MinutesPerDay): number {
  return time.centidays * minutesPerDay + time.minutes * 100;
}

/** Less than, equal to or greater than zero as `first` is shorter than, as long as or longer than `second`. */
export function compareTime(first: WorkingTime, second: WorkingTime, minutesPerDay: MinutesPerDay): number {
  return timeInCentiminutes(first, minutesPerDay) - timeInCentiminutes(second, minutesPerDay);
}

/** The longer of two counted times; the first when they are equal. */
export function longerTime(first: WorkingTime, second: WorkingTime, minutesPerDay: MinutesPerDay): WorkingTime {
  return compareTime(second, first, minutesPerDay) > 0 ? second : first;
}

/** Whole working days and the hours left over, for a sum of hours that has grown past a day. */
export function normaliseTime(time: WorkingTime, minutesPerDay: MinutesPerDay): WorkingTime {
  if (time.minutes < minutesPerDay) return time;
  const days = Math.floor(time.minutes / minutesPerDay);
  return { centidays: time.centidays + days * 100, minutes: time.minutes - days * minutesPerDay };
}

/** How two limits compare. Calendar days and working time are not in like units, so they do not compare. */
export type LimitComparison = 'shorter' | 'equal' | 'longer' | 'unlike';

/** Compares two limits in like units; `instant` counts as one working day (on the spot or the same day). */
export function compareLimits(
  first: Duration,
  second: Duration,
  minutesPerDay: MinutesPerDay = DEFAULT_MINUTES_PER_DAY,
): LimitComparison {
  const one = countedTime(first);
  const other = countedTime(second);
  let difference: number;
  if (one !== undefined && other !== undefined) difference = compareTime(one, other, minutesPerDay);
  else if (first.unit === 'calendar-days' && second.unit === 'calendar-days') difference = first.days - second.days;
  else return 'unlike';
  if (difference === 0) return 'equal';
  return difference < 0 ? 'shorter' : 'longer';
}

/** The counted working time of a limit, or `undefined` for calendar days, which are not counted in working time. */
export function countedTime(duration: Duration): WorkingTime | undefined {
  switch (duration.unit) {
    case 'working-time':
      return duration.time;
    case 'instant':
      return { centidays: 100, minutes: 0 };
    case 'calendar-days':
      return undefined;
  }
}

function trimNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}
