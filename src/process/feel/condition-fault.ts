/** What is wrong in a condition, before it is known in which file the condition stands. */
import type { MessageParams, TextRange } from '../../findings/finding.ts';

export interface ConditionFault {
  /** Which rule tells it: `process/condition-syntax`, `process/condition-names` or `process/condition-types`. */
  readonly about: 'syntax' | 'names' | 'types';
  /** Message id below the rule's. */
  readonly message: string;
  readonly params: MessageParams;
  /** UTF-16 offsets within the condition's text. */
  readonly range: TextRange;
  /** What to write instead, where that is beyond doubt. */
  readonly replacement?: string;
}
