/** Names that a workbook accepts for its sheets: up to 31 characters, each once, without those that formulas need. */
const LONGEST = 31;

/** The name, or the nearest one that is allowed and not taken. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const plain =
    name
      .replace(/[[\]*?/\\:]/gu, ' ')
      .replace(/^'+|'+$/gu, '')
      .trim() || '1';
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const candidate = plain.slice(0, LONGEST - ending.length) + ending;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
