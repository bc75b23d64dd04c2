/**
 * The two ways of a choice exclude each other: where more cases take the one, as many fewer take the other. The change is
 * told once for the applicant, at the way that is the heavier one; at the lighter way it is only its other side.
 */
import { compareTime, type MinutesPerDay, type WorkingTime } from '../base/duration.ts';
import { allBlocks, type Block, type Process } from '../process/blocks.ts';
import { processTime } from '../process/time.ts';
import type { BlockPair, PlacedBlock, Placing } from './blocks-of-model.ts';
import { isSame } from './compare-values.ts';
import { type CaseFields, jsonOf, occasionOf } from './occasion-changes.ts';
import { WITH_APPLICANT } from './step-changes.ts';

/** Whether a step whose cases have changed stands in the lighter way of a choice of two, and only that choice has changed. */
export function isOtherSide(
  { before, after }: BlockPair,
  processes: CaseFields,
  minutesPerDay: MinutesPerDay,
): boolean {
  const [was, is] = [innermostChoice(before), innermostChoice(after)];
  if (was === undefined || is === undefined || was.holder.id !== is.holder.id || was.way !== is.way) return false;
  if (!isSame(outerOccasion(before, was), outerOccasion(after, is))) return false;
  return isLighter(was, processes.before, minutesPerDay) && isLighter(is, processes.after, minutesPerDay);
}

interface ChoicePlacing {
  readonly holder: Extract<Block, { readonly kind: 'choose' }>;
  readonly way: Placing['way'];
  /** How deep in the block's place it is. */
  readonly level: number;
}

function innermostChoice({ place }: PlacedBlock): ChoicePlacing | undefined {
  const level = place.findLastIndex(({ holder }) => holder?.kind === 'choose');
  const { holder, way } = place[level] ?? {};
  return holder?.kind === 'choose' && way !== undefined ? { holder, way, level } : undefined;
}

/** The cases that come to the choice at all. */
function outerOccasion(placed: PlacedBlock, { level }: ChoicePlacing): ReturnType<typeof jsonOf> {
  return jsonOf(occasionOf({ ...placed, place: placed.place.slice(0, level) }));
}

/** Whether the other way meets the applicant as often and takes as long, or more. */
function isLighter({ holder, way }: ChoicePlacing, process: Process, minutesPerDay: MinutesPerDay): boolean {
  const [only, ...others] = holder.cases;
  if (only === undefined || others.length > 0) return false;
  const ways = [only.blocks, holder.otherwise].map((blocks) => weightOf(blocks, process, minutesPerDay));
  const [own, other] = way === -1 ? [ways[1], ways[0]] : [ways[0], ways[1]];
  if (own === undefined || other === undefined) return false;
  return own.meetings <= other.meetings && compareTime(own.longest, other.longest, minutesPerDay) <= 0;
}

interface Weight {
  /** Steps in which the applicant has a part, and time that is not counted. */
  readonly meetings: number;
  readonly longest: WorkingTime;
}

function weightOf(blocks: readonly Block[], process: Process, minutesPerDay: MinutesPerDay): Weight {
  const meetings = allBlocks(blocks).filter(
    (block) => block.kind === 'pause' || (block.kind === 'step' && WITH_APPLICANT.includes(block.verb)),
  ).length;
  return { meetings, longest: processTime({ ...process, blocks }, minutesPerDay).longest };
}
