/** The text of a spreadsheet's cells, freed of what Excel, Word and Chinese input leave behind. */

/** Ways to write «nothing» in a cell. */
const NOTHING = new Set([
  '无',
  '没有',
  '暂无',
  '不涉及',
  '无此项',
  '空',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  'n/a',
  'na',
  'null',
]);

/**
 * A cell's text as the language accepts it: Unicode NFC, plain spaces, no invisible characters, lines without margins.
 * Line breaks stay, blank lines go.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('_x000D_', '')
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\p{Zs}\t\v\f]+/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ *\n[ \n]*/gu, '\n')
    .trim();
}

/** Text of several lines as one: lines that were wrapped inside a word of Chinese join without a space. */
export function oneLine(text: string): string {
  return text.replace(/(\S)\n(\S)/gu, (_, before: string, after: string) =>
    isChinese(before) || isChinese(after) ? before + after : `${before} ${after}`,
  );
}

/** Whether a cell says that there is nothing: `无`, `/`, `—`. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(text.replace(/[。\s]/gu, '').toLowerCase());
}

/** Text for comparing only: half-width, without spaces, in lower case. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** Full-width digits, letters and punctuation as half-width. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

function isChinese(character: string): boolean {
  return /[\p{Script=Han}，。；：、？！（）《》「」“”]/u.test(character);
}
