/** Words that are almost there: a wrong character, one too many or too few, two exchanged. */

/** How many faults a word may have, by its length. */
export function faultsAllowed(length: number, longWord: number, shortWord: number): number {
  if (length >= longWord) return 2;
  return length >= shortWord ? 1 : 0;
}

/**
 * The least number of faults with which a word stands somewhere in a text (Sellers 1980, with exchanged neighbours).
 * @param mayBegin whether the word may begin before the text's part of a number
 */
export function faultsIn(word: readonly string[], text: readonly string[], mayBegin: (at: number) => boolean): number {
  const start = text.map((_, at) => (mayBegin(at) ? 0 : Number.POSITIVE_INFINITY));
  let before: readonly number[] = [];
  let above: readonly number[] = [...start, Number.POSITIVE_INFINITY];
  for (let row = 1; row <= word.length; row += 1) {
    const current: number[] = [(above[0] ?? 0) + 1];
    for (let column = 1; column <= text.length; column += 1) {
      const isSame = word[row - 1] === text[column - 1];
      let faults = Math.min(
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const isExchanged = word[row - 1] === text[column - 2] && word[row - 2] === text[column - 1];
      if (row > 1 && column > 1 && isExchanged) faults = Math.min(faults, (before[column - 2] ?? 0) + 1);
      current.push(faults);
    }
    before = above;
    above = current;
  }
  return Math.min(...above);
}

/** Whether characters stand in a text in their order, others between them: 建筑许可 in 建筑工程施工许可证. */
export function standsScattered(characters: readonly string[], text: string): boolean {
  let next = 0;
  for (const character of text) if (character === characters[next]) next += 1;
  return next === characters.length;
}
