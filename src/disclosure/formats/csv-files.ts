/**
 * The tables of a center as CSV files: one row an item with all that its table tells, one row a step, a material and a fee,
 * the center-wide lists and what changed.
 */
import { catalogColumns, listColumns } from '../catalog-columns.ts';
import type { Center } from '../center.ts';
import { type CenterList, type ChangeList, changeColumns } from '../center-lists.ts';
import type { Entry } from '../entry.ts';
import { type ItemSection, itemSections, itemTitle, type Part, type TableId, totalsLine } from '../item-sections.ts';
import { itemAddresses } from '../item-version.ts';
import type { SiteFile } from '../site.ts';
import { type DisclosureTable, SUBJECTS } from '../table.ts';
import { subjectName, type Wording } from '../wording.ts';
import { type CsvValue, csvLine, csvText } from './csv.ts';

const TABLE_FILES: Readonly<Record<TableId, string>> = { procedure: 'steps', materials: 'materials', fee: 'fees' };

/** The table of one item: the section, the label and what it says, one below the other. */
export function itemCsv(table: DisclosureTable, center: Center, words: Wording): string {
  const rows = itemSections(table, center, words).flatMap((section) =>
    section.parts.flatMap((part) => partRows(part).map((row) => [section.title, ...row])),
  );
  const head = ['csv.section', 'csv.label', 'csv.content'].map((label) => words.say(label));
  return csvText([
    head,
    [words.say('one-table'), words.say('name'), itemTitle(table, words)],
    [words.say('one-table'), words.say('totals'), totalsLine(table, words)],
    ...rows,
  ]);
}

/** CSV files that grow with the items that are added to them. */
export class CsvFiles {
  readonly #center: Center;
  readonly #words: Wording;
  /** Text of each file so far, by its name. */
  readonly #texts = new Map<string, string>();

  constructor(center: Center, words: Wording) {
    this.#center = center;
    this.#words = words;
    const item = [words.say('code.id'), words.say('name'), words.say('sheet.version')];
    this.#texts.set('items', csvText([this.#itemHead(item)]));
  }

  add(table: DisclosureTable): void {
    const words = this.#words;
    const sections = itemSections(table, this.#center, words);
    const version = table.publication.kind === 'effective' ? table.publication.version : words.say('draft');
    const item = [table.id, table.name, version];
    const texts = ['head', ...SUBJECTS, 'further'].map((id) =>
      sectionText(sections.find((section) => section.id === id)),
    );
    const { page } = itemAddresses(table, this.#center);
    this.#append('items', [...item, totalsLine(table, words), ...texts, table.digest, page ?? '']);
    for (const { id, columns, rows } of sections
      .flatMap(({ parts }) => parts)
      .filter((part) => part.kind === 'table')) {
      const file = TABLE_FILES[id];
      if (!this.#texts.has(file))
        this.#texts.set(
          file,
          csvText([[words.say('code.id'), words.say('name'), words.say('sheet.version'), ...columns]]),
        );
      for (const row of rows) {
        // A heading stands in the column of the names, where the rows below it are indented.
        const cells =
          'heading' in row ? ['', '　'.repeat(row.depth) + row.heading, ...columns.slice(2).map(() => '')] : row;
        this.#append(file, [...item, ...cells]);
      }
    }
  }

  /** The files, with the center-wide lists. */
  finish(entries: readonly Entry[], lists: readonly CenterList[], changes?: ChangeList): readonly SiteFile[] {
    const words = this.#words;
    const catalog = catalogColumns(words);
    const columns = listColumns(words);
    const files = new Map<string, string>();
    files.set(
      'catalog',
      csvText([catalog.map(({ label }) => label), ...entries.map((entry) => catalog.map(({ value }) => value(entry)))]),
    );
    for (const { id, title, groups } of lists) {
      const rows = groups.flatMap(({ heading, entries: own }) =>
        own.map((entry) => [heading, ...columns.map(({ value }) => value(entry))]),
      );
      files.set(id, csvText([[title, ...columns.map(({ label }) => label)], ...rows]));
    }
    if (changes !== undefined) {
      const own = changeColumns(words);
      files.set(
        'changes',
        csvText([
          own.map(({ label }) => label),
          ...changes.changes.map((change) => own.map(({ value }) => value(change))),
        ]),
      );
    }
    return [...this.#texts, ...files].map(([name, content]) => ({ path: `csv/${name}.csv`, content }));
  }

  #itemHead(item: readonly string[]): readonly string[] {
    const words = this.#words;
    const subjects = SUBJECTS.map((subject) => subjectName(words, subject));
    return [
      ...item,
      words.say('totals'),
      words.say('where'),
      ...subjects,
      words.say('further'),
      words.say('digest'),
      words.say('page-address'),
    ];
  }

  #append(file: string, row: readonly CsvValue[]): void {
    this.#texts.set(file, (this.#texts.get(file) ?? '') + csvLine(row));
  }
}

function sectionText(section: ItemSection | undefined): string {
  return (section?.parts ?? [])
    .flatMap(partRows)
    .map(([label, content]) => (label === '' ? content : `${label}：${content}`))
    .join('\n');
}

/** A part as pairs of label and content; a table has one pair a row. */
function partRows(part: Part): readonly (readonly [string, string])[] {
  switch (part.kind) {
    case 'facts':
      return part.facts;
    case 'texts':
      return part.texts.map((text, index) => [part.numbered ? String(index + 1) : '', text]);
    case 'table':
      return part.rows.map((row) => {
        if ('heading' in row) return ['', row.heading];
        const [first, ...rest] = row.map(String);
        const cells = rest.flatMap((cell, index) =>
          cell === '' ? [] : [index === 0 ? cell : `${part.columns[index + 1]} ${cell}`],
        );
        return [first ?? '', cells.join('；').replaceAll('\n', '；')];
      });
  }
}
