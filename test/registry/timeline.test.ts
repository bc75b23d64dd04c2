import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/base/digest.ts';
import { refuseRelease, refuseRestoration, refuseWithdrawal } from '../../src/registry/admission.ts';
import { ItemAudit } from '../../src/registry/item-audit.ts';
import type { Claim } from '../../src/registry/statement.ts';
import { type DatedEntry, gapsOf, intervalOn, intervalsOf, knownBy } from '../../src/registry/timeline.ts';

function release(version: number, effective_from: string): DatedEntry {
  const recorded_at = '2026-01-01T09:00:00+08:00';
  const common = { seq: 0, kind: 'release', item: 'housing-001', version, recorded_at } as const;
  return { ...common, model_digest: `sha256:${version}`, effective_from };
}

function restore(version: number, effective_from: string): DatedEntry {
  return { ...release(version, effective_from), kind: 'restore' };
}

function withdraw(version: number, effective_from: string): DatedEntry {
  return { ...release(version, effective_from), kind: 'withdraw' };
}

function spans(...entries: DatedEntry[]): (readonly [number, string, string | undefined])[] {
  return intervalsOf(entries).map(({ release: { version }, from, until }) => [version, from, until]);
}

describe('the intervals of an item', () => {
  it('end where the next begins', () => {
    expect(spans(release(1, '2026-01-01'), release(2, '2026-06-01'))).toEqual([
      [1, '2026-01-01', '2026-06-01'],
      [2, '2026-06-01', undefined],
    ]);
  });

  it('end where it is withdrawn, and nothing earlier comes back', () => {
    const entries = [release(1, '2026-01-01'), release(2, '2026-06-01'), withdraw(2, '2026-09-01')];
    expect(spans(...entries)).toEqual([
      [1, '2026-01-01', '2026-06-01'],
      [2, '2026-06-01', '2026-09-01'],
    ]);
    expect(intervalOn(entries, '2026-09-01')).toBeUndefined();
  });

  it('leave out what was withdrawn before its day', () => {
    const entries = [release(1, '2026-01-01'), release(2, '2026-06-01'), withdraw(2, '2026-05-31')];
    expect(spans(...entries)).toEqual([[1, '2026-01-01', undefined]]);
  });

  it('keep what was withdrawn on its very day: it was shown, so nothing earlier comes back', () => {
    const entries = [release(1, '2026-01-01'), release(2, '2026-06-01'), withdraw(2, '2026-06-01')];
    expect(intervalOn(entries, '2026-05-31')?.release.version).toBe(1);
    expect(intervalOn(entries, '2026-06-01')).toBeUndefined();
  });

  it('begin again where it is restored, and leave a gap', () => {
    const entries = [release(1, '2026-01-01'), withdraw(1, '2026-03-01'), restore(1, '2026-05-01')];
    expect(spans(...entries, release(2, '2026-06-01'))).toEqual([
      [1, '2026-01-01', '2026-03-01'],
      [1, '2026-05-01', '2026-06-01'],
      [2, '2026-06-01', undefined],
    ]);
    expect(gapsOf(entries)).toEqual([{ item: 'housing-001', from: '2026-03-01', until: '2026-05-01' }]);
    expect(intervalOn(entries, '2026-04-30')).toBeUndefined();
    expect(intervalOn(entries, '2026-05-01')?.release.kind).toBe('release');
  });

  it('end again where what was restored is withdrawn again', () => {
    const again = [
      release(1, '2026-01-01'),
      withdraw(1, '2026-03-01'),
      restore(1, '2026-05-01'),
      withdraw(1, '2026-07-01'),
    ];
    expect(spans(...again)).toEqual([
      [1, '2026-01-01', '2026-03-01'],
      [1, '2026-05-01', '2026-07-01'],
    ]);
  });

  it('are without a gap where it holds again at once', () => {
    const entries = [release(1, '2026-01-01'), withdraw(1, '2026-03-01'), restore(1, '2026-03-01')];
    expect(gapsOf(entries)).toEqual([]);
    expect(intervalOn(entries, '2026-03-01')?.release.version).toBe(1);
  });

  it('are empty where two versions begin on one day: the later one holds', () => {
    expect(intervalOn([release(1, '2026-01-01'), release(2, '2026-01-01')], '2026-01-01')?.release.version).toBe(2);
  });
});

describe('what may be restored', () => {
  const held = [release(1, '2026-01-01'), withdraw(1, '2026-03-01')];
  const reasons = (entries: DatedEntry[], version: number, day: string, reason = '恢复办理') =>
    refuseRestoration({ item: 'housing-001', version, reason }, entries, day)?.reason;

  it('is a withdrawn version while no other holds', () => {
    expect(reasons(held, 1, '2026-03-01')).toBeUndefined();
    expect(reasons(held, 1, '2026-02-28')).toBe('before-withdrawal');
    expect(reasons(held, 2, '2026-03-01')).toBe('never-published');
    expect(reasons([release(1, '2026-01-01')], 1, '2026-03-01')).toBe('not-withdrawn');
    expect(reasons([...held, restore(1, '2026-03-01')], 1, '2026-04-01')).toBe('not-withdrawn');
    expect(reasons(held, 1, '2026-03-01', ' ')).toBe('no-reason');
  });

  it('is none while another holds or is going to', () => {
    expect(reasons([...held, release(2, '2026-05-01')], 1, '2026-04-01')).toBe('overlap');
    expect(reasons([...held, release(2, '2026-05-01'), withdraw(2, '2026-06-01')], 1, '2026-05-31')).toBe('overlap');
    expect(reasons([...held, release(2, '2026-05-01'), withdraw(2, '2026-06-01')], 1, '2026-06-01')).toBeUndefined();
    // What was withdrawn before its day never held, and what it was to follow goes on.
    const never = [release(1, '2026-01-01'), release(2, '2026-05-01'), withdraw(2, '2026-04-01')];
    expect(reasons(never, 2, '2026-05-01')).toBe('overlap');
  });
});

describe('what the log knew', () => {
  it('is what was recorded by a day or a time', () => {
    const at = (recorded_at: string): DatedEntry => ({ ...release(1, '2026-01-01'), recorded_at });
    const entries = [at('2026-01-01T09:00:00+08:00'), at('2026-01-02T09:00:00+08:00'), at('2026-01-02T17:00:00+08:00')];
    expect(knownBy(entries, undefined)).toHaveLength(3);
    expect(knownBy(entries, '2026-01-01')).toHaveLength(1);
    expect(knownBy(entries, '2026-01-02')).toHaveLength(3);
    expect(knownBy(entries, '2026-01-02T12:00:00+08:00')).toHaveLength(2);
    expect(knownBy(entries, '2026-01-02T01:00:00Z')).toHaveLength(2);
    expect(knownBy(entries, '2025-12-31')).toEqual([]);
  });
});

describe('any history that the log admits', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('release', 'withdraw', 'restore'),
      version: fc.integer({ min: 1, max: 6 }),
      day: days,
    }),
    { maxLength: 20 },
  );

  const histories = steps.map((all) => {
    const entries: DatedEntry[] = [];
    for (const { kind, version, day } of all) {
      const ref = { item: 'housing-001', version };
      if (kind === 'release' && refuseRelease({ ...ref, modelDigest: `sha256:${version}` }, entries, day) === undefined)
        entries.push(release(version, day));
      if (kind === 'withdraw' && refuseWithdrawal({ ...ref, reason: '调整' }, entries) === undefined)
        entries.push(withdraw(version, day));
      if (kind === 'restore' && refuseRestoration({ ...ref, reason: '恢复' }, entries, day) === undefined)
        entries.push(restore(version, day));
    }
    return entries;
  });

  it('has at most one version on a day', () => {
    fc.assert(
      fc.property(histories, days, (entries, day) => {
        const holding = intervalsOf(entries).filter(
          ({ from, until }) => from <= day && (until === undefined || day < until),
        );
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding[0]?.release).toBe(intervalOn(entries, day)?.release);
      }),
    );
  });

  it('has its intervals in the order of days, none over another', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const all = intervalsOf(entries);
        expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).toSorted());
        for (const [index, { until }] of all.slice(0, -1).entries()) {
          expect(until !== undefined && until <= (all[index + 1]?.from ?? '')).toBe(true);
        }
      }),
    );
  });

  it('is found right by the audit, and wrong with an entry that was refused', () => {
    const claimOf = (entry: DatedEntry, previousDigest: Digest | null): Claim => {
      const { kind, item, version, model_digest: modelDigest, effective_from: effectiveFrom } = entry;
      const recordedAt = '2026-02-01T09:00:00+08:00';
      return { kind, item, version, modelDigest, effectiveFrom, recordedAt, previousDigest, reason: '' } as Claim;
    };
    const faultsOf = (entries: readonly DatedEntry[]) => {
      const audit = new ItemAudit();
      let previous: Digest | null = null;
      return entries.flatMap((entry) => {
        const faults = audit.enter(claimOf(entry, previous));
        if (entry.kind === 'release') previous = entry.model_digest;
        return faults;
      });
    };
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 6 }), days, (entries, version, day) => {
        expect(faultsOf(entries)).toEqual([]);
        const ref = { item: 'housing-001', version };
        const refused = refuseRestoration({ ...ref, reason: '恢复' }, entries, day) !== undefined;
        expect(faultsOf([...entries, restore(version, day)]).length > 0).toBe(refused);
        const late = refuseRelease({ ...ref, modelDigest: 'sha256:9' }, entries, day) !== undefined;
        expect(faultsOf([...entries, release(version, day)]).length > 0).toBe(late);
      }),
    );
  });

  it('never has a version on a day from which it is withdrawn', () => {
    fc.assert(
      fc.property(histories, days, (entries, day) => {
        const version = intervalOn(entries, day)?.release.version;
        const about = entries.filter((entry) => entry.version === version && entry.effective_from <= day);
        expect(about.at(-1)?.kind).not.toBe('withdraw');
      }),
    );
  });
});
