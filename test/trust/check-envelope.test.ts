import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApprovalSubject, checkEnvelope } from '../../src/trust/check-envelope.ts';
import { type Envelope, unsignedEnvelope, withSignature } from '../../src/trust/dsse.ts';
import { keyOf, PEOPLE, ringWith, SIGNERS, signerNamed } from './support/people.ts';

const SUBJECT: ApprovalSubject = { department: 'housing', author: 'sun-lei' };
const DAY = '2026-12-01';
const UNSIGNED = unsignedEnvelope('application/vnd.in-toto+json', Buffer.from('{"事项":"housing-012"}'));

type Name = keyof typeof SIGNERS;

function signedBy(...names: readonly Name[]): Envelope {
  return names.reduce((envelope, name) => withSignature(envelope, SIGNERS[name]), UNSIGNED);
}

describe('an entry', () => {
  it('is approved by one person of its department and one of the center', () => {
    const check = checkEnvelope(signedBy('li-na', 'zhao-min'), SUBJECT, ringWith(), DAY);
    expect(check).toMatchObject({ discounted: [], missing: [], problems: [] });
    expect(check.approvals.map(({ role, person }) => `${role} ${person}`).toSorted()).toEqual([
      'center zhao-min',
      'department li-na',
    ]);
  });

  it('is not approved by nobody, and it is told who could', () => {
    expect(checkEnvelope(UNSIGNED, SUBJECT, ringWith(), DAY)).toMatchObject({
      problems: ['unsigned'],
      missing: [
        { role: 'department', department: 'housing', people: ['li-na', 'wang-fang'] },
        { role: 'center', department: undefined, people: ['zhao-min', 'qian-wei'] },
      ],
    });
  });

  it.each([
    ['two of the department', ['li-na', 'wang-fang'], 'center'],
    ['two of the center', ['zhao-min', 'qian-wei'], 'department'],
    ['one of the department alone', ['li-na'], 'center'],
    ['one of the center alone', ['zhao-min'], 'department'],
    ['another department', ['zhou-jie', 'zhao-min'], 'department'],
  ] as const)('is not approved by %s', (_name, names, role) => {
    const check = checkEnvelope(signedBy(...names), SUBJECT, ringWith(), DAY);
    expect(check.problems).toEqual(['below-threshold']);
    expect(check.missing.map((one) => one.role)).toEqual([role]);
  });

  it('is not approved by who wrote it, who is not named as somebody who could either', () => {
    const check = checkEnvelope(signedBy('li-na', 'zhao-min'), { ...SUBJECT, author: 'li-na' }, ringWith(), DAY);
    expect(check.problems).toEqual(['below-threshold']);
    expect(check.discounted).toEqual([{ why: 'author', keyId: SIGNERS['li-na'].keyId, person: 'li-na' }]);
    expect(check.missing).toEqual([{ role: 'department', department: 'housing', people: ['wang-fang'] }]);
  });

  it('counts a person with two keys once', () => {
    const second = signerNamed('li-na, second key');
    const both = { ...PEOPLE['li-na'], keys: [keyOf(SIGNERS['li-na']), keyOf(second)] };
    const ring = ringWith({ people: { ...PEOPLE, 'li-na': both as (typeof PEOPLE)[string] } });
    const check = checkEnvelope(withSignature(signedBy('li-na'), second), SUBJECT, ring, DAY);
    expect(check.approvals).toHaveLength(1);
    expect(check.problems).toEqual(['below-threshold']);
  });

  it.each([
    ['before its first day', '2026-11-30', 'not-yet-valid'],
    ['on its first day', '2026-12-01', undefined],
    ['on its last day', '2026-12-31', undefined],
    ['after its last day', '2027-01-01', 'expired'],
  ])('takes a key %s as it should', (_name, day, why) => {
    const days = { from: '2026-12-01', until: '2026-12-31' };
    const person = { ...PEOPLE['li-na'], keys: [keyOf(SIGNERS['li-na'], days)] } as (typeof PEOPLE)[string];
    const ring = ringWith({ people: { ...PEOPLE, 'li-na': person } });
    const check = checkEnvelope(signedBy('li-na', 'zhao-min'), SUBJECT, ring, day);
    expect(check.discounted.map((one) => one.why)).toEqual(why === undefined ? [] : [why]);
    expect(check.problems).toEqual(why === undefined ? [] : ['below-threshold']);
  });

  it('does not count a stranger, nor a signature of something else', () => {
    const other = unsignedEnvelope('application/vnd.in-toto+json', Buffer.from('{"事项":"housing-013"}'));
    const elsewhere = withSignature(other, SIGNERS['li-na']).signatures;
    const envelope = {
      ...signedBy('stranger', 'zhao-min'),
      signatures: [...signedBy('stranger').signatures, ...elsewhere],
    };
    expect(checkEnvelope(envelope, SUBJECT, ringWith(), DAY).discounted.map(({ why }) => why)).toEqual([
      'unknown-key',
      'bad-signature',
    ]);
  });

  it('is not approved by an expired root document, nor without an author it knows', () => {
    const envelope = signedBy('li-na', 'zhao-min');
    expect(checkEnvelope(envelope, SUBJECT, ringWith(), '2027-11-01').problems).toEqual(['root-expired']);
    for (const author of [undefined, 'sun-leii', 'constructor']) {
      expect(checkEnvelope(envelope, { ...SUBJECT, author }, ringWith(), DAY).problems).toEqual(['author-unknown']);
    }
  });

  it('is approved exactly where both sides have signed, whoever else has', () => {
    const names = fc.subarray(Object.keys(SIGNERS) as Name[]);
    const author = fc.constantFrom('sun-lei', 'li-na', 'wang-fang', 'zhao-min', 'qian-wei');
    fc.assert(
      fc.property(names, author, (signers, writer) => {
        const check = checkEnvelope(signedBy(...signers), { department: 'housing', author: writer }, ringWith(), DAY);
        const others = signers.filter((name) => name !== writer);
        const isOne = (of: readonly string[]) => others.some((name) => of.includes(name));
        const isApproved = isOne(['li-na', 'wang-fang']) && isOne(['zhao-min', 'qian-wei']);
        expect(check.problems.length === 0).toBe(isApproved);
      }),
      { numRuns: 200 },
    );
  });
});
