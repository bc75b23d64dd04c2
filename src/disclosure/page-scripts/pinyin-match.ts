/** Letters held against the syllables of a name, as people type pinyin: whole, by initials, or some of each. */

export interface SoundMatch {
  /** `whole`: every syllable is typed out, but the last may be begun only; `short`: some are given by their first letters. */
  readonly kind: 'whole' | 'short';
  /** Which syllable it begins with. */
  readonly at: number;
}

/**
 * Finds letters in syllables, from the beginning of one on.
 * @param letters without spaces, lower case
 */
export function matchSound(letters: string, syllables: readonly string[]): SoundMatch | undefined {
  let short: number | undefined;
  for (let at = 0; at < syllables.length; at += 1) {
    if (isTypedOut(letters, syllables, at)) return { kind: 'whole', at };
    if (short === undefined && isShortened(letters, syllables, at)) short = at;
  }
  return short === undefined ? undefined : { kind: 'short', at: short };
}

function isTypedOut(letters: string, syllables: readonly string[], start: number): boolean {
  let taken = 0;
  for (let at = start; at < syllables.length && taken < letters.length; at += 1) {
    const syllable = syllables[at] ?? '';
    const left = letters.slice(taken);
    if (!left.startsWith(syllable)) return taken + left.length >= 2 && syllable.startsWith(left);
    taken += syllable.length;
  }
  return taken >= letters.length;
}

/** Each syllable takes one or more of its first letters; none is left out. */
function isShortened(letters: string, syllables: readonly string[], start: number): boolean {
  /** Which numbers of letters can be taken up to a syllable. */
  let reached = new Set([0]);
  for (let at = start; at < syllables.length && reached.size > 0; at += 1) {
    const syllable = syllables[at] ?? '';
    const next = new Set<number>();
    for (const taken of reached) {
      for (
        let length = 1;
        length <= syllable.length && letters[taken + length - 1] === syllable[length - 1];
        length += 1
      ) {
        if (taken + length === letters.length) return true;
        next.add(taken + length);
      }
    }
    reached = next;
  }
  return false;
}
