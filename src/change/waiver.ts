/**
 * Leave to make things worse for applicants: bound to exactly these changes, with a reason, a legal basis (行政许可法 Art. 16:
 * no condition without one) and a day after which it is good for nothing.
 */

import { parseDay } from '../base/day.ts';
import type { Digest } from '../base/digest.ts';
import type { MessageParams } from '../findings/finding.ts';
import { parseCitations } from '../law/citation.ts';
import type { Burden } from './burden.ts';

export interface Waiver {
  readonly item: string;
  /** The digest of the changes it is given for: `digest` of their burden. */
  readonly changes: Digest;
  readonly reason: string;
  /** The law that demands it, such as 《中华人民共和国消防法》第十五条. */
  readonly basis: string;
  /** The last day on which it can be used, such as 2027-03-31. */
  readonly expires: string;
}

/** What a waiver is to be good for. */
export interface WaiverUse {
  readonly item: string;
  readonly burden: Burden;
  /** The day on which it is used, `2026-12-01`. */
  readonly on: string;
}

/** Why a waiver is not good; the catalogs hold it under `diff.waiver.<problem>`. */
export interface WaiverProblem {
  readonly problem:
    | 'other-item'
    | 'other-changes'
    | 'no-reason'
    | 'no-basis'
    | 'basis-without-title'
    | 'basis-without-article'
    | 'no-such-day'
    | 'expired';
  readonly params: MessageParams;
}

/** Whether changes need a reason with a legal basis, and a second approval. */
export function needsWaiver(burden: Burden): boolean {
  return burden.worse > 0;
}

/** All that is wrong with a waiver for what it is to be good for; nothing where it is good. */
export function waiverProblems(waiver: Waiver, { item, burden, on }: WaiverUse): readonly WaiverProblem[] {
  const problems: WaiverProblem[] = [];
  if (waiver.item !== item) problems.push({ problem: 'other-item', params: { item: waiver.item, wanted: item } });
  if (waiver.changes !== burden.digest) {
    problems.push({ problem: 'other-changes', params: { digest: waiver.changes, wanted: burden.digest } });
  }
  if (waiver.reason.trim() === '') problems.push({ problem: 'no-reason', params: {} });
  return [...problems, ...basisProblems(waiver.basis), ...dayProblems(waiver.expires, on)];
}

/** Every law that a basis names stands in 《》 and is cited by its article, or by the entry of an annex. */
export function basisProblems(basis: string): readonly WaiverProblem[] {
  const citations = parseCitations(basis);
  if (citations.length === 0) return [{ problem: 'no-basis', params: {} }];
  return citations.flatMap(({ title, quoted, articles, annex }): readonly WaiverProblem[] => {
    if (!quoted || title === '') return [{ problem: 'basis-without-title', params: { basis } }];
    return articles.length > 0 || annex ? [] : [{ problem: 'basis-without-article', params: { title } }];
  });
}

function dayProblems(expires: string, on: string): readonly WaiverProblem[] {
  const [last, today] = [parseDay(expires), parseDay(on)];
  if (typeof last !== 'string') return [{ problem: 'no-such-day', params: { day: expires } }];
  if (typeof today !== 'string') return [{ problem: 'no-such-day', params: { day: on } }];
  return last < today ? [{ problem: 'expired', params: { day: expires, on } }] : [];
}

const KEYS = ['item', 'changes', 'reason', 'basis', 'expires'] as const;

/** Reads a waiver from JSON. @returns `undefined` for what is none */
export function readWaiver(value: unknown): Waiver | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const waiver = value as Record<string, unknown>;
  const isWhole = KEYS.every((key) => typeof waiver[key] === 'string') && Object.keys(waiver).length === KEYS.length;
  return isWhole ? (waiver as unknown as Waiver) : undefined;
}
