import { isDayError, parseDay } from '../../base/day.ts';
import { knownUntil } from '../../base/working-calendar.ts';
import type { ExportedCenter } from '../../interchange/exported-item.ts';
import type { Workspace } from '../../language/workspace.ts';

/** What a workspace without `guhua.yaml` is called. */
const NAMELESS = 'center';

/**
 * The center of a workspace as exports show it.
 * @param today from which the settled days of the calendar are looked up
 */
export function exportedCenter({ config, calendar, minutesPerDay }: Workspace, today: string): ExportedCenter {
  const data = config?.data;
  const day = parseDay(today);
  return {
    id: data?.center ?? NAMELESS,
    name: data?.name ?? NAMELESS,
    region: data?.region,
    address: data?.address,
    hours: calendar.hours.map(({ from, until }) => `${clock(from)}-${clock(until)}`),
    minutesPerDay,
    settledUntil: isDayError(day) ? undefined : knownUntil(calendar.official, day),
  };
}

function clock(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
