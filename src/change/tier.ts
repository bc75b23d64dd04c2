/** Tiers of changes, and the ways in which something can change. */

/** What a change is to the applicant. `internal`: inside the center, the applicant does not notice. */
export type Tier = 'worse' | 'better' | 'neutral' | 'internal';

/** The tiers in the order in which they are told and in which one outweighs another. */
export const TIERS = ['worse', 'better', 'neutral', 'internal'] as const satisfies readonly Tier[];

/** In what way a subject changed. */
export type How =
  | 'added'
  | 'removed'
  /** By arithmetic, or by rank: longer, dearer, wider. */
  | 'more'
  | 'less'
  /** From one thing to another; neither is more of it. */
  | 'changed'
  /** What was and what is cannot be compared, such as 5 working days and 7 calendar days. */
  | 'unlike'
  /** It says the same as before: other punctuation, or a default written out. */
  | 'restated'
  | 'reordered';
