/**
 * How much later a branch of a parallel block may end before the whole process takes longer. None: the branch lies on a
 * critical path. Little: it is the next to become critical.
 */
import { type MinutesPerDay, timeInCentiminutes, type WorkingTime } from '../base/duration.ts';
import { type Block, type Branch, innerBlocks, type Parallel, type Process, type Variant } from './blocks.ts';
import type { Centiminutes } from './schedule.ts';
import { Spans } from './spans.ts';
import { timeInDays, timeInHours } from './time-difference.ts';

export interface BranchSlack {
  readonly block: Parallel;
  readonly branch: Branch;
  readonly slack: WorkingTime;
}

/** The slack of all branches, in the order of the text. Pauses and the applicant's own time count nothing. */
export function branchSlacks(
  process: Process,
  minutesPerDay: MinutesPerDay,
  variant?: Variant,
): readonly BranchSlack[] {
  const spans = new Spans(minutesPerDay, variant);
  const { longest, serial } = spans.sequence(process.blocks);
  const whole = timeInCentiminutes(longest, minutesPerDay);
  const written = serial.centidays === 0 ? timeInHours : timeInDays;
  return branchesOf(process.blocks, []).map(({ block, branch, around }) => {
    const slack = mostDelay(whole, (by) => {
      const delayed = spans.delayed({ branch, around, by: { centidays: 0, minutes: by / 100 } });
      // A hundredth of a minute is no whole number of minutes: what adding up makes of it is set right.
      return Math.round(timeInCentiminutes(delayed.sequence(process.blocks).longest, minutesPerDay));
    });
    return { block, branch, slack: written(slack, minutesPerDay) };
  });
}

interface PlacedBranch {
  readonly block: Parallel;
  readonly branch: Branch;
  /** The blocks that hold it. */
  readonly around: ReadonlySet<Block>;
}

function branchesOf(list: readonly Block[], outside: readonly Block[]): readonly PlacedBranch[] {
  return list.flatMap((block) => {
    const around = [...outside, block];
    const own = block.kind === 'parallel' ? block.branches : [];
    return [
      ...own.map((branch) => ({ block: block as Parallel, branch, around: new Set(around) })),
      ...innerBlocks(block).flatMap((inner) => branchesOf(inner, around)),
    ];
  });
}

/**
 * The longest delay that changes nothing. The length of a process is convex in a delay (a maximum of sums in which it counts
 * once or several times), so that its tangent at a delay that is too long meets the undelayed length at one that is not too
 * short: Newton's method comes down to the answer in a few steps and never passes it.
 * @param lengthAt length of the process by delay
 */
function mostDelay(whole: Centiminutes, lengthAt: (delay: Centiminutes) => Centiminutes): Centiminutes {
  // A branch that takes longer than the whole process makes it longer.
  let tooLong = whole + 1;
  for (;;) {
    const [length, before] = [lengthAt(tooLong), lengthAt(tooLong - 1)];
    if (before === whole) return tooLong - 1;
    tooLong = Math.floor(tooLong - (length - whole) / (length - before)) + 1;
  }
}
