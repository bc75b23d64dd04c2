/** What differs between two texts line by line (E. W. Myers, An O(ND) Difference Algorithm, 1986). */

export interface LineChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly line: string;
}

/** Texts that differ in more lines than this are told as one block removed and one added. */
const MOST_DIFFERENCES = 1000;

/** The lines of both texts in order; a line keeps its line break, so that a missing one at the end is a difference. */
export function diffLines(before: string, after: string): readonly LineChange[] {
  const [one, other] = [splitLines(before), splitLines(after)];
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [
    ...one.slice(0, head).map(same),
    ...shortestEdit(one.slice(head, one.length - tail), other.slice(head, other.length - tail)),
    ...one.slice(one.length - tail).map(same),
  ];
}

function splitLines(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u);
}

function shortestEdit(one: readonly string[], other: readonly string[]): readonly LineChange[] {
  const most = Math.min(one.length + other.length, MOST_DIFFERENCES);
  /** For each number of differences, how far into `one` each diagonal (place in `one` less place in `other`) has come. */
  const reached: Map<number, number>[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    const last = reached.at(-1) ?? new Map([[1, 0]]);
    const current = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let place = isAdded(last, diagonal, differences)
        ? (last.get(diagonal + 1) ?? 0)
        : (last.get(diagonal - 1) ?? 0) + 1;
      while (place < one.length && place - diagonal < other.length && one[place] === other[place - diagonal])
        place += 1;
      current.set(diagonal, place);
      if (place >= one.length && place - diagonal >= other.length) return walkBack(one, other, [...reached, current]);
    }
    reached.push(current);
  }
  return [...one.map(removed), ...other.map(added)];
}

/** Whether a diagonal is best reached by an added line, from the diagonal above. */
function isAdded(last: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true;
  return diagonal !== differences && (last.get(diagonal - 1) ?? -1) < (last.get(diagonal + 1) ?? -1);
}

function walkBack(
  one: readonly string[],
  other: readonly string[],
  reached: readonly ReadonlyMap<number, number>[],
): readonly LineChange[] {
  const changes: LineChange[] = [];
  let place = one.length;
  let diagonal = one.length - other.length;
  for (let differences = reached.length - 1; differences > 0; differences -= 1) {
    const last = reached[differences - 1] ?? new Map<number, number>();
    const wasAdded = isAdded(last, diagonal, differences);
    const previousDiagonal = wasAdded ? diagonal + 1 : diagonal - 1;
    const previous = last.get(previousDiagonal) ?? 0;
    const start = wasAdded ? previous : previous + 1;
    while (place > start) changes.push(same(one[--place] ?? ''));
    changes.push(wasAdded ? added(other[previous - previousDiagonal] ?? '') : removed(one[previous] ?? ''));
    place = previous;
    diagonal = previousDiagonal;
  }
  while (place > 0) changes.push(same(one[--place] ?? ''));
  return changes.reverse();
}

function same(line: string): LineChange {
  return { kind: 'same', line };
}

function removed(line: string): LineChange {
  return { kind: 'removed', line };
}

function added(line: string): LineChange {
  return { kind: 'added', line };
}
