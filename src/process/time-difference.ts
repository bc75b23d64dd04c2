/** Differences of counted times, and counted times that come out of arithmetic in hundredths of a minute. */
import {
  formatTime,
  type MinutesPerDay,
  normaliseTime,
  timeInCentiminutes,
  type WorkingTime,
} from '../base/duration.ts';
import type { Centiminutes } from './schedule.ts';

/** How much longer one time is than another: both parts are negative, or none is. */
export function timeDifference(first: WorkingTime, second: WorkingTime, minutesPerDay: MinutesPerDay): WorkingTime {
  const centidays = first.centidays - second.centidays;
  const minutes = first.minutes - second.minutes;
  if (centidays * minutes >= 0) return { centidays, minutes };
  const total = timeInCentiminutes({ centidays, minutes }, minutesPerDay);
  const { centidays: days, minutes: rest } = timeInDays(Math.abs(total), minutesPerDay);
  const sign = Math.sign(total);
  return { centidays: sign * days, minutes: sign * rest };
}

/** Whether there is no difference. */
export function isNoTime({ centidays, minutes }: WorkingTime): boolean {
  return centidays === 0 && minutes === 0;
}

/** Writes a difference: `5wd`, `-1.5h`. */
export function formatDifference({ centidays, minutes }: WorkingTime, language: 'en' | 'zh' = 'en'): string {
  const text = formatTime({ centidays: Math.abs(centidays), minutes: Math.abs(minutes) }, language);
  return centidays < 0 || minutes < 0 ? `-${text}` : text;
}

/** Days and their hundredths where it comes out even, else whole days and the minutes that are left. */
export function timeInDays(time: Centiminutes, minutesPerDay: MinutesPerDay): WorkingTime {
  if (time % minutesPerDay === 0) return { centidays: time / minutesPerDay, minutes: 0 };
  const days = Math.floor(time / (minutesPerDay * 100));
  return { centidays: days * 100, minutes: Math.floor((time - days * minutesPerDay * 100) / 100) };
}

/** Hours and minutes; whole days only where they fill one. */
export function timeInHours(time: Centiminutes, minutesPerDay: MinutesPerDay): WorkingTime {
  return normaliseTime({ centidays: 0, minutes: Math.floor(time / 100) }, minutesPerDay);
}
