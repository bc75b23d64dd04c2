/** Names of sheets: what a spreadsheet accepts, no two alike. */

const LONGEST_NAME = 31;

/** Gives each text a sheet's name, in their order. Names that differ only in case are alike to a spreadsheet. */
export function sheetNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = validName(text);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = withNumber(base, number);
    taken.add(name.toLowerCase());
    return name;
  });
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
