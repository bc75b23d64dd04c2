/** How a sheet prints: landscape A3, its header row on every page, the center and the sheet above, the page below. */
import type { AddWorksheetOptions, PageSetup } from 'exceljs';

export interface Printing {
  /** The center's name, in the header of every page. */
  readonly center: string;
  /** What is said at the foot of a page, with `&P` and `&N` for its number and their count. */
  readonly page: string;
}

/** A3 by its number in the format (ECMA-376 Part 1, 18.3.1.63); the library's type knows fewer sizes than the format. */
const A3 = 8 as 9;

/** In inches, as the format wants them. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** A table of many columns is printed this much smaller, in per cent; smaller nobody could read it. */
const WIDE_SCALE = 70;

/** A sheet that is as wide as the paper. */
export function narrowPrinting(facts: Printing): Partial<AddWorksheetOptions> {
  return printing(facts, { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
}

/** A sheet that is wider than any paper: pages go across before they go down, each with the first columns. */
export function widePrinting(facts: Printing, columns: string): Partial<AddWorksheetOptions> {
  return printing(facts, { scale: WIDE_SCALE, pageOrder: 'overThenDown', printTitlesColumn: columns });
}

function printing({ center, page }: Printing, width: Partial<PageSetup>): Partial<AddWorksheetOptions> {
  const pageSetup: Partial<PageSetup> = {
    paperSize: A3,
    orientation: 'landscape',
    margins: MARGINS,
    printTitlesRow: '1:1',
    ...width,
  };
  return { pageSetup, headerFooter: { oddHeader: `&L${headerText(center)}&R&A`, oddFooter: `&C${page}` } };
}

/** An ampersand begins a code in a header; doubled, it is one. */
function headerText(text: string): string {
  return text.replaceAll('&', '&&');
}
