/** What a drawing needs to know besides the process. */
import type { MinutesPerDay } from '../base/duration.ts';
import type { Language } from '../messages/catalog.ts';
import type { Actor, Variant } from '../process/blocks.ts';

/** Names of departments and posts, so that a drawing needs no workspace. */
export interface Names {
  readonly department: (id: string) => string;
  readonly post: (actor: Actor) => string;
}

export interface DrawingOptions {
  readonly language: Language;
  readonly names: Names;
  readonly minutesPerDay: MinutesPerDay;
  /** Draws the process with the variant's tightened limits, and the steps that it skips as skipped. */
  readonly variant?: Variant;
  /** Whether the process's name and time stand above the picture; true when left out. */
  readonly heading?: boolean;
}
