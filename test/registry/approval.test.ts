/** Releases, withdrawals and key changes with signatures: what the log takes in, and what verify says of what it should not have. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/base/digest.ts';
import type { Release, Withdrawal } from '../../src/registry/admit.ts';
import { openRegistry, type Registry } from '../../src/registry/registry.ts';
import { keyChangeClaim } from '../../src/registry/root-draft.ts';
import { type ReleaseClaim, type UnrecordedClaim, unsignedEnvelopeOf } from '../../src/registry/statement.ts';
import { verifyRegistry } from '../../src/registry/verify.ts';
import { type Envelope, withSignature } from '../../src/trust/dsse.ts';
import { type RootDocument, rootDigest } from '../../src/trust/root-document.ts';
import { rootWith, SIGNERS } from '../trust/support/people.ts';
import { center, edited } from './support/fixture.ts';
import { tamper } from './support/raw-database.ts';
import { accepted, on, refusedFor, registryFolder, releaseOf } from './support/registry-folder.ts';

const ORIGIN = 'guhua/fuyang';
type Name = keyof typeof SIGNERS;

function signed(envelope: Envelope, names: readonly Name[]): Envelope {
  return names.reduce((before, name) => withSignature(before, SIGNERS[name]), envelope);
}

/** A release by its statement, signed by some people. */
function approvedRelease(
  release: Release,
  names: readonly Name[],
  change: Partial<Omit<ReleaseClaim, 'kind'>> = {},
): Release {
  const { item, version, modelDigest, sourceDigest } = release;
  const claim: UnrecordedClaim = {
    kind: 'release',
    item,
    version,
    modelDigest,
    sourceDigest,
    previousDigest: null,
    effectiveFrom: '2026-12-05',
    department: 'housing',
    author: 'sun-lei',
    log: ORIGIN,
    ...change,
  };
  return { ...release, approved: { claim, envelope: signed(unsignedEnvelopeOf(claim), names) } };
}

async function enterRoot(
  registry: Registry,
  root: RootDocument,
  previous: Digest | null = null,
  names: readonly Name[] = ['zhao-min', 'qian-wei'],
) {
  const claim = keyChangeClaim(root, previous);
  const envelope = signed(unsignedEnvelopeOf(claim), names);
  return registry.changeKeys({ root, claim, envelope }, '2026-12-01T09:00:00+08:00');
}

async function openWithRoot(file: string): Promise<Registry> {
  const registry = await openRegistry(file, { origin: ORIGIN });
  accepted(await enterRoot(registry, rootWith()));
  return registry;
}

const BOTH = ['li-na', 'zhao-min'] as const;
const NINE = on('2026-12-01');

describe('a registry without a root document', () => {
  it('takes unsigned entries, and verify counts them', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file, { origin: ORIGIN });
    accepted(await registry.publish([releaseOf('housing-001')], NINE));
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 1, unsigned: 1 });
  });

  it('never becomes one again', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file, { origin: ORIGIN });
    accepted(await registry.publish([releaseOf('housing-001')], NINE));
    accepted(await enterRoot(registry, rootWith()));
    expect(refusedFor(await registry.publish([releaseOf('housing-002')], NINE))).toContain('approval-missing');
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 2, unsigned: 1 });
  });
});

describe('a registry with a root document', () => {
  it('takes what both sides have approved, with their signatures in the entry', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    accepted(await registry.publish([approvedRelease(releaseOf('housing-001'), BOTH)], NINE));
    const [entry] = await registry.history('housing-001');
    expect(entry?.claim).toMatchObject({ author: 'sun-lei', department: 'housing', effectiveFrom: '2026-12-05' });
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 2, unsigned: 0 });
  });

  it.each<[string, readonly Name[], Partial<Omit<ReleaseClaim, 'kind'>>, string]>([
    ['nobody', [], {}, 'approval-missing'],
    ['one side', ['li-na'], {}, 'approval-missing'],
    ['two of one side', ['li-na', 'wang-fang'], {}, 'approval-missing'],
    ['the author', BOTH, { author: 'li-na' }, 'approval-missing'],
    ['an unknown author', BOTH, { author: 'sun-leii' }, 'approval-author'],
    ['another department', ['zhou-jie', 'zhao-min'], { department: 'fire' }, 'approval-department'],
    ['people of another log', BOTH, { log: 'guhua/bozhou' }, 'approval-other-log'],
    ['after a version that is not there', BOTH, { previousDigest: `sha256:${'ab'.repeat(32)}` }, 'previous-changed'],
    ['as another version', BOTH, { version: 2 }, 'statement-differs'],
    ['as another definition', BOTH, { modelDigest: `sha256:${'ab'.repeat(32)}` }, 'statement-differs'],
    ['for a day in the past', BOTH, { effectiveFrom: '2026-11-01' }, 'retroactive'],
  ])('refuses what is approved by or as: %s', async (_name, names, change, reason) => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    const result = await registry.publish([approvedRelease(releaseOf('housing-001'), names, change)], NINE);
    expect(refusedFor(result)).toEqual([reason]);
    expect((await registry.head()).size).toBe(1);
  });

  it('says who is missing', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    const result = await registry.publish([approvedRelease(releaseOf('housing-001'), ['zhao-min'])], NINE);
    expect(result.ok || result.refusals[0]?.params.missing).toBe('department housing (li-na, wang-fang)');
  });

  it('takes a version for the worse with a waiver for just this change only', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    const first = releaseOf('housing-001');
    accepted(await registry.publish([approvedRelease(first, BOTH)], NINE));
    const later = center(edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 9wd'));
    const second = releaseOf('housing-001', 2, later);
    const digest: Digest = `sha256:${'cd'.repeat(32)}`;
    const burden = { tier: 'worse', worse: 1, better: 0, neutral: 0, internal: 0, digest } as const;
    const waiver = {
      item: 'housing-001',
      changes: digest,
      reason: '新增燃气管道压力试验',
      basis: '《城镇燃气管理条例》第十五条',
      expires: '2026-12-31',
    };
    const publish = async (given: Partial<typeof waiver> | undefined) => {
      const change = given === undefined ? burden : { ...burden, waiver: { ...waiver, ...given } };
      const said = { change, previousDigest: first.modelDigest, effectiveFrom: '2026-12-20' };
      return registry.publish([approvedRelease(second, BOTH, said)], on('2026-12-10'));
    };
    expect(refusedFor(await publish(undefined))).toEqual(['approval-waiver']);
    expect(refusedFor(await publish({ changes: `sha256:${'ce'.repeat(32)}` }))).toEqual(['approval-waiver']);
    expect(refusedFor(await publish({ item: 'housing-002' }))).toEqual(['approval-waiver']);
    expect(refusedFor(await publish({ expires: '2026-12-09' }))).toEqual(['approval-waiver']);
    expect(refusedFor(await publish({ reason: ' ' }))).toEqual(['approval-waiver']);
    expect(refusedFor(await publish({ basis: '有关规定' }))).toEqual(['approval-waiver']);
    accepted(await publish({}));
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true });
  });

  it('takes a withdrawal with approvals only', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    const release = releaseOf('housing-001');
    accepted(await registry.publish([approvedRelease(release, BOTH)], NINE));
    const bare: Withdrawal = { item: 'housing-001', version: 1, reason: '事项取消' };
    const dates = on('2026-12-08', '2027-01-01');
    expect(refusedFor(await registry.withdraw(bare, dates))).toContain('approval-missing');
    const { modelDigest } = release;
    const claim: UnrecordedClaim = {
      ...{ kind: 'withdraw', ...bare, modelDigest, previousDigest: modelDigest, effectiveFrom: '2027-01-01' },
      ...{ department: 'housing', author: 'sun-lei', log: ORIGIN },
    };
    const approved = { claim, envelope: signed(unsignedEnvelopeOf(claim), BOTH) };
    expect(refusedFor(await registry.withdraw({ ...bare, reason: '别的理由', approved }, dates))).toEqual([
      'statement-differs',
    ]);
    accepted(await registry.withdraw({ ...bare, approved }, dates));
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 3 });
  });

  it('does not take keys that have expired, nor a root document that has', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    const late = approvedRelease(releaseOf('housing-001'), BOTH, { effectiveFrom: '2029-01-01' });
    expect(refusedFor(await registry.publish([late], on('2028-06-01')))).toEqual([
      'approval-expired',
      'approval-missing',
    ]);
  });

  it('does not take a clock that was set back, by which expired keys would count', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    const back = approvedRelease(releaseOf('housing-001'), BOTH);
    expect(refusedFor(await registry.publish([back], on('2026-11-30')))).toEqual(['clock-behind']);
  });
});

describe('a key change', () => {
  it('takes the next version by the thresholds of both', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    const first = rootDigest(rootWith());
    const { 'qian-wei': _leaves, ...people } = rootWith().people;
    const next = rootWith({ version: 2, threshold: 1, people });
    expect(refusedFor(await enterRoot(registry, next, first, ['zhao-min']))).toEqual(['approval-keys']);
    expect(refusedFor(await enterRoot(registry, rootWith(), first))).toEqual(['approval-keys']);
    expect(refusedFor(await enterRoot(registry, next, null))).toEqual(['previous-changed']);
    accepted(await enterRoot(registry, next, first));
    // 钱伟 is no more: what he approves from now on does not count, what he approved before does.
    const byQian = approvedRelease(releaseOf('housing-001'), ['li-na', 'qian-wei']);
    expect(refusedFor(await registry.publish([byQian], NINE))).toEqual(['approval-missing']);
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 2 });
  });

  it('leaves earlier entries approved by the keys of their time', async () => {
    using folder = registryFolder();
    await using registry = await openWithRoot(folder.file);
    accepted(await registry.publish([approvedRelease(releaseOf('housing-001'), ['li-na', 'qian-wei'])], NINE));
    const { 'qian-wei': _leaves, ...people } = rootWith().people;
    accepted(await enterRoot(registry, rootWith({ version: 2, threshold: 1, people }), rootDigest(rootWith())));
    expect(await verifyRegistry(folder.file)).toMatchObject({ ok: true, size: 3 });
  });
});

describe('verify', () => {
  /** Rewrites the last entry as who holds the file can: with its leaf hash and columns, so that only the signatures tell. */
  async function withLastEntry(change: (envelope: { payload: string; signatures: unknown[] }) => void) {
    using folder = registryFolder();
    {
      await using registry = await openWithRoot(folder.file);
      accepted(await registry.publish([approvedRelease(releaseOf('housing-001'), BOTH)], NINE));
    }
    await tamper(folder.file, async (database) => {
      type Row = { readonly envelope: Buffer; readonly hashes: Buffer };
      const [first, row] = await database.rows<Row>('SELECT envelope, hashes FROM entry ORDER BY seq');
      const envelope = JSON.parse(String(row?.envelope)) as { payload: string; signatures: unknown[] };
      change(envelope);
      const bytes = Buffer.from(JSON.stringify(envelope));
      const leaf = createHash('sha256').update(Buffer.of(0)).update(bytes).digest();
      const node = createHash('sha256')
        .update(Buffer.of(1))
        .update(first?.hashes ?? '')
        .update(leaf)
        .digest();
      const hashes = Buffer.concat([leaf, node]);
      await database.run('UPDATE entry SET envelope = ?, hashes = ? WHERE seq = 2', bytes, hashes);
    });
    return (await verifyRegistry(folder.file)).problems.map(({ entry, what }) => `${entry} ${what}`);
  }

  it('finds nothing where nothing was changed', async () => {
    expect(await withLastEntry(() => {})).toEqual([]);
  });

  it('finds a signature that was taken away or exchanged', async () => {
    expect(await withLastEntry((envelope) => envelope.signatures.pop())).toEqual(['housing-001@1 approval-missing']);
    expect(
      await withLastEntry((envelope) => {
        envelope.signatures = [];
      }),
    ).toEqual(['housing-001@1 approval-missing']);
  });

  it('finds a statement that was changed under its signatures', async () => {
    const problems = await withLastEntry((envelope) => {
      const text = Buffer.from(envelope.payload, 'base64').toString();
      envelope.payload = Buffer.from(text.replace('"author":"sun-lei"', '"author":"qian-wei"')).toString('base64');
    });
    expect(problems).toEqual(['housing-001@1 approval-missing']);
  });
});
