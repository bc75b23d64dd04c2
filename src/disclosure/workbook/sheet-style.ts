/** The look of a workbook: one accent colour, thin lines, black text that prints well. */
import type { Cell, Fill, Font, Style } from 'exceljs';
import type { CellLook } from './block-row.ts';

const FACE = { name: 'Microsoft YaHei', family: 2, size: 10 } as const;
const ACCENT = { argb: 'FF14508C' } as const;
const QUIET = { argb: 'FF516375' } as const;
const LINE = { style: 'thin', color: { argb: 'FFC9D6E3' } } as const;

type Look = CellLook | 'link' | 'head-link';

const FONTS: Readonly<Record<Look, Partial<Font>>> = {
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
  link: { ...FACE, color: ACCENT, underline: true },
  'head-link': { ...FACE, color: ACCENT, underline: true },
};

const FILLS: Readonly<Partial<Record<Look, Fill>>> = {
  subject: solid('FFEAF1F8'),
  head: solid('FFF4F7FA'),
  'head-link': solid('FFF4F7FA'),
  group: solid('FFF9FBFC'),
};

/** Looks whose cells have a line below. Lines beside cells would cut texts that run across them. */
export const RULED: ReadonlySet<Look> = new Set(['subject', 'group', 'head', 'head-link', 'cell', 'number', 'link']);

const CENTRED: ReadonlySet<Look> = new Set(['number', 'ordinal']);

/** Texts that run over several lines in their own cell. */
const WRAPPED = styles(true);
/** Texts of one line, which may run across the empty cells beside them. */
const UNWRAPPED = styles(false);

/**
 * Gives a cell its look. Cells of one look share one style, which the library then writes once.
 * @param wrapped whether its text may run over several lines
 */
export function setLook(cell: Cell, look: Look, wrapped = true): void {
  cell.style = wrapped ? WRAPPED[look] : UNWRAPPED[look];
}

function styles(wrapText: boolean): Readonly<Record<Look, Partial<Style>>> {
  const looks = Object.keys(FONTS) as Look[];
  const all = looks.map((look): [Look, Partial<Style>] => {
    const fill = FILLS[look];
    const style: Partial<Style> = {
      font: FONTS[look],
      alignment: { vertical: 'middle', horizontal: CENTRED.has(look) ? 'center' : 'left', wrapText },
      ...(RULED.has(look) ? { border: { bottom: LINE } } : {}),
      ...(fill === undefined ? {} : { fill }),
    };
    return [look, style];
  });
  return Object.fromEntries(all) as Record<Look, Partial<Style>>;
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
