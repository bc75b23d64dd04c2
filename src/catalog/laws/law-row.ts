/** What one row of an index of laws, or one file with the text of a law, tells of one version of it. */
import type { LawsLaw } from '../../language/generated/types.ts';

export type LevelInLibrary = NonNullable<LawsLaw['level']>;

export interface LawRow {
  /** Where it was read: `law_index.csv:12`, or the file. */
  readonly where: string;
  readonly title: string;
  readonly short?: string;
  readonly level?: LevelInLibrary;
  /** Year-month-day. */
  readonly date?: string;
  readonly validFrom?: string;
  readonly expired?: boolean;
  /** The highest number of an article. */
  readonly last?: number;
  /** How many articles of different numbers there are. */
  readonly distinct?: number;
}

/** Why a row or a file tells nothing that can be used; a file of another kind is no fault of anybody. */
export type RefusalReason = 'no-title' | 'unreadable-date' | 'not-text' | 'too-large' | 'other-file';

export interface RefusedRow {
  readonly where: string;
  readonly title: string;
  readonly reason: RefusalReason;
}

export interface LawReading {
  readonly rows: readonly LawRow[];
  readonly refused: readonly RefusedRow[];
}
