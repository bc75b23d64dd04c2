/**
 * The time of a process with returns found the long way, to compare with: every run is walked step by step, each choice
 * both ways, each return taken and not taken, and the lengths of all runs are collected.
 */
import { countedTime, type MinutesPerDay, timeInCentiminutes } from '../../../src/base/duration.ts';
import type { Block, Branch, Parallel, Process, Step, Variant } from '../../../src/process/blocks.ts';

/** How a run of a block or list may end: after so much time, at its end or by a return to a block outside it. */
interface Ending {
  readonly length: number;
  readonly back: Step | undefined;
}

class TooMany extends Error {}

/** All lengths of a process in hundredths of a minute; `undefined` where there are more runs than it is sensible to walk. */
export function lengthsOfRuns(
  process: Process,
  minutesPerDay: MinutesPerDay,
  variant: Variant | undefined,
  most: number,
): readonly number[] | undefined {
  let steps = 0;
  const count = (): void => {
    steps += 1;
    if (steps > most) throw new TooMany();
  };
  const walker = { minutesPerDay, variant, count };
  try {
    return endingsOfList(process.blocks, walker).flatMap(({ length, back }) => (back === undefined ? [length] : []));
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

interface Walker {
  readonly minutesPerDay: MinutesPerDay;
  readonly variant: Variant | undefined;
  readonly count: () => void;
}

/** Walks a list from block to block; each return of a step into the list may be used `times` times in one run of it. */
function endingsOfList(list: readonly Block[], walker: Walker): readonly Ending[] {
  const endings = new Map<string, Ending>();
  const seen = new Set<string>();
  const endingsOf = list.map((block) => endingsOfBlock(block, walker));
  const walk = (at: number, length: number, used: ReadonlyMap<string, number>): void => {
    const state = `${at} ${length} ${[...used].toSorted().join(' ')}`;
    if (seen.has(state)) return;
    seen.add(state);
    walker.count();
    if (at === list.length) {
      endings.set(`${length}`, { length, back: undefined });
      return;
    }
    for (const ending of endingsOf[at] ?? []) {
      const after = length + ending.length;
      const { back } = ending;
      if (back === undefined) {
        walk(at + 1, after, used);
        continue;
      }
      const target = list.findIndex((block) => block.id === back.return?.to);
      const times = used.get(back.id) ?? 0;
      if (target === -1) endings.set(`${after} ${back.id}`, { length: after, back });
      else if (times < (back.return?.times ?? 0)) walk(target, after, new Map([...used, [back.id, times + 1]]));
    }
  };
  walk(0, 0, new Map());
  return [...endings.values()];
}

function endingsOfBlock(block: Block, walker: Walker): readonly Ending[] {
  const { variant, minutesPerDay } = walker;
  const nothing: Ending = { length: 0, back: undefined };
  if (variant?.skip.has(block.id) || block.kind === 'pause') return [nothing];
  if (block.kind === 'choose') {
    return [...block.cases.map((way) => way.blocks), block.otherwise].flatMap((way) => endingsOfList(way, walker));
  }
  if (block.kind === 'parallel') return endingsOfParallel(block, walker);
  const limit = variant?.limits.get(block.id) ?? block.within;
  const time = limit && countedTime(limit);
  const length = time === undefined ? 0 : timeInCentiminutes(time, minutesPerDay);
  const end = { length, back: undefined };
  return block.return === undefined ? [end] : [end, { length, back: block }];
}

/** A branch that returns calls the others off; else the block ends with its last branch. */
function endingsOfParallel({ branches }: Parallel, walker: Walker): readonly Ending[] {
  const endings = new Map<string, Ending>();
  const ways = new Map(branches.map((branch) => [branch, endingsOfList(branch.blocks, walker)]));
  const choose = (left: readonly Branch[], ends: ReadonlyMap<string, number>): void => {
    walker.count();
    const branch = left.find(({ after }) => after.every((key) => ends.has(key)));
    if (branch === undefined) {
      const length = Math.max(0, ...ends.values());
      endings.set(`${length}`, { length, back: undefined });
      return;
    }
    const start = Math.max(0, ...branch.after.map((key) => ends.get(key) ?? 0));
    for (const { length, back } of ways.get(branch) ?? []) {
      const end = start + length;
      if (back !== undefined) endings.set(`${end} ${back.id}`, { length: end, back });
      else
        choose(
          left.filter((other) => other !== branch),
          new Map([...ends, [branch.key, end]]),
        );
    }
  };
  choose(branches, new Map());
  return [...endings.values()];
}
