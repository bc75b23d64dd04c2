/** From a definition, as it is locked and published, to its disclosure table. */
import { canonicalJson, type JsonValue, sha256 } from '../base/digest.ts';
import { type Duration, type MinutesPerDay, parseDuration } from '../base/duration.ts';
import type { Names } from '../drawing/options.ts';
import type { ItemMaterial } from '../language/generated/types.ts';
import { processTime } from '../process/time.ts';
import type { DefinitionModel } from '../registry/definition.ts';
import type { OwnFacts } from '../registry/department-facts.ts';
import type { EffectiveVersion } from '../registry/registry.ts';
import { attachmentOf, type ReadBytes } from './attachments.ts';
import { type ProcedureRow, procedureRows, variantRows } from './procedure-rows.ts';
import { processOfModel } from './process-of-model.ts';
import type {
  Attachment,
  DisclosureTable,
  ItemFacts,
  Limits,
  Material,
  Phones,
  Publication,
  Service,
  Subject,
  Totals,
} from './table.ts';
import { timeSaved } from './time-saved.ts';
import { undisclosedSubjects } from './undisclosed.ts';

export interface DisclosureContext {
  readonly publication: Publication;
  /** Length of the center's working day. */
  readonly minutesPerDay: MinutesPerDay;
  /** Gives the samples and blank forms; without it they are told as missing. */
  readonly readBytes?: ReadBytes;
}

/** How the version of an item that the registry holds on a day is disclosed. */
export function publicationOf({ version, from, until, entry }: EffectiveVersion): Publication {
  return {
    kind: 'effective',
    version,
    effectiveFrom: from,
    modelDigest: entry.claim.modelDigest,
    entry: entry.seq,
    ...(until === undefined ? {} : { until }),
  };
}

/**
 * Makes the table of one item.
 * @throws Error where the registry holds another definition under the digest of the publication: nothing is disclosed then
 */
export function disclosureTable(definition: DefinitionModel, context: DisclosureContext): DisclosureTable {
  const { item, departments } = definition;
  const { publication } = context;
  const canonical = canonicalJson(definition as unknown as JsonValue);
  const digest = sha256(canonical);
  if (publication.kind === 'effective' && publication.modelDigest !== digest) {
    throw new Error(`the definition of ${item.item} is ${digest}, and ${publication.modelDigest} is published`);
  }
  const handOut = (file: string | undefined): Attachment | undefined =>
    file === undefined ? undefined : attachmentOf(file, definition.files[file], context.readBytes ?? (() => undefined));
  const facts = departments[item.department];
  const own = facts?.own ?? {};
  const service = serviceOf(item.service, own);
  const materials = item.materials?.map((material) => materialOf(material, handOut));
  const process = processOfModel(definition.process);
  const names = namesOf(departments);
  const { minutesPerDay } = context;
  const rows = procedureRows(process, names);
  const table: Omit<DisclosureTable, 'undisclosed'> = {
    id: item.item,
    name: item.name,
    department: departmentName(item.department, departments),
    draft: publication.kind === 'draft',
    publication,
    status: item.status,
    digest,
    canonical,
    duties: { office: own.office?.name, duties: own.office?.duties },
    item: itemFacts(item, departments, handOut),
    basis: item.basis,
    conditions: item.conditions,
    procedure: {
      process,
      names,
      minutesPerDay,
      description: definition.process.description,
      rows,
      variants: variantRows(process),
    },
    limits: limitsOf(item.limits, minutesPerDay),
    materials,
    fee: item.fee,
    sample: {
      application: handOut(item.sample),
      needsForm: materials?.some((material) => material.kind === 'form'),
    },
    phones: phonesOf(item.contacts, service, own),
    service,
    totals: { ...procedureTotals(rows, processTime(process, minutesPerDay)), ...materialTotals(item) },
  };
  const undisclosed: readonly Subject[] = undisclosedSubjects(table);
  return { ...table, undisclosed };
}

/** The names of the departments and posts of a definition. */
export function namesOf(departments: DefinitionModel['departments']): Names {
  return {
    department: (id) => departments[id]?.['short-name'] ?? departments[id]?.name ?? id,
    post: ({ department, post }) => departments[department]?.posts[post]?.name ?? post,
  };
}

function departmentName(id: string, departments: DefinitionModel['departments']): DisclosureTable['department'] {
  const name = departments[id]?.name ?? id;
  return { id, name, shortName: departments[id]?.['short-name'] ?? name };
}

function itemFacts(
  item: DefinitionModel['item'],
  departments: DefinitionModel['departments'],
  handOut: (file: string | undefined) => Attachment | undefined,
): ItemFacts {
  const { joint, result } = item;
  return {
    ...pick(item, ITEM_FACTS),
    category: item.category,
    handling: item.handling,
    joint: joint && { lead: departmentName(joint.lead, departments).name, partners: joint.partners },
    result: result && {
      kind: result.kind,
      name: result.name,
      validFor: result['valid-for'],
      sample: handOut(result.sample),
    },
  };
}

const ITEM_FACTS = [
  'codes',
  'level',
  'authority',
  'audience',
  'themes',
  'decision',
  'quantity-limit',
  'superior',
  'superior-item',
  'intermediaries',
  'remedies',
  'faq',
  'note',
] as const;

const MATERIAL_FACTS = [
  'kind',
  'form',
  'necessity',
  'source',
  'issuer',
  'originals',
  'copies',
  'basis',
  'when',
  'note',
] as const;

function materialOf(material: ItemMaterial, handOut: (file: string | undefined) => Attachment | undefined): Material {
  return {
    ...pick(material, MATERIAL_FACTS),
    name: material.name,
    blank: handOut(material.blank),
    sample: handOut(material.sample),
  };
}

function limitsOf(limits: DefinitionModel['item']['limits'], minutesPerDay: MinutesPerDay): Limits {
  const statutory = durationOf(limits.statutory);
  const promised = durationOf(limits.promised);
  return {
    promised,
    statutory,
    basis: limits.basis ?? [],
    extension: durationOf(limits.extension),
    extensionBasis: limits['extension-basis'] ?? [],
    saved: timeSaved(statutory, promised, minutesPerDay),
  };
}

function serviceOf(service: DefinitionModel['item']['service'], own: OwnFacts): Service {
  const windows = Object.entries(own.windows ?? {}).map(([id, { name, counter, zone, floor, hours, phone }]) => ({
    id,
    name,
    counter,
    zone,
    floor,
    hours,
    phone,
  }));
  const { window: _, ...rest } = service ?? {};
  const [first] = windows;
  return {
    ...rest,
    windows,
    address: rest.address,
    hours: rest.hours ?? (windows.length === 1 ? first?.hours : undefined),
  };
}

/** The item's own numbers; where it names none, those of its window and of its department. */
function phonesOf(contacts: DefinitionModel['item']['contacts'], service: Service, own: OwnFacts): Phones {
  const windowPhone = service.windows.length === 1 ? service.windows[0]?.phone : undefined;
  return {
    consultation: firstPhone([contacts?.consultation, 'item'], [windowPhone, 'window'], [own.phone, 'department']),
    complaint: firstPhone([contacts?.complaint, 'item'], [own.complaint, 'department']),
  };
}

function firstPhone(
  ...candidates: readonly (readonly [number: string | undefined, of: NonNullable<Phones['complaint']>['of']])[]
): Phones['complaint'] {
  for (const [number, of] of candidates) if (number !== undefined) return { number, of };
  return undefined;
}

type ProcedureTotals = Pick<Totals, 'steps' | 'departments' | 'longest' | 'shortest' | 'serial' | 'uncounted'>;

function procedureTotals(rows: readonly ProcedureRow[], time: ReturnType<typeof processTime>): ProcedureTotals {
  const steps = rows.filter((row) => row.kind === 'step' || row.kind === 'pause');
  const departments = new Set(steps.flatMap((row) => row.actors.map((actor) => actor.department)));
  const { longest, shortest, serial, uncounted } = time;
  return { steps: steps.length, departments: departments.size, longest, shortest, serial, uncounted };
}

type MaterialTotals = Pick<Totals, 'materials' | 'originals' | 'copies' | 'unstated' | 'fees'>;

function materialTotals({ materials, fee }: DefinitionModel['item']): MaterialTotals {
  const sum = (count: 'originals' | 'copies'): number | undefined =>
    materials?.reduce((total, material) => total + (material[count] ?? 0), 0);
  return {
    materials: materials?.length,
    originals: sum('originals'),
    copies: sum('copies'),
    unstated: (materials ?? []).filter(({ originals, copies }) => originals === undefined && copies === undefined)
      .length,
    fees: fee && (fee.charged ? (fee.rows?.length ?? 0) : 0),
  };
}

function durationOf(text: string | undefined): Duration | undefined {
  return text === undefined ? undefined : parseDuration(text);
}

/** The named properties of an object that are there. */
function pick<Value extends object, Key extends keyof Value>(value: Value, keys: readonly Key[]): Pick<Value, Key> {
  const entries = keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]);
  return Object.fromEntries(entries) as Pick<Value, Key>;
}
