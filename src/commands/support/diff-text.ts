/** The answer of `diff` for people: sentences by tier, each with its sign. */
import { burdenOf } from '../../change/burden.ts';
import type { Change } from '../../change/change.ts';
import { TIERS, type Tier } from '../../change/tier.ts';
import { reasonOf, sentenceOf } from '../../change/words.ts';
import type { Language } from '../../messages/catalog.ts';
import type { Difference } from './diff-answer.ts';
import type { Say } from './time-text.ts';

export const SIGNS: Readonly<Record<Tier, string>> = { worse: '-', better: '+', neutral: '=', internal: '·' };

export interface DiffTextOptions {
  readonly language: Language;
  /** Whether each sentence says why its change is of its tier. */
  readonly why: boolean;
}

/** Writes a difference. */
export function diffText(difference: Difference, say: Say, options: DiffTextOptions): string {
  const { id, name, before, after, changes } = difference;
  const heading = [say('diff.title', { id, name }).trimEnd(), say('diff.sides', { before, after })].join('\n');
  if (changes.length === 0) return `${heading}\n${say('diff.none')}`;
  const groups = TIERS.flatMap((tier) => {
    const ofTier = changes.filter((change) => change.tier === tier);
    if (ofTier.length === 0) return [];
    const lines = ofTier.map((change) => `  ${SIGNS[tier]} ${lineOf(change, say, options)}`);
    return [[say(`diff.tier.${tier}`, { count: ofTier.length }), ...lines].join('\n')];
  });
  const { worse, better, neutral, internal, digest } = burdenOf(changes);
  const burden = say('diff.burden', { worse, better, neutral, internal, digest });
  return [heading, ...groups, burden].join('\n\n');
}

function lineOf(change: Change, say: Say, { language, why }: DiffTextOptions): string {
  const sentence = sentenceOf(change, language);
  if (why) return say('diff.why-line', { sentence, why: reasonOf(change, language) });
  return change.proven ? sentence : say('diff.unproven', { sentence });
}
