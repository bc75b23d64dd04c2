/** Brackets of Chinese text: full-width and half-width ones are mixed, and some are never closed. */

/** Opening and closing forms of the same bracket, whatever their width. */
const FAMILIES: readonly (readonly [opening: string, closing: string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['【〔[', '】〕]'],
  ['「『', '」』'],
  ['“', '”'],
];

interface Bracket {
  readonly family: number;
  readonly opens: boolean;
}

const BRACKETS: ReadonlyMap<string, Bracket> = new Map(
  FAMILIES.flatMap(([opening, closing], family) =>
    [...opening, ...closing].map((character): [string, Bracket] => [
      character,
      { family, opens: opening.includes(character) },
    ]),
  ),
);
const ANY_BRACKET = new RegExp(`[${[...BRACKETS.keys()].map((character) => `\\${character}`).join('')}]`, 'g');

/**
 * How many brackets enclose each UTF-16 unit of a text. A bracket itself stands at the depth of what is around it; one
 * without its counterpart encloses nothing.
 */
export function bracketDepths(text: string): readonly number[] {
  const depths = new Array<number>(text.length).fill(0);
  for (const [opening, closing] of matchedBrackets(text)) {
    for (let index = opening + 1; index < closing; index += 1) depths[index] = (depths[index] ?? 0) + 1;
  }
  return depths;
}

/** Pieces of a text between separators that stand outside all brackets; pieces are trimmed, empty ones left out. */
export function splitOutside(text: string, separators: string): string[] {
  const depths = bracketDepths(text);
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (depths[index] !== 0 || !separators.includes(text.charAt(index))) continue;
    pieces.push(text.slice(start, index));
    start = index + 1;
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

export interface Bracketed {
  readonly before: string;
  readonly inside: string;
}

/** A text that ends in round brackets: what is before them and what is inside. */
export function trailingBrackets(text: string): Bracketed | undefined {
  const last = text.length - 1;
  const pair = matchedBrackets(text).find(([, closing]) => closing === last);
  if (pair === undefined || !'（('.includes(text.charAt(pair[0]))) return undefined;
  return { before: text.slice(0, pair[0]).trim(), inside: text.slice(pair[0] + 1, last).trim() };
}

function matchedBrackets(text: string): readonly (readonly [number, number])[] {
  const open: { readonly family: number; readonly index: number }[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (const { 0: character, index } of text.matchAll(ANY_BRACKET)) {
    const bracket = BRACKETS.get(character);
    if (bracket === undefined) continue;
    const { family, opens } = bracket;
    if (opens) {
      open.push({ family, index });
      continue;
    }
    const position = open.findLastIndex((candidate) => candidate.family === family);
    const partner = open[position];
    if (partner === undefined) continue;
    open.length = position;
    pairs.push([partner.index, index]);
  }
  return pairs;
}
