/**
 * Patterns of file names: `*` and `?` stand for characters within one part of a path, `**` for any number of parts. Matched
 * without regular expressions, so that no pattern can take more than length × length steps.
 */

/** Whether a path, its parts separated by `/`, is meant by a pattern. */
export function matchesPathPattern(pattern: string, path: string): boolean {
  return matchesSequence(pattern.split('/'), path.split('/'), (part) => part === '**', matchesPart);
}

function matchesPart(pattern: string, part: string): boolean {
  return matchesSequence(
    [...pattern],
    [...part],
    (character) => character === '*',
    (wanted, character) => wanted === '?' || wanted === character,
  );
}

/**
 * Whether a sequence is meant by a pattern in which some elements stand for any number of elements. Of several such only
 * the last one tried needs to be tried again.
 */
function matchesSequence(
  pattern: readonly string[],
  given: readonly string[],
  standsForAny: (wanted: string) => boolean,
  matchesOne: (wanted: string, element: string) => boolean,
): boolean {
  let wantedAt = 0;
  let givenAt = 0;
  let anyAt = -1;
  let takenByAny = 0;
  while (givenAt < given.length) {
    const wanted = pattern[wantedAt];
    if (wanted !== undefined && standsForAny(wanted)) {
      anyAt = wantedAt;
      takenByAny = givenAt;
      wantedAt += 1;
    } else if (wanted !== undefined && matchesOne(wanted, given[givenAt] ?? '')) {
      wantedAt += 1;
      givenAt += 1;
    } else if (anyAt !== -1) {
      takenByAny += 1;
      givenAt = takenByAny;
      wantedAt = anyAt + 1;
    } else return false;
  }
  return pattern.slice(wantedAt).every(standsForAny);
}
