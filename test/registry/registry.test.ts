import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../../src/registry/definition.ts';
import { openRegistry } from '../../src/registry/registry.ts';
import { center, edited, ITEMS } from './support/fixture.ts';
import {
  accepted,
  allReleases,
  on,
  publishCenter,
  refusedFor,
  registryFolder,
  releaseOf,
} from './support/registry-folder.ts';

const shorter = center(edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 7wd'));
const shortest = center(edited('items/housing-001.yaml', 'promised: 8wd', 'promised: 6wd'));

describe('publishing', () => {
  it('enters every version with its definition, in the order given', async () => {
    using folder = registryFolder();
    const result = await publishCenter(folder.file);
    expect(result).toMatchObject({ size: 3, unchanged: [], entered: ITEMS.map((item) => ({ item, version: 1 })) });
    await using registry = await openRegistry(folder.file, { readonly: true });
    expect(await registry.counts()).toEqual({ entries: 3, releases: 3, withdrawals: 0, items: 3 });
    expect(await registry.head()).toEqual({ size: 3, root: result.root });
    const [entry, ...more] = await registry.history('housing-002');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      seq: 2,
      claim: {
        kind: 'release',
        item: 'housing-002',
        version: 1,
        previousDigest: null,
        effectiveFrom: '2026-12-01',
        recordedAt: '2026-12-01T09:00:00+08:00',
      },
    });
  });

  it('does nothing about a version that is published already, even on a later day', async () => {
    using folder = registryFolder();
    const first = await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    const again = accepted(await registry.publish(allReleases(), on('2027-03-01', '2026-12-01')));
    expect(again).toEqual({ ...first, entered: [], unchanged: ITEMS.map((item) => ({ item, version: 1 })) });
  });

  it('chains the versions of an item by their digests', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-20')));
    const claims = (await registry.history('housing-001')).map((entry) => entry.claim);
    expect(claims.map((claim) => claim.previousDigest)).toEqual([null, releaseOf('housing-001').modelDigest]);
  });

  it('stores a definition once, and takes it back up when a later version returns to it', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-10')));
    accepted(await registry.publish([releaseOf('housing-001', 3)], on('2026-12-20')));
    const version = await registry.effectiveVersion('housing-001', '2027-01-01');
    expect(version).toMatchObject({ version: 3, definition: parseDefinition(releaseOf('housing-001').canonical) });
  });

  it('takes versions of one item in one call, in order', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    const both = [releaseOf('housing-001', 1), releaseOf('housing-001', 2, shorter)];
    accepted(await registry.publish(both, on('2026-12-01')));
    const second = (await registry.history('housing-001'))[1];
    expect(second?.claim.previousDigest).toBe(both[0]?.modelDigest);
    expect(
      refusedFor(
        await registry.publish([releaseOf('housing-001', 4, shortest), releaseOf('housing-001', 3)], on('2026-12-02')),
      ),
    ).toEqual(['older-version']);
  });

  it('enters nothing when anything is refused', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    const mixed = [releaseOf('housing-002', 2), releaseOf('housing-001', 1, shorter)];
    const result = await registry.publish(mixed, on('2026-12-02'));
    expect(result).toEqual({
      ok: false,
      refusals: [{ reason: 'version-taken', params: { item: 'housing-001', version: 1 } }],
    });
    expect(await registry.counts()).toMatchObject({ entries: 3 });
  });

  it('enters nothing when the last of many fails, whatever failed', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    const wrong = { ...releaseOf('housing-003'), canonical: '{}' };
    await expect(registry.publish([releaseOf('housing-001'), wrong], on('2026-12-01'))).rejects.toThrow(
      'not the digest',
    );
    expect(await registry.counts()).toEqual({ entries: 0, releases: 0, withdrawals: 0, items: 0 });
    accepted(await registry.publish(allReleases(), on('2026-12-01')));
  });

  it('publishes a gap in versions, and nothing older after it', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish([releaseOf('housing-001', 3)], on('2026-12-01')));
    const result = await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-02'));
    expect(refusedFor(result)).toEqual(['older-version']);
  });
});

describe('dates', () => {
  it('refuses a day before today, unless a reason is given, which is kept', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    const past = on('2026-12-02', '2026-12-01');
    expect(refusedFor(await registry.publish(allReleases(), past))).toEqual(['retroactive']);
    expect(refusedFor(await registry.publish(allReleases(), { ...past, retroactiveReason: ' ' }))).toEqual([
      'retroactive',
    ]);
    accepted(await registry.publish(allReleases(), { ...past, retroactiveReason: '省政府令自 12 月 1 日施行' }));
    expect((await registry.history('housing-001'))[0]?.claim.retroactiveReason).toBe('省政府令自 12 月 1 日施行');
  });

  it('keeps no reason for a day that is not past', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish(allReleases(), { ...on('2026-12-01'), retroactiveReason: '无' }));
    expect((await registry.history('housing-001'))[0]?.claim).not.toHaveProperty('retroactiveReason');
  });

  it('takes the center’s own day for today: at one in the morning of China, UTC has yesterday', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    const early = { effectiveFrom: '2026-11-30', recordedAt: '2026-12-01T01:00:00+08:00' };
    expect(refusedFor(await registry.publish(allReleases(), early))).toEqual(['retroactive']);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', 'tomorrow', ''])('refuses %j, which is no day', async (day) => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    expect(refusedFor(await registry.publish(allReleases(), on('2026-12-01', day)))).toContain('no-such-day');
  });

  it.each(['2026-12-01', '2026-12-01T09:00:00', '2026-02-30T09:00:00+08:00', 'now'])(
    'takes %j for a bug, being no time',
    async (recordedAt) => {
      using folder = registryFolder();
      await using registry = await openRegistry(folder.file);
      await expect(registry.publish(allReleases(), { effectiveFrom: '2026-12-01', recordedAt })).rejects.toThrow(
        RangeError,
      );
    },
  );

  it('refuses a version that would hold before the one it follows', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish(allReleases(), on('2026-12-01', '2027-01-01')));
    const next = [releaseOf('housing-001', 2, shorter)];
    const result = await registry.publish(next, on('2026-12-02', '2026-12-31'));
    expect(result).toMatchObject({
      refusals: [{ reason: 'before-previous', params: { previous: 1, from: '2027-01-01' } }],
    });
    accepted(await registry.publish(next, on('2026-12-02', '2027-01-01')));
  });

  it('refuses to write behind the last entry when the clock stands wrong, but for a waiting writer’s minute', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    const next = [releaseOf('housing-001', 2, shorter)];
    const reset = { effectiveFrom: '2026-12-05', recordedAt: '2020-01-01T00:00:00+08:00' };
    expect(refusedFor(await registry.publish(next, reset))).toEqual(['clock-behind']);
    const waited = { effectiveFrom: '2026-12-05', recordedAt: '2026-12-01T08:59:30+08:00' };
    accepted(await registry.publish(next, waited));
  });
});

describe('withdrawing', () => {
  const reason = '国务院决定取消该事项';

  it('ends a version on a day and keeps why', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    const result = accepted(
      await registry.withdraw({ item: 'housing-002', version: 1, reason }, on('2026-12-10', '2027-01-01')),
    );
    expect(result).toMatchObject({ size: 4, entered: [{ item: 'housing-002', version: 1 }] });
    expect((await registry.history('housing-002'))[1]?.claim).toMatchObject({
      kind: 'withdraw',
      reason,
      previousDigest: releaseOf('housing-002').modelDigest,
    });
    expect(await registry.effectiveVersion('housing-002', '2026-12-31')).toMatchObject({
      version: 1,
      until: '2027-01-01',
    });
    expect(await registry.effectiveVersion('housing-002', '2027-01-01')).toBeUndefined();
    expect(await registry.counts()).toEqual({ entries: 4, releases: 3, withdrawals: 1, items: 3 });
  });

  it.each([
    ['a version that was never published', { item: 'housing-001', version: 2, reason }, 'never-published'],
    ['an item that was never published', { item: 'housing-999', version: 1, reason }, 'never-published'],
    ['a version without a reason', { item: 'housing-001', version: 1, reason: '　' }, 'no-reason'],
    ['a version with a treatise', { item: 'housing-001', version: 1, reason: '因'.repeat(2001) }, 'too-long'],
  ])('refuses %s', async (_name, withdrawal, refusal) => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    expect(refusedFor(await registry.withdraw(withdrawal, on('2026-12-10')))).toEqual([refusal]);
  });

  it('refuses what is withdrawn already, and a day that is past', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    const withdrawal = { item: 'housing-002', version: 1, reason };
    expect(refusedFor(await registry.withdraw(withdrawal, on('2026-12-10', '2026-12-05')))).toEqual(['retroactive']);
    accepted(await registry.withdraw(withdrawal, on('2026-12-10')));
    expect(refusedFor(await registry.withdraw(withdrawal, on('2026-12-11')))).toEqual(['already-withdrawn']);
  });

  it('of a version that did not hold yet lets the next one hold from an earlier day', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-02', '2027-06-01')));
    accepted(await registry.withdraw({ item: 'housing-001', version: 2, reason: '日期写错' }, on('2026-12-03')));
    accepted(await registry.publish([releaseOf('housing-001', 3, shorter)], on('2026-12-03', '2027-01-01')));
    expect(await registry.effectiveVersion('housing-001', '2026-12-31')).toMatchObject({ version: 1 });
    expect(await registry.effectiveVersion('housing-001', '2027-06-01')).toMatchObject({ version: 3 });
  });
});

describe('what holds on a day', () => {
  it('is the version of every item with its definition, in the order of ids', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    accepted(await registry.publish([releaseOf('housing-001', 2, shorter)], on('2026-12-02', '2027-01-01')));
    expect(await registry.allEffective('2026-11-30')).toEqual([]);
    const december = await registry.allEffective('2026-12-31');
    expect(december.map(({ item, version, until }) => [item, version, until])).toEqual([
      ['housing-001', 1, '2027-01-01'],
      ['housing-002', 1, undefined],
      ['housing-003', 1, undefined],
    ]);
    const january = await registry.allEffective('2027-01-01');
    expect(january.map(({ version }) => version)).toEqual([2, 1, 1]);
    expect(january[0]?.definition.item.limits).toEqual({ statutory: '20wd', promised: '7wd' });
    expect(january[0]?.entry.claim).toMatchObject({ item: 'housing-001', version: 2 });
  });

  it('is nothing of an item that nobody published', async () => {
    using folder = registryFolder();
    await publishCenter(folder.file);
    await using registry = await openRegistry(folder.file);
    expect(await registry.effectiveVersion('housing-999', '2026-12-31')).toBeUndefined();
    expect(await registry.history('housing-999')).toEqual([]);
  });

  it('is more than one statement can ask for', async () => {
    using folder = registryFolder();
    await using registry = await openRegistry(folder.file);
    const { canonical, modelDigest, sourceDigest } = releaseOf('housing-003');
    const many = Array.from({ length: 1203 }, (_, index) => ({
      item: `housing-${1000 + index}`,
      version: 1,
      canonical,
      modelDigest,
      sourceDigest,
    }));
    expect(accepted(await registry.publish(many, on('2026-12-01')))).toMatchObject({ size: 1203 });
    expect(accepted(await registry.publish(many, on('2026-12-01')))).toMatchObject({ entered: [], size: 1203 });
    const effective = await registry.allEffective('2026-12-01');
    expect(effective.map(({ item }) => item)).toEqual(many.map(({ item }) => item));
  });
});
