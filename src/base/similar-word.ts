/**
 * The word of a list that is most like a mistyped one, for «did you mean».
 * @returns the nearest word within a third of the length in edits (at least one) that has something in common with the
 * mistyped one, or `undefined`
 */
export function similarWord(word: string, words: Iterable<string>): string | undefined {
  const letters = [...word];
  let best: string | undefined;
  let least = Math.max(1, Math.floor(letters.length / 3)) + 1;
  for (const candidate of words) {
    const others = [...candidate];
    if (Math.abs(letters.length - others.length) >= least) continue;
    const distance = editDistance(letters, others);
    if (distance < least && distance < Math.max(letters.length, others.length)) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(one: readonly string[], other: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of one.entries()) {
    const current = [row + 1];
    for (const [column, otherLetter] of other.entries()) {
      const same = letter === otherLetter ? 0 : 1;
      let distance = Math.min((last[column] ?? 0) + same, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1);
      const swapped = row > 0 && column > 0 && letter === other[column - 1] && one[row - 1] === otherLetter;
      if (swapped) distance = Math.min(distance, (beforeLast[column - 1] ?? 0) + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
