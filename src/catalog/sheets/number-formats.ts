/** How a workbook's cells show their numbers: `xl/styles.xml`, applied by SheetJS. */
import * as XLSX from '@e965/xlsx';
import { attribute, tagsOf } from './xml-parts.ts';

/** A number below this is not shortened by the general format. */
const GENERAL_DIGITS = 1e11;

export class NumberFormats {
  readonly #ofStyle: readonly (string | number)[];
  readonly #date1904: boolean;

  /**
   * @param styles the part `xl/styles.xml`
   * @param date1904 whether the workbook counts its days from 1904
   */
  constructor(styles: string, date1904: boolean) {
    const own = new Map(
      tagsOf(styles, 'numFmt').map((tag) => [
        Number(attribute(tag, 'numFmtId')),
        attribute(tag, 'formatCode') ?? 'General',
      ]),
    );
    const formats = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/u.exec(styles)?.[0] ?? '';
    this.#ofStyle = tagsOf(formats, 'xf').map((tag) => {
      const id = Number(attribute(tag, 'numFmtId') ?? 0);
      return own.get(id) ?? id;
    });
    this.#date1904 = date1904;
  }

  /** A number as its cell shows it. */
  show(value: number, style: number): string {
    const format = this.#ofStyle[style] ?? 0;
    if (format === 0 && Number.isInteger(value) && Math.abs(value) < GENERAL_DIGITS) return String(value);
    try {
      return XLSX.SSF.format(format, value, { date1904: this.#date1904 });
    } catch {
      // A format that SheetJS does not know shows nothing worth more than the number.
      return String(value);
    }
  }
}
