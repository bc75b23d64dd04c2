/** What a drawing needs to know besides the process. */
import type { MinutesPerDay } from '../base/duration.ts';
import type { Language } from '../messages/catalog.ts';
import type { Actor, Variant } from '../process/blocks.ts';

/** Names of departments and posts, so that a drawing needs no workspace. */
export interface Names {
  readonly department: (id: string) => string;
  readonly post: (actor: Actor) => string;
}

/** Lanes by department, or one for each post. */
export type LaneKind = 'department' | 'post';

export interface DrawingOptions {
  readonly language: Language;
  readonly names: Names;
  readonly minutesPerDay: MinutesPerDay;
  /** Draws the process with the variant's tightened limits, and the steps that it skips as skipped. */
  readonly variant?: Variant;
  /** What a lane stands for; a department when left out. */
  readonly lanes?: LaneKind;
  /** What is said below the name of a process that is drawn without a variant, beside drawings of its variants. */
  readonly label?: string;
  /** Whether the process's name and time stand above the picture; true when left out. */
  readonly heading?: boolean;
}
