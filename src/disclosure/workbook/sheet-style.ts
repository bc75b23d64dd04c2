/** The look of a workbook: one accent colour, thin lines, black text that prints well. */
import type { Alignment, Borders, Fill, Font } from 'exceljs';
import type { CellLook } from './block-row.ts';

const FACE = { name: 'Microsoft YaHei', family: 2, size: 10 } as const;
const ACCENT = { argb: 'FF14508C' } as const;
const QUIET = { argb: 'FF516375' } as const;
const LINE = { style: 'thin', color: { argb: 'FFC9D6E3' } } as const;

export const LINK_FONT: Partial<Font> = { ...FACE, color: ACCENT, underline: true };

export const FONTS: Readonly<Record<CellLook, Partial<Font>>> = {
  title: { ...FACE, size: 15, bold: true, color: ACCENT },
  subject: { ...FACE, size: 11, bold: true, color: ACCENT },
  group: { ...FACE, color: QUIET },
  head: { ...FACE, bold: true },
  label: { ...FACE, color: QUIET },
  text: FACE,
  number: FACE,
  quiet: { ...FACE, color: QUIET },
};

type Alignments = Readonly<Record<CellLook, Partial<Alignment>>>;

/** Texts that run over several lines in their own cell. */
export const WRAPPED: Alignments = alignments(true);
/** Texts of one line, which may run across the empty cells beside them. */
export const UNWRAPPED: Alignments = alignments(false);

function alignments(wrapText: boolean): Alignments {
  const text: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText };
  const number: Partial<Alignment> = { ...text, horizontal: 'center' };
  return { title: text, subject: text, group: text, head: text, label: text, text, number, quiet: text };
}

/** Lines below rows only: lines beside cells would cut texts that run across them. */
export const BORDER: Partial<Borders> = { bottom: LINE };

export const FILLS: Readonly<Partial<Record<CellLook, Fill>>> = {
  subject: solid('FFEAF1F8'),
  head: solid('FFF4F7FA'),
  group: solid('FFF9FBFC'),
};

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
