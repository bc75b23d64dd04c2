/** Lines that are put aside and read again later: of a hundred thousand rows there are too many to keep in memory. */
export interface LineStore {
  add(line: string): void;
  lines(): Iterable<string>;
}

/** A store for a few thousand lines. */
export function linesInMemory(): LineStore {
  const lines: string[] = [];
  return { add: (line) => lines.push(line), lines: () => lines };
}
