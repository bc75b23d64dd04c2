/** Texts compared by what they say: without punctuation and spaces, in one width of characters; and how alike two are. */

const UNSAID = /[\s\p{P}\p{Z}\p{C}]+/gu;

/** A text reduced to its words. What numbers are made of stays: the point of 1.5, the comma of 3、5, the sign of -5. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d)\.(?=\d)/gu, '点')
    .replace(/(?<=\d)[\s\p{P}]+(?=\d)/gu, '与')
    .replace(/-(?=\d)/gu, '负')
    .replace(/%/gu, '百分')
    .replace(UNSAID, '');
}

/** Whether two texts differ in punctuation, spaces and the width of characters only. */
export function sameWording(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** Texts as alike as this are one text reworded, not one taken away and another added. */
const ALIKE = 0.5;

/** A text of each list, by its place there. */
export interface TextPair {
  readonly before: number;
  readonly after: number;
}

/**
 * Pairs texts that are one reworded: the most alike first. Which list is which makes no difference to the pairs.
 */
export function pairAlike(before: readonly string[], after: readonly string[]): readonly TextPair[] {
  const candidates = before.flatMap((one, first) =>
    after.flatMap((other, second) => {
      const likeness = likenessOf(one, other);
      return likeness < ALIKE
        ? []
        : [{ before: first, after: second, likeness, key: [one, other].toSorted().join('\n') }];
    }),
  );
  candidates.sort(
    (one, other) =>
      other.likeness - one.likeness ||
      (one.key < other.key ? -1 : one.key > other.key ? 1 : 0) ||
      one.before + one.after - other.before - other.after,
  );
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return candidates.flatMap((pair): TextPair[] => {
    if (taken.before.has(pair.before) || taken.after.has(pair.after)) return [];
    taken.before.add(pair.before);
    taken.after.add(pair.after);
    return [{ before: pair.before, after: pair.after }];
  });
}

/** Sørensen–Dice coefficient of the pairs of neighbouring characters: 1 for the same words, 0 for nothing in common. */
function likenessOf(one: string, other: string): number {
  const [first, second] = [pairsOfCharacters(one), pairsOfCharacters(other)];
  const left = [...second];
  let common = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, first.length + second.length);
}

function pairsOfCharacters(text: string): readonly string[] {
  const characters = [...wordsOf(text)];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
