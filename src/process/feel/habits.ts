/**
 * What people write in a condition out of habit, from Chinese or from another language, and what FEEL has for it. It is
 * a fault, but its meaning is plain: reading goes on with what was meant.
 */

/** Words that stand for a word or a symbol of FEEL. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['且', 'and'],
  ['并且', 'and'],
  ['而且', 'and'],
  ['或', 'or'],
  ['或者', 'or'],
  ['是', 'true'],
  ['否', 'false'],
  ['真', 'true'],
  ['假', 'false'],
  ['为', '='],
]);

/** Comparisons in words; they also stand right behind a name and before a number: `建筑面积大于2000`. */
const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['大于等于', '>='],
  ['大于或等于', '>='],
  ['不小于', '>='],
  ['不低于', '>='],
  ['不少于', '>='],
  ['小于等于', '<='],
  ['小于或等于', '<='],
  ['不大于', '<='],
  ['不高于', '<='],
  ['不多于', '<='],
  ['不超过', '<='],
  ['不等于', '!='],
  ['大于', '>'],
  ['超过', '>'],
  ['高于', '>'],
  ['多于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['等于', '='],
]);

const COMPARISON_WORD = new RegExp([...COMPARISONS.keys()].join('|'), 'u');

/** Words between two conditions, which may stand between them without a space. */
const JOINING_WORD = /^(?:并且|而且|或者|且|或)/u;

/** Symbols of other languages, longer ones first. */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['==', '='],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['&&', 'and'],
  ['||', 'or'],
  ['≥', '>='],
  ['⩾', '>='],
  ['≧', '>='],
  ['≤', '<='],
  ['⩽', '<='],
  ['≦', '<='],
  ['≠', '!='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['…', '..'],
  ['~', '..'],
  ['、', ','],
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
];

/** What closes a text that was opened by a quotation mark FEEL does not have. */
const CLOSING_QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”“"'],
  ['”', '”“"'],
  ['＂', '＂"'],
  ["'", "'"],
  ['‘', '’‘'],
  ['’', '’‘'],
  ['「', '」'],
  ['『', '』'],
]);

/** The word of FEEL that a whole word stands for. */
export function meantByWord(word: string): string | undefined {
  return WORDS.get(word) ?? COMPARISONS.get(word);
}

/** Where a comparison in words begins within a word, and the comparison; `undefined` where there is none. */
export function comparisonWithin(word: string): { readonly at: number; readonly written: string } | undefined {
  const match = COMPARISON_WORD.exec(word);
  return match === null ? undefined : { at: match.index, written: match[0] };
}

/** The word for «and» or «or» that a text begins with. */
export function joiningWord(text: string): string | undefined {
  return JOINING_WORD.exec(text)?.[0];
}

/** The symbol of another language that a text begins with, and what it means. */
export function meantBySymbol(text: string): { readonly written: string; readonly meant: string } | undefined {
  const found = SYMBOLS.find(([written]) => text.startsWith(written));
  return found && { written: found[0], meant: found[1] };
}

/** The characters that close a text opened by a wrong quotation mark; `undefined` for any other character. */
export function closingQuotes(opening: string): string | undefined {
  return CLOSING_QUOTES.get(opening);
}

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
/** From a full-width form to the ASCII character of the same look (Unicode block FF00–FFEF). */
const TO_ASCII = 0xfee0;

/** A text whose full-width letters, digits and marks are half-width ones; of the same length. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? String.fromCharCode(code - TO_ASCII) : character;
  });
}
