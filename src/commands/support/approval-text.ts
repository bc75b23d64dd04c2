/** Who is missing, as people read it. */
import type { Language } from '../../messages/catalog.ts';
import { message } from '../../messages/catalog.ts';
import { type UnrecordedClaim, versionName } from '../../registry/statement.ts';
import type { ApprovalCheck } from '../../trust/check-envelope.ts';
import type { KeyRing } from '../../trust/key-ring.ts';

/** How many entries are told one by one. */
const MOST_TOLD = 20;

/** An entry and what its signatures amount to. */
export interface CheckedStatement {
  /** `housing-012@1`. */
  readonly name: string;
  readonly check: ApprovalCheck;
}

/** What is signed: a line or two for each statement, before anybody has to trust a file. */
export function signedText(claims: readonly UnrecordedClaim[], ring: KeyRing, language: Language): readonly string[] {
  const text = (id: string, params: Readonly<Record<string, string | number>> = {}) =>
    `  ${message(language, id, params)}`;
  const lines = claims.slice(0, MOST_TOLD).flatMap((claim) => {
    const name = versionName(claim.item, claim.version);
    const kind = message(language, `history.${claim.kind}`);
    const author = ring.root.people[claim.author ?? '']?.name ?? claim.author ?? '–';
    const said = [text('approve.signs', { name, kind, day: claim.effectiveFrom, author })];
    if (claim.kind === 'release' && claim.change?.waiver !== undefined) {
      const { worse, waiver } = claim.change;
      said.push(text('approve.signs-worse', { name, worse, reason: waiver.reason, basis: waiver.basis }));
    }
    if ('reason' in claim) said.push(text('approve.signs-reason', { name, reason: claim.reason }));
    return said;
  });
  const more = claims.length - MOST_TOLD;
  return more > 0 ? [...lines, text('approve.more', { count: more })] : lines;
}

/** A line for each role in which an entry waits for somebody, and for each signature that does not count. */
export function missingText(
  statements: readonly CheckedStatement[],
  ring: KeyRing,
  language: Language,
): readonly string[] {
  const text = (id: string, params: Readonly<Record<string, string | number>> = {}) => message(language, id, params);
  const nameOf = (id: string) => `${ring.root.people[id]?.name ?? ''} (${id})`;
  const lines = statements.slice(0, MOST_TOLD).flatMap(({ name, check }) => [
    ...check.missing.map(({ role, department, people }) => {
      const who = people.length === 0 ? text('approve.nobody') : people.map(nameOf).join(text('approve.or'));
      const whose =
        department === undefined ? text(`trust/role.${role}`) : `${text(`trust/role.${role}`)} ${department}`;
      return `  ${text('approve.missing', { name, role: whose, who })}`;
    }),
    ...check.discounted.map(({ why, keyId, person }) => {
      const who = person === undefined ? keyId.slice(0, 12) : nameOf(person);
      return `  ${text('approve.discounted', { name, who, why: text(`trust/signature.${why}`) })}`;
    }),
    ...check.problems
      .filter((problem) => problem === 'root-expired' || problem === 'author-unknown')
      .map((problem) => `  ${text(`trust/envelope.${problem}`, { name, day: ring.root.expires })}`),
  ]);
  const more = statements.length - MOST_TOLD;
  return more > 0 ? [...lines, `  ${text('approve.more', { count: more })}`] : lines;
}
