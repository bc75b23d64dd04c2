/**
 * The definitions of a center as one JSON document for programs (schemas/export.schema.json): each whole, as it is locked
 * and published, and beside it what is computed of it, so that nobody has to do the arithmetic again.
 */
import type { ExportedCenter, ExportedItem } from '../exported-item.ts';
import { computed } from './computed.ts';

/** The form of the document; what is read by programs changes its form when it changes. */
const EXPORT_FORM = 'guhua/export/1';

/** Working days are those of mainland China. */
const TIME_ZONE = 'Asia/Shanghai';

export interface JsonRequest {
  readonly items: readonly ExportedItem[];
  readonly center: ExportedCenter;
  /** The day on which the versions hold; absent where the workspace is exported as it stands. */
  readonly asOf: string | undefined;
}

/** The text of the document: its head, then an item a line. */
export function* writeJson({ items, center, asOf }: JsonRequest): Generator<string> {
  const head = { form: EXPORT_FORM, center: centerOf(center), time: timeOf(center), asOf: asOf ?? null };
  yield `${JSON.stringify(head, undefined, 2).slice(0, -'\n}'.length)},\n  "items": [`;
  let separator = '\n';
  for (const item of items) {
    yield `${separator}    ${JSON.stringify(itemOf(item, center))}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}

function itemOf(item: ExportedItem, { minutesPerDay }: ExportedCenter): object {
  const { definition, digest, version } = item;
  const { item: id, name, department, codes } = definition.item;
  return {
    id,
    name,
    department,
    codes: codes ?? {},
    digest,
    version: version === undefined ? null : { ...version, until: version.until ?? null },
    computed: computed(item, minutesPerDay),
    definition,
  };
}

function centerOf({ id, name, region, address }: ExportedCenter): object {
  return { id, name, region: region ?? null, address: address ?? null };
}

/** In what units lengths of time count, and how far the calendar is settled. */
function timeOf({ hours, minutesPerDay, settledUntil }: ExportedCenter): object {
  return {
    zone: TIME_ZONE,
    workingDayMinutes: minutesPerDay,
    businessHours: hours,
    calendarSettledUntil: settledUntil ?? null,
  };
}
