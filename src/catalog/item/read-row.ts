/** From one row of a catalog to one item. */
import { formatDuration } from '../../base/duration.ts';
import type { DepartmentDocument } from '../../language/documents.ts';
import type { ItemLimits, ItemService } from '../../language/generated/types.ts';
import type { KeyLanguage } from '../../language/schema-names.ts';
import type { Workspace } from '../../language/workspace.ts';
import { readAudiences } from '../cells/audiences.ts';
import {
  readAuthority,
  readCategory,
  readCoverage,
  readDecision,
  readHandling,
  readLevel,
  readOnlineDepth,
  readStatus,
} from '../cells/choices.ts';
import { readVisits } from '../cells/counts.ts';
import { readIntermediaries } from '../cells/intermediaries.ts';
import { readLegalBases } from '../cells/legal-bases.ts';
import { readMaterials } from '../cells/materials.ts';
import { type Partner, readPartners } from '../cells/partners.ts';
import { readPhones } from '../cells/phones.ts';
import { withoutProcessReference } from '../cells/steps.ts';
import { readAddress, readConditions, readFileName, readLines, readText, readThemes, readUrl } from '../cells/texts.ts';
import { readTime } from '../cells/times.ts';
import { readYesNo } from '../cells/yes-no.ts';
import { saysNothing } from '../clean-text.ts';
import type { CatalogElement } from '../columns/column-names.ts';
import { shorten } from '../columns/read-records.ts';
import { presentGroup, withoutAbsent } from '../present.ts';
import type { DepartmentFinder } from './find-department.ts';
import { findOffice, findWindow, usualOffice } from './find-department.ts';
import type { ItemDraft } from './item-draft.ts';
import { readCodes } from './read-codes.ts';
import { readRowFee } from './read-fee.ts';
import { readRowProcess } from './read-process.ts';
import { readRowResult } from './read-result.ts';
import type { RowReader } from './row-reader.ts';

export interface RowContext {
  readonly workspace: Workspace;
  readonly departments: DepartmentFinder;
  readonly department: DepartmentDocument;
  readonly id: string;
  readonly name: string;
  readonly language: KeyLanguage;
}

/** What the language asks of every item: a blank cell is told, never filled. */
const REQUIRED = ['category', 'handling', 'basis', 'promised', 'process'] as const;

/** Reads a row into an item; whatever is doubtful is reported and kept among the unread cells. */
export function readRow(row: RowReader, context: RowContext): ItemDraft {
  const { department, departments, workspace, language } = context;
  const office = readOffice(row, department);
  const decision = row.read('decision', readDecision);
  const partners = readRowPartners(row, departments);
  const process = readRowProcess(row, workspace, {
    department,
    departments,
    partners,
    language,
    decision,
    office: office ?? usualOffice(department),
  });
  const values = withoutAbsent({
    office,
    status: row.read('status', readStatus),
    category: row.read('category', readCategory),
    handling: row.read('handling', readHandling),
    level: row.read('level', readLevel),
    codes: readCodes(row),
    authority: row.read('authority', readAuthority),
    audience: row.read('audience', readAudiences),
    themes: row.read('themes', readThemes),
    basis: row.read('basis', readLegalBases),
    conditions: row.read('conditions', readConditions),
    'quantity-limit': row.read('quantity-limit', readText),
    materials: row.read('materials', readMaterials),
    fee: readRowFee(row),
    limits: readLimits(row, language),
    process,
    decision,
    superior: row.read('superior', readText),
    'superior-item': row.read('superior-item', readText),
    joint: partners.length > 0 ? { lead: department.id, partners: partners.map((partner) => partner.text) } : undefined,
    result: readRowResult(row),
    service: readService(row, department),
    contacts: presentGroup({
      consultation: row.read('consultation', readPhones),
      complaint: row.read('complaint', readPhones),
    }),
    intermediaries: row.read('intermediaries', readIntermediaries),
    remedies: presentGroup({ review: row.read('review', readText), litigation: row.read('litigation', readText) }),
    sample: row.read('sample', readFileName),
    note: readNote(row),
  });
  for (const element of REQUIRED) reportBlank(row, element);
  const { unread, extra } = row;
  return {
    item: context.id,
    name: context.name,
    department: department.id,
    ...values,
    ...(extra && { extra }),
    ...(unread && { unread }),
  };
}

function readOffice(row: RowReader, department: DepartmentDocument): string | undefined {
  const text = row.text('office');
  if (text === undefined || saysNothing(text)) return undefined;
  const office = findOffice(department, text);
  if (office === undefined) reportUnknown(row, 'office', 'catalog/unknown-office', department);
  return office;
}

function readRowPartners(row: RowReader, departments: DepartmentFinder): readonly Partner[] {
  const partners = row.read('partners', readPartners) ?? [];
  for (const partner of partners) {
    if (departments.find(partner.department) !== undefined) continue;
    row.report('catalog/unknown-partner', 'unknown', 'partners', { partner: partner.department });
  }
  return partners;
}

function readLimits(row: RowReader, language: KeyLanguage): Partial<ItemLimits> | undefined {
  const limit = (element: CatalogElement, unitElement: CatalogElement): string | undefined => {
    const duration = row.read(element, (text, cell) => readTime(text, cell.unit ?? row.cell(unitElement)?.text));
    return duration === undefined ? undefined : formatDuration(duration, language);
  };
  const statutory = limit('statutory', 'statutory-unit');
  const promised = limit('promised', 'promised-unit');
  const extension = limit('extension', 'statutory-unit');
  return presentGroup({ statutory, promised, basis: row.read('limit-basis', readLegalBases), extension });
}

function readService(row: RowReader, department: DepartmentDocument): ItemService | undefined {
  return presentGroup({
    window: readWindow(row, department),
    address: row.read('address', readAddress),
    hours: row.read('hours', readText),
    visits: row.read('visits', readVisits),
    'visit-reason': row.read('visit-reason', readText),
    online: row.read('online', readYesNo),
    'online-depth': row.read('online-depth', readOnlineDepth),
    url: row.read('url', readUrl),
    express: row.read('express', readYesNo),
    appointment: row.read('appointment', readYesNo),
    'online-payment': row.read('online-payment', readYesNo),
    coverage: row.read('coverage', readCoverage),
  });
}

function readWindow(row: RowReader, department: DepartmentDocument): string | undefined {
  const text = row.text('window');
  if (text === undefined || saysNothing(text)) return undefined;
  const window = findWindow(department, text);
  if (window === undefined) reportUnknown(row, 'window', 'catalog/unknown-window', department);
  return window;
}

/** The remark without «见流程 …», which the process has taken. */
function readNote(row: RowReader): string | undefined {
  const note = row.read('note', readLines);
  if (note === undefined) return undefined;
  const own = withoutProcessReference(note);
  return own === '' ? undefined : own;
}

function reportUnknown(row: RowReader, element: CatalogElement, rule: string, department: DepartmentDocument): void {
  row.keep(element);
  const text = row.cell(element)?.text ?? '';
  row.report(rule, 'unknown', element, { text: shorten(text), department: department.data.name });
}

/** A required cell that is blank or says 无; one that was not understood has been told already. */
function reportBlank(row: RowReader, element: (typeof REQUIRED)[number]): void {
  if (!row.record.columns.has(element)) return;
  const cell = row.cell(element);
  if (cell === undefined) row.report('catalog/missing-cell', 'blank', element);
  else if (row.saidNothing(element)) {
    row.keep(element);
    row.report('catalog/missing-cell', 'nothing', element, { text: shorten(cell.text) });
  }
}
