/** Comma-, semicolon- and tab-separated text (RFC 4180), all cells as the text they are. */

/** Excel's ways to keep a code from becoming a number: `="0123"`, `'0123`. */
const GUARDED = /^(?:="([^"]*)"|'(\d+))$/u;

/** Reads rows of cells; quoted cells may hold separators and line breaks. */
export function readDelimited(text: string): string[][] {
  const declared = /^sep=(.)\r?\n/u.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const separator = declared?.[1] ?? guessSeparator(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let index = 0;
  while (index < body.length) {
    const cell = readCell(body, index, separator);
    row.push(unguarded(cell.text));
    index = cell.end;
    if (body.charAt(index) === separator) {
      index += 1;
      if (index < body.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    index += body.startsWith('\r\n', index) ? 2 : 1;
  }
  return rows;
}

function readCell(text: string, start: number, separator: string): { readonly text: string; readonly end: number } {
  if (text.charAt(start) !== '"') {
    let end = start;
    while (end < text.length && text.charAt(end) !== separator && !'\r\n'.includes(text.charAt(end))) end += 1;
    return { text: text.slice(start, end), end };
  }
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { text: content + text.slice(from), end: text.length };
    content += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') {
      // What stands between a closing quote and the next separator belongs to the cell all the same.
      const rest = readCell(` ${text.slice(quote + 1)}`, 0, separator);
      return { text: content + rest.text.slice(1), end: quote + rest.end };
    }
    content += '"';
    from = quote + 2;
  }
}

/** The separator that stands most often outside quotes in the first lines. */
function guessSeparator(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/gu, '');
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.separator ?? ',';
}

function unguarded(text: string): string {
  const match = GUARDED.exec(text.trim());
  return match?.[1] ?? match?.[2] ?? text;
}
