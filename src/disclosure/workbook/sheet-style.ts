/** The look of a workbook: one accent colour, thin lines, black text that prints well. */
import type { Alignment, Borders, Cell, Fill, Font } from 'exceljs';
import type { CellLook } from './block-row.ts';

const FACE = { name: 'Microsoft YaHei', family: 2, size: 10 } as const;
const ACCENT = { argb: 'FF14508C' } as const;
const QUIET = { argb: 'FF516375' } as const;
const LINE = { style: 'thin', color: { argb: 'FFC9D6E3' } } as const;

export const LINK_FONT: Partial<Font> = { ...FACE, color: ACCENT, underline: true };

const FONTS: Readonly<Record<CellLook, Partial<Font>>> = {
  title: { ...FACE, size: 15, bold: true, color: ACCENT },
  subject: { ...FACE, size: 11, bold: true, color: ACCENT },
  group: { ...FACE, color: QUIET },
  head: { ...FACE, bold: true },
  label: { ...FACE, color: QUIET },
  ordinal: { ...FACE, color: QUIET },
  text: FACE,
  cell: FACE,
  number: FACE,
  quiet: { ...FACE, color: QUIET },
};

type Alignments = Readonly<Record<CellLook, Partial<Alignment>>>;

/** Texts that run over several lines in their own cell. */
const WRAPPED: Alignments = alignments(true);
/** Texts of one line, which may run across the empty cells beside them. */
const UNWRAPPED: Alignments = alignments(false);

function alignments(wrapText: boolean): Alignments {
  const text: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText };
  const number: Partial<Alignment> = { ...text, horizontal: 'center' };
  return {
    title: text,
    subject: text,
    group: text,
    quiet: text,
    label: text,
    ordinal: number,
    text,
    head: text,
    cell: text,
    number,
  };
}

/** Lines below the rows of tables. Lines beside cells would cut texts that run across them. */
const RULE: Partial<Borders> = { bottom: LINE };

/** Looks whose cells have a line below. */
export const RULED: ReadonlySet<CellLook> = new Set(['subject', 'group', 'head', 'cell', 'number']);

const FILLS: Readonly<Partial<Record<CellLook, Fill>>> = {
  subject: solid('FFEAF1F8'),
  head: solid('FFF4F7FA'),
  group: solid('FFF9FBFC'),
};

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/**
 * Gives a cell its look.
 * @param wrapped whether its text may run over several lines
 */
export function setLook(cell: Cell, look: CellLook, wrapped = true): void {
  cell.font = FONTS[look];
  cell.alignment = wrapped ? WRAPPED[look] : UNWRAPPED[look];
  if (RULED.has(look)) cell.border = RULE;
  const fill = FILLS[look];
  if (fill !== undefined) cell.fill = fill;
}
