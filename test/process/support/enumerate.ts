/**
 * The time of a process found the long way, to compare with: every combination of choices becomes a process without
 * choices, and of that every chain of steps that must follow one another is added up.
 */
import { countedTime, type MinutesPerDay, timeInCentiminutes } from '../../../src/base/duration.ts';
import type { Block, Branch, Process, Variant } from '../../../src/process/blocks.ts';

/** A process without choices: durations, one after another or side by side. */
type Plain =
  | { readonly kind: 'time'; readonly length: number }
  | { readonly kind: 'side-by-side'; readonly branches: readonly PlainBranch[] };

interface PlainBranch {
  readonly key: string;
  readonly after: readonly string[];
  readonly parts: readonly Plain[];
}

export interface Enumeration {
  readonly longest: number;
  readonly shortest: number;
  readonly combinations: number;
}

/**
 * Longest and shortest time in hundredths of a minute.
 * @returns `undefined` where there are more combinations of choices than it is sensible to try
 */
export function enumerate(
  process: Process,
  minutesPerDay: MinutesPerDay,
  variant: Variant | undefined,
  most: number,
): Enumeration | undefined {
  if (combinationsOf(process.blocks) > most) return undefined;
  const lengths = combinations(process.blocks, minutesPerDay, variant).map(lengthOf);
  return { longest: Math.max(...lengths), shortest: Math.min(...lengths), combinations: lengths.length };
}

function combinationsOf(blocks: readonly Block[]): number {
  return blocks.reduce((product, block) => {
    if (block.kind === 'parallel')
      return product * block.branches.reduce((inner, branch) => inner * combinationsOf(branch.blocks), 1);
    if (block.kind !== 'choose') return product;
    return (
      product *
      [...block.cases.map((choice) => choice.blocks), block.otherwise].reduce(
        (sum, way) => sum + combinationsOf(way),
        0,
      )
    );
  }, 1);
}

/** Every way through a list of blocks, each without choices. */
function combinations(blocks: readonly Block[], minutesPerDay: MinutesPerDay, variant: Variant | undefined): Plain[][] {
  let ways: Plain[][] = [[]];
  for (const block of blocks) {
    const waysOfBlock = combinationsOfBlock(block, minutesPerDay, variant);
    ways = ways.flatMap((way) => waysOfBlock.map((more) => [...way, ...more]));
  }
  return ways;
}

function combinationsOfBlock(block: Block, minutesPerDay: MinutesPerDay, variant: Variant | undefined): Plain[][] {
  if (variant?.skip.has(block.id)) return [[]];
  if (block.kind === 'pause') return [[]];
  if (block.kind === 'step') {
    const limit = variant?.limits.get(block.id) ?? block.within;
    const time = limit && countedTime(limit);
    return [[{ kind: 'time', length: time === undefined ? 0 : timeInCentiminutes(time, minutesPerDay) }]];
  }
  if (block.kind === 'choose') {
    return [...block.cases.map((choice) => choice.blocks), block.otherwise].flatMap((way) =>
      combinations(way, minutesPerDay, variant),
    );
  }
  let sides: PlainBranch[][] = [[]];
  for (const branch of block.branches) {
    const ways = combinations(branch.blocks, minutesPerDay, variant);
    sides = sides.flatMap((side) => ways.map((parts) => [...side, plainBranch(branch, parts)]));
  }
  return sides.map((branches) => [{ kind: 'side-by-side', branches }]);
}

function plainBranch({ key, after }: Branch, parts: readonly Plain[]): PlainBranch {
  return { key, after, parts };
}

/** The longest chain: of branches side by side, every chain of `after` links is tried. */
function lengthOf(parts: readonly Plain[]): number {
  let sum = 0;
  for (const part of parts)
    sum += part.kind === 'time' ? part.length : Math.max(0, ...chainsOf(part.branches).map(chainLength));
  return sum;
}

function chainsOf(branches: readonly PlainBranch[]): (readonly PlainBranch[])[] {
  const chainsTo = (branch: PlainBranch): (readonly PlainBranch[])[] => [
    [branch],
    ...branches
      .filter(({ key }) => branch.after.includes(key))
      .flatMap((earlier) => chainsTo(earlier).map((chain) => [...chain, branch])),
  ];
  return branches.flatMap(chainsTo);
}

function chainLength(chain: readonly PlainBranch[]): number {
  return chain.reduce((sum, branch) => sum + lengthOf(branch.parts), 0);
}
