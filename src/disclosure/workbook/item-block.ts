/** The disclosure table of one item as rows of a sheet (一事一表): head, the ten disclosures, version. */
import type { Center } from '../center.ts';
import { readableText } from '../html.ts';
import {
  type CellValue,
  type Fact,
  type ItemSection,
  itemSections,
  itemTitle,
  type Part,
  type TableId,
  totalsLine,
} from '../item-sections.ts';
import { type DisclosureTable, SUBJECTS, type Subject } from '../table.ts';
import type { Wording } from '../wording.ts';
import { type BlockCell, type BlockRow, type CellLook, partsOfText, type Span } from './block-row.ts';

const LAST = 7;
/** Columns that the parts of a row span. */
const ALL: Span = [0, LAST];
const NUMBER: Span = [0, 0];
const NAME: Span = [1, 1];
const AFTER_NUMBER: Span = [1, LAST];
const AFTER_NAME: Span = [2, LAST];

/** Columns of the sheet that the columns of a table span. */
const SPANS: Readonly<Record<TableId, readonly Span[]>> = {
  procedure: [NUMBER, NAME, [2, 2], [3, 3], [4, LAST]],
  materials: [NUMBER, NAME, [2, 2], [3, 3], [4, 4], [5, 5], [6, 6], [7, 7]],
  fee: [NUMBER, NAME, [2, 3], [4, 4], [5, LAST]],
};
/** Columns of tables whose values stand in the middle. */
const COUNTS: Readonly<Record<TableId, readonly number[]>> = { procedure: [0], materials: [0, 6, 7], fee: [0] };

/** All rows of an item. The first holds its name. */
export function itemBlock(item: DisclosureTable, words: Wording, center: Center): readonly BlockRow[] {
  return [
    row(cell(ALL, itemTitle(item, words), 'title')),
    row(cell(ALL, totalsLine(item, words), 'quiet')),
    ...itemSections(item, center, words).flatMap((section) => [
      ...headingRows(section),
      ...section.parts.flatMap(partRows),
    ]),
  ];
}

function headingRows({ id, title }: ItemSection): readonly BlockRow[] {
  if (id === 'head') return [];
  const number = SUBJECTS.indexOf(id as Subject) + 1;
  return [row(cell(ALL, number === 0 ? title : `${number}  ${title}`, 'subject'))];
}

function partRows(part: Part): readonly BlockRow[] {
  switch (part.kind) {
    case 'facts':
      return part.facts.flatMap(factRows);
    case 'texts':
      return part.numbered ? part.texts.flatMap(numberedRows) : part.texts.flatMap(textRows);
    case 'table': {
      const { id, columns, rows } = part;
      const cells = (values: readonly CellValue[], lookOf: (index: number) => CellLook): BlockRow =>
        values.map((value, index) => cell(SPANS[id][index] ?? ALL, value, lookOf(index)));
      const bodyLook = (index: number): CellLook => (COUNTS[id].includes(index) ? 'number' : 'cell');
      return [
        cells(columns, () => 'head'),
        ...rows.map((entry) =>
          'heading' in entry
            ? row(cell(ALL, '　'.repeat(entry.depth) + entry.heading, 'group'))
            : cells(entry, bodyLook),
        ),
      ];
    }
  }
}

function factRows([label, value]: Fact): readonly BlockRow[] {
  return partsOfText(value, AFTER_NAME).map((part, index) =>
    row(cell(NAME, index === 0 ? label : '', 'label'), cell(AFTER_NAME, part, 'text')),
  );
}

function numberedRows(text: string, index: number): readonly BlockRow[] {
  return partsOfText(text, AFTER_NUMBER).map((part, position) =>
    row(cell(NUMBER, position === 0 ? index + 1 : '', 'ordinal'), cell(AFTER_NUMBER, part, 'text')),
  );
}

function textRows(text: string): readonly BlockRow[] {
  return partsOfText(text, AFTER_NUMBER).map((part) => row(cell(AFTER_NUMBER, part, 'text')));
}

function row(...cells: readonly BlockCell[]): BlockRow {
  return cells;
}

function cell(span: Span, value: CellValue, look: CellLook): BlockCell {
  return { span, value: typeof value === 'string' ? readableText(value) : value, look };
}
