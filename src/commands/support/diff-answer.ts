/** The answer of `diff` for programs. */
import type { JsonValue } from '../../base/digest.ts';
import { type Burden, burdenOf } from '../../change/burden.ts';
import type { Change } from '../../change/change.ts';
import type { Tier } from '../../change/tier.ts';
import { sentenceOf } from '../../change/words.ts';
import type { Language } from '../../messages/catalog.ts';

/** Two sides of one item or process, compared. */
export interface Difference {
  readonly id: string;
  readonly name: string;
  /** What the two sides are, as people read it. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
}

interface ChangeJson {
  readonly id: string;
  readonly tier: Tier;
  /** False where it counts as worse because nothing proves that it is not. */
  readonly proven: boolean;
  /** The sentence in the language that was asked for. */
  readonly what: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** JSON pointer into the model after; into the one before where it is gone. */
  readonly pointer: string;
}

export interface DifferenceJson {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly burden: Burden;
  readonly changes: readonly ChangeJson[];
}

export function differenceJson(difference: Difference, language: Language): DifferenceJson {
  const { id, name, before, after, changes } = difference;
  return {
    id,
    name,
    before,
    after,
    burden: burdenOf(changes),
    changes: changes.map((change) => ({
      id: change.id,
      tier: change.tier,
      proven: change.proven,
      what: sentenceOf(change, language),
      params: change.params,
      before: change.before,
      after: change.after,
      pointer: change.pointer,
    })),
  };
}
