/**
 * How much counted time a department or a post has in a case at most: its own steps one after another, of each choice the
 * way that gives it the most. A step that several sign counts for each of them; what is returned counts once.
 */
import { addTime, longerTime, type MinutesPerDay, NO_TIME, normaliseTime, type WorkingTime } from '../base/duration.ts';
import { type Actor, allBlocks, type Block, type Process, type Step, type Variant } from './blocks.ts';
import { timeOfStep } from './spans.ts';

export interface Load {
  /** A department's id, or a post as `department/post`. */
  readonly who: string;
  readonly time: WorkingTime;
  /** All its steps, in the order of the text. */
  readonly steps: readonly Step[];
}

/** The loads of all departments, in the order in which they first do something. */
export function loadsByDepartment(process: Process, minutesPerDay: MinutesPerDay, variant?: Variant): readonly Load[] {
  return loads(process, minutesPerDay, variant, ({ department }) => department);
}

/** The loads of all posts, likewise. */
export function loadsByPost(process: Process, minutesPerDay: MinutesPerDay, variant?: Variant): readonly Load[] {
  return loads(process, minutesPerDay, variant, postOf);
}

/** A post as the language writes it. */
export function postOf({ department, post }: Actor): string {
  return `${department}/${post}`;
}

function loads(
  process: Process,
  minutesPerDay: MinutesPerDay,
  variant: Variant | undefined,
  whoOf: (actor: Actor) => string,
): readonly Load[] {
  const stepsOf = new Map<string, Step[]>();
  for (const block of allBlocks(process.blocks)) {
    if (block.kind !== 'step' || variant?.skip.has(block.id)) continue;
    for (const who of new Set(block.by.map(whoOf))) stepsOf.set(who, [...(stepsOf.get(who) ?? []), block]);
  }
  return [...stepsOf].map(([who, steps]) => {
    const own = new Set<Block>(steps);
    const sum = (blocks: readonly Block[]): WorkingTime => blocks.map(timeOf).reduce(addTime, NO_TIME);
    const timeOf = (block: Block): WorkingTime => {
      switch (block.kind) {
        case 'step':
          return own.has(block) ? timeOfStep(block, variant) : NO_TIME;
        case 'pause':
          return NO_TIME;
        case 'choose':
          return [...block.cases.map((way) => way.blocks), block.otherwise]
            .map(sum)
            .reduce((most, time) => longerTime(most, time, minutesPerDay));
        case 'parallel':
          return block.branches.map((branch) => sum(branch.blocks)).reduce(addTime, NO_TIME);
      }
    };
    return { who, time: normaliseTime(sum(process.blocks), minutesPerDay), steps };
  });
}
