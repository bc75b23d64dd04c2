/**
 * Whether a root document may follow another: TUF §5.3.4–5.3.5, version n+1 is signed by the threshold of version n and by
 * its own; the first one by its own. As in TUF, a document that has expired can still be replaced, and by keys that have:
 * otherwise a center that forgot a day could never approve anything again.
 */
import { type Envelope, signersOf } from './dsse.ts';
import type { KeyRing } from './key-ring.ts';

export interface SuccessionProblem {
  /** Each has its message under `trust/succession.<what>`. */
  readonly what: /** The version is not one more than that before it. */
    | 'version'
    /** It is the root document of another center. */
    | 'center'
    /** It was drawn up before the one that it replaces. */
    | 'issued'
    /** It has expired already. */
    | 'expired'
    /** Too few people of the document before it have signed. */
    | 'previous-threshold'
    /** Too few people of its own have signed. */
    | 'own-threshold';
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Checks a key change.
 * @param previous the root document in force; absent for the first
 * @param day the day of the change
 */
export function checkSuccession(
  envelope: Envelope,
  next: KeyRing,
  previous: KeyRing | undefined,
  day: string,
): readonly SuccessionProblem[] {
  const problems: SuccessionProblem[] = [];
  const { root } = next;
  const expected = (previous?.root.version ?? 0) + 1;
  if (root.version !== expected) problems.push({ what: 'version', params: { version: root.version, expected } });
  if (previous !== undefined && previous.root.center !== root.center) {
    problems.push({ what: 'center', params: { center: root.center, expected: previous.root.center } });
  }
  if (previous !== undefined && root.issued < previous.root.issued) {
    problems.push({ what: 'issued', params: { day: root.issued, previous: previous.root.issued } });
  }
  if (root.expires < day) problems.push({ what: 'expired', params: { day: root.expires } });
  for (const [what, ring] of [
    ['previous-threshold', previous],
    ['own-threshold', next],
  ] as const) {
    if (ring === undefined) continue;
    const signed = rootSigners(envelope, ring, day);
    const { threshold, version } = ring.root;
    if (signed.length >= threshold) continue;
    const people = ring.peopleAble('root', day).filter((id) => !signed.includes(id));
    problems.push({ what, params: { version, threshold, signed: signed.length, people: people.join(', ') } });
  }
  return problems;
}

/** The people of the role `root` who have signed, each once. */
export function rootSigners(envelope: Envelope, ring: KeyRing, day: string): readonly string[] {
  const able = new Set(ring.peopleAble('root', day));
  const signed = signersOf(envelope, (keyId) => ring.verifier(keyId));
  const people = [...signed].flatMap((keyId) => ring.boundKey(keyId)?.personId ?? []);
  return [...new Set(people)].filter((id) => able.has(id));
}
