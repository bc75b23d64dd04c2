/** A workspace: all documents of a center, by kind and id, with the findings of reading them. */
import { minutesPerDay as minutesOfHours } from '../base/business-hours.ts';
import type { MinutesPerDay } from '../base/duration.ts';
import type { RawFinding } from '../findings/finding.ts';
import { type CenterCalendar, readCenterCalendar } from './center-calendar.ts';
import {
  type AnyDocument,
  type BundleDocument,
  type DepartmentDocument,
  type ItemDocument,
  type LawsDocument,
  type ProcessDocument,
  readDocument,
  type WorkspaceDocument,
} from './documents.ts';

/** A file as the edge hands it over: its text, or what kept it from being read. */
export interface SourceFile {
  /** Path relative to the workspace's root, with `/`. */
  readonly file: string;
  readonly text?: string;
  readonly unreadable?: { readonly rule: string; readonly message: string; readonly params: RawFinding['params'] };
}

/** A document that could not be taken in, by the kind and id it was meant to have. */
export interface FaultyDocument {
  readonly kind: AnyDocument['kind'];
  readonly id: string;
  readonly file: string;
}

export interface Workspace {
  readonly config: WorkspaceDocument | undefined;
  readonly departments: ReadonlyMap<string, DepartmentDocument>;
  readonly processes: ReadonlyMap<string, ProcessDocument>;
  readonly items: ReadonlyMap<string, ItemDocument>;
  readonly bundles: ReadonlyMap<string, BundleDocument>;
  /** The law library, where the center keeps one. */
  readonly laws: LawsDocument | undefined;
  /** Documents that exist and are faulty; a reference to one is not a dangling reference. */
  readonly faulty: readonly FaultyDocument[];
  /** Texts by file name, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  /** Every file below the root that a definition may refer to, such as samples. */
  readonly attachments: ReadonlySet<string>;
  readonly findings: readonly RawFinding[];
  /** Working days and business hours. */
  readonly calendar: CenterCalendar;
  /** Length of the center's working day, the sum of its business hours. */
  readonly minutesPerDay: MinutesPerDay;
}

/** Reads one file's text into a document. */
type ReadDocument = typeof readDocument;

/**
 * Puts a workspace together from its files.
 * @param read how a document is read, for who puts almost the same files together again and remembers the others
 */
export function buildWorkspace(
  files: readonly SourceFile[],
  attachments: ReadonlySet<string> = new Set(),
  read: ReadDocument = readDocument,
): Workspace {
  const findings: RawFinding[] = [];
  const texts = new Map<string, string>();
  const faulty: FaultyDocument[] = [];
  const departments = new Map<string, DepartmentDocument>();
  const processes = new Map<string, ProcessDocument>();
  const items = new Map<string, ItemDocument>();
  const bundles = new Map<string, BundleDocument>();
  let config: WorkspaceDocument | undefined;
  let laws: LawsDocument | undefined;

  for (const { file, text, unreadable } of files) {
    if (unreadable !== undefined) findings.push({ ...unreadable, file });
    if (text === undefined) continue;
    texts.set(file, text);
    const reading = read(file, text);
    findings.push(...reading.findings);
    const { document } = reading;
    if (document === undefined) {
      if (reading.kind !== undefined && reading.id !== undefined)
        faulty.push({ kind: reading.kind, id: reading.id, file });
      continue;
    }
    let first: AnyDocument | undefined;
    switch (document.kind) {
      case 'workspace':
        first = config;
        config ??= document;
        break;
      case 'department':
        first = addOnce(departments, document);
        break;
      case 'process':
        first = addOnce(processes, document);
        break;
      case 'item':
        first = addOnce(items, document);
        break;
      case 'bundle':
        first = addOnce(bundles, document);
        break;
      case 'laws':
        first = laws;
        laws ??= document;
        break;
    }
    if (first !== undefined) findings.push(duplicateId(document, first));
  }

  const { calendar, findings: calendarFaults } = readCenterCalendar(config);
  findings.push(...calendarFaults);
  const minutesPerDay = minutesOfHours(calendar.hours);
  const names = files.map((entry) => entry.file);
  return {
    config,
    departments,
    processes,
    items,
    bundles,
    laws,
    faulty,
    texts,
    files: names,
    attachments,
    findings,
    calendar,
    minutesPerDay,
  };
}

function addOnce<Kind extends AnyDocument>(map: Map<string, Kind>, document: Kind): Kind | undefined {
  const first = map.get(document.id);
  if (first === undefined) map.set(document.id, document);
  return first;
}

function duplicateId(document: AnyDocument, first: AnyDocument): RawFinding {
  return {
    rule: 'reference/duplicate-id',
    message: 'twice',
    params: { id: document.id, other: first.file },
    ...document.source.value([idKey(document)]),
    related: [first.source.value([idKey(first)])],
  };
}

function idKey(document: AnyDocument): string {
  return document.kind === 'workspace' ? 'center' : document.kind;
}
