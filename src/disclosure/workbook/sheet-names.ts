/** Names of sheets: what a spreadsheet accepts, no two alike. */

const LONGEST_NAME = 31;

/** The names of the sheets of one workbook. Names that differ only in case are alike to a spreadsheet. */
export class SheetNames {
  readonly #taken = new Set<string>();

  /** Gives a text a sheet's name that no sheet before it has. */
  take(text: string): string {
    const base = validName(text);
    let name = base;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1) name = withNumber(base, number);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** A link to a cell of a sheet in the same workbook. */
export function sheetLink(name: string, row: number): string {
  return `#'${name.replaceAll("'", "''")}'!A${row}`;
}

function validName(text: string): string {
  const name = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces
    .replace(/[\u0000-\u001f\u007f[\]:*?/\\]/gu, '_')
    .replace(/^'+|'+$/gu, '_');
  const cut = cutTo(name, LONGEST_NAME).trim();
  // «History» is a name that Excel keeps for itself.
  return cut === '' || cut.toLowerCase() === 'history' ? `${cut}_` : cut;
}

function withNumber(base: string, number: number): string {
  const suffix = `(${number})`;
  return cutTo(base, LONGEST_NAME - suffix.length) + suffix;
}

/** At most so many UTF-16 units, no pair halved. */
function cutTo(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/u, '');
}
