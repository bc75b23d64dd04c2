/** Says what each column of a sheet holds, how that is known, and of which columns nobody can be sure. */
import type { RawFinding } from '../../findings/finding.ts';
import type { MappingSheet } from '../../language/generated/types.ts';
import { sheetFinding } from '../catalog-finding.ts';
import { readTimeUnit } from '../cells/times.ts';
import { oneLine } from '../clean-text.ts';
import { columnName, type Sheet, type SheetRow } from '../sheets/sheet.ts';
import type { CatalogElement } from './column-names.ts';
import { contradiction, elementsByContent, type IsDepartment } from './element-content.ts';
import { findHeader, headerEndingAt, lettersAsHeader, type SheetHeader } from './find-header.ts';
import { headerOf, meaningOfHeader, similarHeader } from './headers.ts';
import { elementOf, mappingOfColumn, unitOf } from './mapping.ts';

/** How it is known what a column holds. */
export type RecognisedBy = 'mapping' | 'header' | 'header-and-content' | 'nobody';

export interface Column {
  /** From 1. */
  readonly number: number;
  /** The header in one line, rows of it joined by a space. */
  readonly header: string;
  /** What it holds; absent where nobody is sure, and where it belongs to no part of an item. */
  readonly element?: CatalogElement;
  /** A unit of time that the header gives: 承诺时限（工作日）. */
  readonly unit?: string;
  readonly by: RecognisedBy;
  /** What it may hold, the likeliest first: somebody has to say. */
  readonly likely: readonly CatalogElement[];
}

export interface ColumnsReading {
  /** Columns to read, known and unknown; those that a mapping leaves out are not among them. */
  readonly columns: readonly Column[];
  /** Number of the last header row; data begins below it. `undefined` where the sheet has no header. */
  readonly headerEnd: number | undefined;
  /** Columns that a mapping leaves out. */
  readonly ignored: readonly number[];
  /** What every row says although no column does. */
  readonly values: ReadonlyMap<CatalogElement, string>;
  readonly findings: readonly RawFinding[];
}

/** What an item must have: a sheet without such a column makes drafts. */
const REQUIRED: readonly CatalogElement[] = ['category', 'handling', 'basis', 'promised', 'process'];

/** The first cells of a column tell what it holds. */
const SAMPLE_ROWS = 200;

/**
 * Recognises a sheet's columns.
 * @param sheet the sheet, or its first few hundred rows
 * @param file the spreadsheet's name, for findings
 * @param mapping what somebody has written down of the sheet's columns
 * @param isDepartment whether a cell names a department of the workspace
 */
export function recogniseColumns(
  sheet: Sheet,
  file: string,
  mapping?: MappingSheet,
  isDepartment: IsDepartment = () => false,
): ColumnsReading {
  const header = headerOfSheet(sheet, mapping);
  const values = new Map((mapping?.values ?? []).map(({ is, text }) => [is, text]));
  if (header === undefined) {
    const message = sheet.rows.length === 0 ? 'empty' : 'none';
    const findings =
      mapping?.skip === true ? [] : [sheetFinding(file, 'catalog/no-header', message, { sheet: sheet.name })];
    return { columns: [], headerEnd: undefined, ignored: [], values, findings };
  }
  const recogniser = new Recogniser(sheet, header, { file, mapping, isDepartment });
  const columns = recogniser.columns();
  const taken = new Set(columns.flatMap(({ element }) => element ?? []));
  const missing = REQUIRED.filter((element) => !taken.has(element) && !values.has(element));
  const findings = missing.map((element) =>
    sheetFinding(file, 'catalog/missing-column', 'missing', { sheet: sheet.name, header: headerOf(element) }),
  );
  const all = [...recogniser.findings, ...findings];
  return { columns, headerEnd: header.end, ignored: recogniser.ignored(), values, findings: all };
}

/** Whether a row repeats the header, as printed catalogs do on every page. */
export function repeatsHeader(row: SheetRow, columns: readonly Column[]): boolean {
  let shown = 0;
  let same = 0;
  for (const { number, header } of columns) {
    const text = row.cells[number - 1]?.text;
    if (text === undefined) continue;
    shown += 1;
    if (text.length <= header.length + 2 && header.includes(oneLine(text))) same += 1;
  }
  return shown > 1 && same > shown / 2;
}

function headerOfSheet(sheet: Sheet, mapping: MappingSheet | undefined): SheetHeader | undefined {
  if (mapping?.skip === true) return undefined;
  const end = mapping?.['header-row'];
  if (end !== undefined) {
    const header = headerEndingAt(sheet, end);
    return header.labels.length > 0 ? header : lettersAsHeader(sheet, end);
  }
  const found = findHeader(sheet);
  return found ?? (mapping?.columns.some(({ column }) => column !== undefined) ? lettersAsHeader(sheet, 0) : undefined);
}

/** What a column has been recognised as so far, with where it stands for findings. */
interface Draft {
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number; readonly header: string };
  readonly labels: readonly string[];
  readonly samples: readonly string[];
  element?: CatalogElement;
  isUsual: boolean;
  by: RecognisedBy;
  likely: readonly CatalogElement[];
  unit?: string | undefined;
  leftOut: boolean;
}

interface RecogniserContext {
  readonly file: string;
  readonly mapping: MappingSheet | undefined;
  readonly isDepartment: IsDepartment;
}

class Recogniser {
  readonly findings: RawFinding[] = [];
  readonly #file: string;
  readonly #mapping: MappingSheet | undefined;
  readonly #isDepartment: IsDepartment;
  readonly #drafts: readonly Draft[];
  readonly #taken = new Map<CatalogElement, Draft>();

  constructor(sheet: Sheet, { end, labels }: SheetHeader, { file, mapping, isDepartment }: RecogniserContext) {
    this.#file = file;
    this.#mapping = mapping;
    this.#isDepartment = isDepartment;
    const rows = sheet.rows.filter(({ number }) => number > end).slice(0, SAMPLE_ROWS);
    this.#drafts = labels.flatMap((texts, index): Draft[] => {
      if (texts.length === 0) return [];
      const header = texts.map(oneLine).join(' ');
      const place = { sheet: sheet.name, row: Math.max(1, end), column: index + 1, header };
      const samples = rows.flatMap(({ cells }) => cells[index]?.text ?? []);
      return [{ place, labels: texts, samples, isUsual: false, by: 'nobody', likely: [], leftOut: false }];
    });
  }

  /** First what somebody has said, then what headers say, then what they nearly say or cells look like. */
  columns(): readonly Column[] {
    for (const draft of this.#drafts) this.#byMapping(draft);
    for (const draft of this.#open()) this.#byHeader(draft);
    for (const draft of this.#open()) this.#byLikeness(draft);
    return this.#drafts.filter(({ leftOut }) => !leftOut).map((draft) => this.#finished(draft));
  }

  ignored(): readonly number[] {
    return this.#drafts.filter(({ leftOut }) => leftOut).map(({ place }) => place.column);
  }

  #open(): readonly Draft[] {
    return this.#drafts.filter(({ by, likely, leftOut }) => by === 'nobody' && likely.length === 0 && !leftOut);
  }

  #byMapping(draft: Draft): void {
    const { column, header } = draft.place;
    const mapped = mappingOfColumn(this.#mapping, columnName(column), header);
    if (mapped === undefined) return;
    draft.by = 'mapping';
    draft.leftOut = mapped.is === 'ignore';
    draft.unit = unitOf(mapped);
    const element = elementOf(mapped);
    if (mapped.is === 'ignore') this.#report('catalog/column-left-out', 'mapping', draft);
    else if (element !== undefined) this.#take(element, draft);
  }

  #byHeader(draft: Draft): void {
    const meaning = meaningOfHeader(draft.labels);
    if (meaning.kind === 'left-out') {
      draft.by = 'header';
      this.#report('catalog/column-left-out', meaning.reason, draft);
      return;
    }
    if (meaning.kind === 'unknown') return;
    draft.isUsual = meaning.isUsual;
    const other = contradiction(meaning.element, draft.samples, this.#isDepartment);
    if (other !== undefined && this.#taken.get(meaning.element) === undefined) {
      draft.likely = [meaning.element, other];
      this.#report('catalog/unknown-header', 'contradiction', draft, { suggestion: headerOf(other) });
      return;
    }
    draft.by = 'header';
    this.#take(meaning.element, draft);
  }

  #byLikeness(draft: Draft): void {
    const like = similarHeader(draft.place.header);
    const similar = like === undefined || this.#taken.has(like.element) ? undefined : like.element;
    const contents = elementsByContent(draft.samples, this.#isDepartment).filter(
      (element) => !this.#taken.has(element),
    );
    if (similar !== undefined && contents.includes(similar)) {
      draft.by = 'header-and-content';
      this.#take(similar, draft);
      return;
    }
    // Yes and no may answer any question: they tell nothing of a header that nobody knows.
    const likely = contents.length > 2 ? [] : contents;
    draft.likely = similar === undefined ? likely : [similar, ...likely];
    const [first] = draft.likely;
    if (first === undefined) this.#report('catalog/unknown-header', 'unknown', draft);
    else {
      const message = similar === undefined ? 'content' : 'similar';
      this.#report('catalog/unknown-header', message, draft, {
        suggestion: like?.element === first ? like.name : headerOf(first),
      });
    }
  }

  /** Of two columns for one element the usual name wins; columns that say the same are no question. */
  #take(element: CatalogElement, draft: Draft): void {
    const first = this.#taken.get(element);
    if (first === undefined) {
      draft.element = element;
      this.#taken.set(element, draft);
      return;
    }
    const [winner, loser] = first.by !== 'mapping' && draft.isUsual && !first.isUsual ? [draft, first] : [first, draft];
    if (winner !== first) {
      delete first.element;
      winner.element = element;
      this.#taken.set(element, winner);
    }
    const isSettled = winner.by === 'mapping' || winner.isUsual !== loser.isUsual || saySame(winner, loser);
    if (!isSettled) {
      loser.by = 'nobody';
      loser.likely = [element];
    }
    const params = { first: columnName(winner.place.column) };
    this.#report('catalog/repeated-header', isSettled ? 'settled' : 'twice', loser, params);
  }

  #finished({ place, element, by, likely, unit }: Draft): Column {
    const { column: number, header } = place;
    const ofHeader = unit ?? readTimeUnit(/[（(](.*)[)）]/u.exec(header)?.[1] ?? '');
    // Two columns of one header are told apart where their cells are kept.
    const isRepeated = this.#drafts.some((other) => other.place.column < number && other.place.header === header);
    return {
      number,
      header: isRepeated ? `${header} ${columnName(number)}` : header,
      by,
      likely,
      ...(element !== undefined && { element }),
      ...(ofHeader !== undefined && { unit: ofHeader }),
    };
  }

  #report(rule: string, message: string, { place }: Draft, params: Readonly<Record<string, string>> = {}): void {
    this.findings.push(sheetFinding(this.#file, rule, message, { ...place, ...params }));
  }
}

function saySame(one: Draft, other: Draft): boolean {
  return (
    one.samples.length === other.samples.length && one.samples.every((text, index) => text === other.samples[index])
  );
}
