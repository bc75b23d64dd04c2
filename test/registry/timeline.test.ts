import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseRelease, refuseWithdrawal } from '../../src/registry/admission.ts';
import { type DatedEntry, intervalOn, intervalsOf } from '../../src/registry/timeline.ts';

function release(version: number, effective_from: string): DatedEntry {
  return { seq: 0, kind: 'release', item: 'housing-001', version, model_digest: `sha256:${version}`, effective_from };
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

  it('are empty where two versions begin on one day: the later one holds', () => {
    expect(intervalOn([release(1, '2026-01-01'), release(2, '2026-01-01')], '2026-01-01')?.release.version).toBe(2);
  });
});

describe('any history that the log admits', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
  const steps = fc.array(
    fc.record({ kind: fc.constantFrom('release', 'withdraw'), version: fc.integer({ min: 1, max: 6 }), day: days }),
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

  it('has its intervals in the order of days and of versions', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const all = intervalsOf(entries);
        expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).toSorted());
        expect(all.map(({ release: { version } }) => version)).toEqual(
          all.map(({ release: { version } }) => version).toSorted((one, other) => one - other),
        );
      }),
    );
  });

  it('never has a version on a day from which it is withdrawn', () => {
    fc.assert(
      fc.property(histories, days, (entries, day) => {
        const version = intervalOn(entries, day)?.release.version;
        const gone = entries.some(
          (entry) => entry.kind === 'withdraw' && entry.version === version && entry.effective_from <= day,
        );
        expect(gone).toBe(false);
      }),
    );
  });
});
