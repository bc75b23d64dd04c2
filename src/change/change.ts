/** One difference between two definitions, as a value: what changed, how, and whether it is worse for the applicant. */
import type { JsonValue } from '../base/digest.ts';
import type { MinutesPerDay } from '../base/duration.ts';
import type { MessageParams } from '../findings/finding.ts';
import { type SubjectId, verdictOf } from './subjects.ts';
import type { How, Tier } from './tier.ts';

export interface Change {
  /** `<subject>.<how>`, such as `material.added`: a subject of the table and a way of changing. */
  readonly id: string;
  readonly tier: Tier;
  /** Whether the tier follows by arithmetic or by the table; a change that is not proved harmless counts as worse. */
  readonly proven: boolean;
  /** Names for the sentence: which material, which step. */
  readonly params: MessageParams;
  /** The value before, as the model holds it; `null` where there was none. */
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** JSON pointer (RFC 6901) into the model after; into the one before where it is gone. */
  readonly pointer: string;
}

/** Where in the model two values stand, and what is known there. */
export interface Spot {
  readonly pointer: string;
  readonly params: MessageParams;
  /** Length of the center's working day, by which hours and days compare. */
  readonly minutesPerDay: MinutesPerDay;
}

/** Compares a value before with the value after; `undefined` is a value that is not there. */
export type Compare = (before: JsonValue | undefined, after: JsonValue | undefined, spot: Spot) => readonly Change[];

/** A change of a subject, with the tier that the table gives it. */
export function changeOf(
  subject: SubjectId,
  how: How,
  spot: Pick<Spot, 'pointer' | 'params'>,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Change {
  const verdict = verdictOf(subject, how);
  return {
    id: `${subject}.${how}`,
    tier: verdict === 'unproven' ? 'worse' : verdict,
    proven: verdict !== 'unproven',
    params: spot.params,
    before: before ?? null,
    after: after ?? null,
    pointer: spot.pointer,
  };
}

/** A spot below another. */
export function below(spot: Spot, key: string | number, params: MessageParams = spot.params): Spot {
  return { ...spot, params, pointer: `${spot.pointer}/${pointerToken(String(key))}` };
}

/** A key as a JSON pointer writes it (RFC 6901 §3). */
export function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
