/** Differences of counted times, and counted times that come out of arithmetic in hundredths of a minute. */
import {
  formatTime,
  type MinutesPerDay,
  normaliseTime,
  timeInCentiminutes,
  type WorkingTime,
} from '../base/duration.ts';
import type { Centiminutes } from './schedule.ts';

/** How much longer one time is than another, written as briefly as it can be: both parts are negative, or none is. */
export function timeDifference(first: WorkingTime, second: WorkingTime, minutesPerDay: MinutesPerDay): WorkingTime {
  const difference = { centidays: first.centidays - second.centidays, minutes: first.minutes - second.minutes };
  if (difference.minutes === 0) return difference;
  const total = timeInCentiminutes(difference, minutesPerDay);
  const written = difference.centidays === 0 ? timeInHours : timeInDays;
  const { centidays, minutes } = written(Math.abs(total), minutesPerDay);
  return total < 0 ? { centidays: 0 - centidays, minutes: 0 - minutes } : { centidays, minutes };
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

/** Days and their hundredths where it comes out even, else whole days and the minutes that are left; the odd part of a minute is dropped. */
export function timeInDays(time: Centiminutes, minutesPerDay: MinutesPerDay): WorkingTime {
  if (time % minutesPerDay === 0) return { centidays: time / minutesPerDay, minutes: 0 };
  const centidays = Math.floor(time / (minutesPerDay * 100)) * 100;
  return { centidays, minutes: Math.floor((time - centidays * minutesPerDay) / 100) };
}

/** Hours and minutes; whole days only where they fill one. */
export function timeInHours(time: Centiminutes, minutesPerDay: MinutesPerDay): WorkingTime {
  return normaliseTime({ centidays: 0, minutes: Math.floor(time / 100) }, minutesPerDay);
}
