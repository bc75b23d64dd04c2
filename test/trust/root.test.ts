import { describe, expect, it } from 'vitest';
import { checkSuccession } from '../../src/trust/check-succession.ts';
import { type Envelope, unsignedEnvelope, withSignature } from '../../src/trust/dsse.ts';
import { parseRoot, readRoot } from '../../src/trust/read-root.ts';
import { canonicalRoot, type Person, type RootDocument, rootDigest } from '../../src/trust/root-document.ts';
import { keyOf, PEOPLE, ringWith, rootWith, SIGNERS, signerNamed } from './support/people.ts';

const LOG_KEY = 'guhua/fuyang+0a1b2c3d+AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g';

function faultsOf(value: unknown): readonly string[] {
  return readRoot(value).faults.map(({ what, params }) => (what === 'form' ? `form ${params.where}` : what));
}

function withLiNa(change: Partial<Record<keyof Person, unknown>>): unknown {
  return rootWith({ people: { ...PEOPLE, 'li-na': { ...PEOPLE['li-na'], ...change } as Person } });
}

describe('a root document', () => {
  it('is read as it was written, and digested the same in every order of its keys', () => {
    const root = rootWith({ log: [LOG_KEY], witnesses: { threshold: 1, keys: [LOG_KEY] } });
    expect(parseRoot(canonicalRoot(root))).toEqual(root);
    const reversed = Object.fromEntries(Object.entries(root).toReversed()) as unknown as RootDocument;
    expect(rootDigest(reversed)).toBe(rootDigest(root));
    expect(rootDigest(rootWith({ threshold: 1 }))).not.toBe(rootDigest(rootWith()));
  });

  it.each<[string, unknown]>([
    ['', null],
    ['', []],
    ['form', rootWith({ form: 'guhua/root/2' as 'guhua/root/1' })],
    ['version', rootWith({ version: 0 })],
    ['version', rootWith({ version: 1.5 })],
    ['center', rootWith({ center: '阜阳' })],
    ['issued', rootWith({ issued: '2026-02-30' })],
    ['expires', rootWith({ expires: 'never' })],
    ['threshold', rootWith({ threshold: 0 })],
    ['comment', { ...rootWith(), comment: 'x' }],
    ['people.Li Na', rootWith({ people: { 'Li Na': PEOPLE['li-na'] as Person } })],
    ['people.li-na.name', withLiNa({ name: ' ' })],
    ['people.li-na.roles', withLiNa({ roles: ['department', 'department'] })],
    ['people.li-na.roles.0', withLiNa({ roles: ['admin'] })],
    ['people.li-na.posts.0', withLiNa({ posts: ['chief'] })],
    ['people.li-na.keys', withLiNa({ keys: {} })],
    ['people.li-na.keys.0.algorithm', withLiNa({ keys: [{ ...keyOf(SIGNERS['li-na']), algorithm: 'rsa' }] })],
    ['people.li-na.keys.0.until', withLiNa({ keys: [{ ...keyOf(SIGNERS['li-na']), until: undefined }] })],
    ['people.li-na.keys.0.secret', withLiNa({ keys: [{ ...keyOf(SIGNERS['li-na']), secret: '' }] })],
    ['log.0', rootWith({ log: ['guhua/fuyang'] })],
    ['witnesses.threshold', rootWith({ witnesses: { threshold: -1, keys: [] } })],
  ])('is none where %s is wrong', (where, value) => {
    expect(faultsOf(value)).toEqual([`form ${where}`]);
    expect(parseRoot(JSON.stringify(value))).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['key-id', withLiNa({ keys: [{ ...keyOf(SIGNERS['li-na']), id: SIGNERS.stranger.keyId }] })],
    ['key-id', withLiNa({ keys: [{ ...keyOf(SIGNERS['li-na']), public: 'AAAA' }] })],
    ['key-shared', withLiNa({ keys: [keyOf(SIGNERS['wang-fang'])] })],
    ['key-shared', withLiNa({ keys: [keyOf(SIGNERS['li-na']), keyOf(SIGNERS['li-na'], { until: '2028-01-01' })] })],
    ['days-reversed', withLiNa({ keys: [keyOf(SIGNERS['li-na'], { from: '2028-01-01' })] })],
    ['days-reversed', rootWith({ expires: '2026-10-31' })],
    ['threshold-too-high', rootWith({ threshold: 3 })],
    ['both-sides', withLiNa({ roles: ['center', 'department'] })],
    ['no-department', withLiNa({ department: undefined })],
    ['role-without-key', withLiNa({ keys: [] })],
  ])('has a fault: %s', (what, value) => {
    expect(faultsOf(value)).toEqual([what]);
    expect(parseRoot(JSON.stringify(value))).toBeUndefined();
  });

  it('is no text that is not JSON', () => {
    expect(parseRoot('{')).toBeUndefined();
  });
});

describe('a succession', () => {
  const DAY = '2026-12-01';
  const UNSIGNED = unsignedEnvelope('application/vnd.in-toto+json', Buffer.from('root 2'));
  const newcomer = signerNamed('he-jing');
  const heJing: Person = { name: '何静', roles: ['root', 'center'], keys: [keyOf(newcomer)] };
  const { 'qian-wei': _leaves, ...staying } = PEOPLE;
  /** 何静 takes the place of 钱伟. */
  const next = ringWith({ version: 2, people: { ...staying, 'he-jing': heJing } });

  type Name = keyof typeof SIGNERS | 'he-jing';
  function signedBy(...names: readonly Name[]): Envelope {
    const signers = { ...SIGNERS, 'he-jing': newcomer };
    return names.reduce((envelope, name) => withSignature(envelope, signers[name]), UNSIGNED);
  }

  function problems(
    envelope: Envelope,
    ...rings: readonly [ReturnType<typeof ringWith>, ReturnType<typeof ringWith>?]
  ) {
    return checkSuccession(envelope, rings[0], rings[1], DAY).map(({ what }) => what);
  }

  it('of the first document takes its own threshold', () => {
    expect(problems(signedBy('zhao-min', 'qian-wei'), ringWith())).toEqual([]);
    expect(problems(signedBy('zhao-min'), ringWith())).toEqual(['own-threshold']);
    expect(problems(signedBy('zhao-min', 'li-na'), ringWith())).toEqual(['own-threshold']);
    expect(problems(signedBy('zhao-min', 'qian-wei'), ringWith({ version: 2 }))).toEqual(['version']);
  });

  it('takes the threshold of both documents', () => {
    const present = ringWith();
    expect(problems(signedBy('zhao-min', 'qian-wei', 'he-jing'), next, present)).toEqual([]);
    expect(problems(signedBy('zhao-min', 'qian-wei'), next, present)).toEqual(['own-threshold']);
    expect(problems(signedBy('zhao-min', 'he-jing'), next, present)).toEqual(['previous-threshold']);
    expect(problems(signedBy('stranger'), next, present)).toEqual(['previous-threshold', 'own-threshold']);
  });

  it('tells who can still sign', () => {
    const [problem] = checkSuccession(signedBy('zhao-min', 'he-jing'), next, ringWith(), DAY);
    expect(problem?.params).toMatchObject({ version: 1, threshold: 2, signed: 1, people: 'qian-wei' });
  });

  it('is of the next version, the same center and a later day', () => {
    const all = signedBy('zhao-min', 'qian-wei', 'he-jing');
    expect(problems(all, ringWith({ version: 3 }), ringWith())).toEqual(['version']);
    expect(problems(all, ringWith({ version: 2, center: 'bozhou' }), ringWith())).toEqual(['center']);
    expect(problems(all, ringWith({ version: 2, issued: '2026-10-01' }), ringWith())).toEqual(['issued']);
    expect(problems(all, ringWith({ version: 2, expires: '2026-11-30' }), ringWith())).toEqual(['expired']);
  });

  it('is possible after the document and its keys have expired', () => {
    const days = { from: '2025-01-01', until: '2025-12-31' };
    const old = (id: 'zhao-min' | 'qian-wei'): Person => ({
      ...(PEOPLE[id] as Person),
      keys: [keyOf(SIGNERS[id], days)],
    });
    const people = { ...PEOPLE, 'zhao-min': old('zhao-min'), 'qian-wei': old('qian-wei') };
    const expired = ringWith({ issued: '2025-01-01', expires: '2025-12-31', people });
    expect(problems(signedBy('zhao-min', 'qian-wei'), ringWith({ version: 2 }), expired)).toEqual([]);
  });
});
