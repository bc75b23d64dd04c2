/**
 * The word of a list that is most like a mistyped one, for «did you mean».
 * @returns the nearest word within a third of the length in edits (at least one) that has something in common with the
 * mistyped one, or `undefined`
 */
export function similarWord(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    const distance = editDistance(word, candidate);
    if (distance < least && distance < Math.max(word.length, candidate.length)) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(first: string, second: string): number {
  const one = [...first];
  const other = [...second];
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
