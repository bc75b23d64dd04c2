/** What all changes of a definition are to the applicant, in one value: it goes into the statement of a release. */
import { canonicalJson, type Digest, type JsonValue, sha256 } from '../base/digest.ts';
import type { Change } from './change.ts';
import { TIERS, type Tier } from './tier.ts';

/** The form of the digested list. To digest something else, or otherwise, is a new form. */
const CHANGES_FORM = 'guhua/changes/1';

export interface Burden {
  /** The gravest tier that there is; `none` where nothing changed. */
  readonly tier: Tier | 'none';
  readonly worse: number;
  readonly better: number;
  readonly neutral: number;
  readonly internal: number;
  /** SHA-256 of the canonical list of changes: another change, another digest. */
  readonly digest: Digest;
}

/** Sums up changes. Their order makes no difference. */
export function burdenOf(changes: readonly Change[]): Burden {
  const numberOf = (tier: Tier): number => changes.filter((change) => change.tier === tier).length;
  return {
    tier: TIERS.find((tier) => numberOf(tier) > 0) ?? 'none',
    worse: numberOf('worse'),
    better: numberOf('better'),
    neutral: numberOf('neutral'),
    internal: numberOf('internal'),
    digest: digestOfChanges(changes),
  };
}

function digestOfChanges(changes: readonly Change[]): Digest {
  const texts = changes.map((change) => canonicalJson(change as unknown as JsonValue)).toSorted();
  return sha256(`{"form":"${CHANGES_FORM}","changes":[${texts.join(',')}]}`);
}
