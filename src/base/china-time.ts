/** Civil time in China: one zone, eight hours ahead of UTC, no summer time since 1992. */
const OFFSET_HOURS = 8;

/** A moment as RFC 3339 with China's offset, to the second: its first ten characters are the day in China. */
export function chinaTime(moment: Date): string {
  const shifted = new Date(moment.getTime() + OFFSET_HOURS * 3_600_000);
  return `${shifted.toISOString().slice(0, 19)}+08:00`;
}

/** The day in China at a moment, `2026-12-01`. */
export function chinaDay(moment: Date): string {
  return chinaTime(moment).slice(0, 10);
}
