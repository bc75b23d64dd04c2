/** The look of a workbook's cells: one accent colour, thin lines, black text that prints well. */
import type { Borders, Font, Style } from 'exceljs';

const FACE = { name: 'Microsoft YaHei', family: 2, size: 10 } as const;
const LINE = { style: 'thin', color: { argb: 'FFC9D6E3' } } as const;
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** Number format «text»: what is typed into the cell stays as it is typed. */
const AS_TEXT = '@';

function look(font: Partial<Font>, fill: string | undefined, horizontal: 'left' | 'center'): Partial<Style> {
  return {
    font,
    alignment: { vertical: horizontal === 'center' ? 'middle' : 'top', horizontal, wrapText: true },
    border: BORDER,
    numFmt: AS_TEXT,
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
  };
}

/** A header. */
export const HEAD: Partial<Style> = look({ ...FACE, bold: true, color: { argb: 'FFFFFFFF' } }, 'FF14508C', 'center');
/** A header of what must be filled in. */
export const HEAD_REQUIRED: Partial<Style> = look(
  { ...FACE, bold: true, color: { argb: 'FFFFFFFF' } },
  'FF9B1C1C',
  'center',
);
/** A cell of a table. */
export const CELL: Partial<Style> = look(FACE, undefined, 'left');
/** A cell to fill in: it stays open when the sheet is protected. */
export const OPEN_CELL: Partial<Style> = { ...CELL, protection: { locked: false } };
