/**
 * A disclosure table as plain JSON, by `schemas/disclosure.schema.json`: for other programs, and for telling which of the ten
 * disclosures two versions differ in. Times are written as definitions write them (`12wd`, `30d`, `1.5h`).
 */
import type { JsonValue } from '../base/digest.ts';
import { type Duration, formatDuration, formatTime } from '../base/duration.ts';
import type { Correction } from '../process/blocks.ts';
import type { ProcedureRow, VariantRow } from './procedure-rows.ts';
import { type Attachment, type DisclosureTable, SUBJECTS, type Subject } from './table.ts';

type JsonObject = { readonly [key: string]: JsonValue };
type Loose = { readonly [key: string]: JsonValue | undefined };

/** The whole of a table. */
export function tableData(table: DisclosureTable): JsonObject {
  const { id, name, department, publication, status, digest, totals, service, undisclosed } = table;
  const effective = publication.kind === 'effective' ? publication : undefined;
  return object({
    item: id,
    name,
    department: object({ id: department.id, name: department.name, 'short-name': department.shortName }),
    draft: table.draft,
    version: effective?.version,
    'effective-from': effective?.effectiveFrom,
    until: effective?.until,
    entry: effective?.entry,
    status,
    digest,
    service: serviceData(service),
    totals: object({
      steps: totals.steps,
      departments: totals.departments,
      materials: totals.materials,
      originals: totals.originals,
      copies: totals.copies,
      'materials-without-number': totals.unstated,
      fees: totals.fees,
      longest: formatTime(totals.longest),
      shortest: formatTime(totals.shortest),
      serial: formatTime(totals.serial),
      uncounted: totals.uncounted.map(({ step, kind, atMost }) => object({ step, kind, 'at-most': timeData(atMost) })),
    }),
    disclosures: Object.fromEntries(SUBJECTS.map((subject) => [subject, subjectData(table, subject)])),
    undisclosed: [...undisclosed],
  });
}

/** What a table tells under one of the ten; `null` where it tells nothing. */
export function subjectData(table: DisclosureTable, subject: Subject): JsonValue {
  return SUBJECT_DATA[subject](table) ?? null;
}

/** Where and how one applies: told in every table beside the ten. */
export function serviceData({ windows, ...rest }: DisclosureTable['service']): JsonObject {
  return object({ ...rest, windows: windows.map((window) => object({ ...window })) });
}

const SUBJECT_DATA: Readonly<Record<Subject, (table: DisclosureTable) => JsonValue | undefined>> = {
  duties: ({ duties }) => object({ office: duties.office, duties: duties.duties }),
  item: ({ item: { joint, result, ...rest } }) =>
    object({
      ...(plain(rest) as JsonObject),
      joint: joint && object({ ...joint }),
      result:
        result && object({ ...result, validFor: undefined, 'valid-for': result.validFor, sample: file(result.sample) }),
    }),
  basis: ({ basis }) => basis,
  conditions: ({ conditions }) => conditions,
  procedure: ({ procedure: { description, rows, variants } }) =>
    object({ description, rows: rows.map(rowData), variants: variants.map(variantData) }),
  limits: ({ limits }) =>
    object({
      promised: timeData(limits.promised),
      statutory: timeData(limits.statutory),
      basis: limits.basis,
      extension: timeData(limits.extension),
      'extension-basis': limits.extensionBasis,
      'saved-percent': limits.saved.kind === 'saved' ? limits.saved.percent : undefined,
    }),
  materials: ({ materials }) =>
    materials?.map(({ blank, sample, ...rest }) => object({ ...rest, blank: file(blank), sample: file(sample) })),
  fee: ({ fee }) => fee && plain(fee),
  sample: ({ sample: { application, needsForm } }) =>
    object({ application: file(application), 'needs-form': needsForm }),
  phones: ({ phones: { consultation, complaint } }) =>
    object({ consultation: consultation && { ...consultation }, complaint: complaint && { ...complaint } }),
};

function rowData(row: ProcedureRow): JsonValue {
  switch (row.kind) {
    case 'step': {
      const { limit, correction, apartFrom, actors, ...rest } = row;
      return object({
        ...rest,
        actors: actors.map((actor) => ({ ...actor })),
        limit: timeData(limit),
        correction: correction && correctionData(correction),
        'not-same-person-as': apartFrom,
      });
    }
    case 'pause': {
      const { atMost, actors, ...rest } = row;
      return object({ ...rest, actors: actors.map((actor) => ({ ...actor })), 'at-most': timeData(atMost) });
    }
    default:
      return object({ ...row });
  }
}

function correctionData({ notice, wait, times, else: end }: Correction): JsonObject {
  return object({ notice: timeData(notice), wait: timeData(wait), times, else: end });
}

function variantData({ name, when, promised, limits, skipped }: VariantRow): JsonObject {
  const changed = limits.map(({ step, limit, former }) =>
    object({ step, limit: timeData(limit), former: timeData(former) }),
  );
  return object({ name, when, promised: timeData(promised), limits: changed, skipped });
}

function file(attachment: Attachment | undefined): JsonObject | undefined {
  return attachment && object({ name: attachment.name, digest: attachment.digest, path: attachment.path });
}

function timeData(duration: Duration | undefined): string | undefined {
  return duration && formatDuration(duration);
}

/** What a definition holds is JSON already; only its absent values have to go. */
function plain(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function object(values: Loose): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as JsonObject;
}
