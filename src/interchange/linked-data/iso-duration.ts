/** Lengths of time as ISO 8601 durations, in the form that xsd:duration takes: only seconds have fractions. */
import type { Duration, MinutesPerDay } from '../../base/duration.ts';

const SECONDS_PER_DAY = 24 * 60 * 60;

/**
 * Writes a length of time. ISO 8601 knows no working days: `P16D` of sixteen working days counts days of work, and whoever
 * publishes it says so beside it. A part of a working day is told in hours of business, by the center's own day.
 * `instant` (on the spot or the same day) is one day at most.
 */
export function isoDuration(duration: Duration, minutesPerDay: MinutesPerDay): string {
  switch (duration.unit) {
    case 'instant':
      return 'P1D';
    case 'calendar-days':
      return write(Math.floor(duration.days), Math.round((duration.days % 1) * SECONDS_PER_DAY));
    case 'working-time': {
      const { centidays, minutes } = duration.time;
      const partOfDay = ((centidays % 100) * minutesPerDay * 60) / 100;
      return write(Math.floor(centidays / 100), Math.round(partOfDay) + minutes * 60);
    }
  }
}

function write(days: number, seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const time = parts.map(([amount, unit]) => (amount === 0 ? '' : `${amount}${unit}`)).join('');
  if (days === 0 && time === '') return 'PT0S';
  return `P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`;
}
