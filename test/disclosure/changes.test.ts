import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/base/digest.ts';
import { changesIn, differences } from '../../src/disclosure/changes.ts';
import type { EffectiveVersion, HistoryEntry, Registry } from '../../src/registry/registry.ts';
import { definitionOf, LICENCE, tableOf } from './support/fixture.ts';

const DIGEST: Digest = `sha256:${'0'.repeat(64)}`;
const FASTER = LICENCE.replace('promised: 12wd', 'promised: 10wd').replace(', express: true', '');

/** Version 1 from 1 December, 2 from the 10th, withdrawn on the 20th; a key change that holds nothing. */
const LOG = [
  { kind: 'release', version: 1, day: '2026-12-01', text: LICENCE },
  { kind: 'release', version: 2, day: '2026-12-10', text: FASTER },
  { kind: 'withdraw', version: 2, day: '2026-12-20', text: FASTER },
] as const;

const entries = LOG.map(
  ({ kind, version, day }, index): HistoryEntry => ({
    seq: index + 1,
    leafHash: DIGEST,
    claim: {
      kind,
      item: 'culture-001',
      version,
      modelDigest: DIGEST,
      previousDigest: null,
      effectiveFrom: day,
      recordedAt: `${day}T08:30:00+08:00`,
      ...(kind === 'withdraw' ? { reason: '与上位法不符' } : { sourceDigest: DIGEST }),
    } as HistoryEntry['claim'],
  }),
);

const registry: Pick<Registry, 'changedItems' | 'history' | 'effectiveVersion'> = {
  changedItems: async () => ['culture-001'],
  history: async () => entries,
  effectiveVersion: async (item, day) => {
    const place = LOG.findLastIndex((entry) => entry.day <= day);
    const { kind, version, text } = LOG[place] ?? { kind: 'withdraw', version: 0, text: '' };
    if (kind === 'withdraw') return undefined;
    const definition = definitionOf(text);
    const { digest } = tableOf(text);
    const entry = entries[place] as HistoryEntry;
    const claim = { ...entry.claim, modelDigest: digest };
    return { item, version, from: day, until: undefined, entry: { ...entry, claim }, definition } as EffectiveVersion;
  },
};

describe('what changed', () => {
  it('is what came into force and what was withdrawn, the latest first', async () => {
    const changes = await changesIn(registry, { since: '2026-12-01', until: '2026-12-31' }, 420);
    expect(changes.map(({ kind, version, day, recordedOn }) => [kind, version, day, recordedOn])).toEqual([
      ['withdrawn', 2, '2026-12-20', '2026-12-20'],
      ['revised', 2, '2026-12-10', '2026-12-10'],
      ['new', 1, '2026-12-01', '2026-12-01'],
    ]);
    expect(changes[0]).toMatchObject({ name: '娱乐场所经营许可', reason: '与上位法不符', subjects: [] });
    expect(changes[1]?.subjects).toEqual(['limits', 'service']);
  });

  it('is of the days asked for, both included', async () => {
    const days = async (since: string, until: string): Promise<string[]> =>
      (await changesIn(registry, { since, until }, 420)).map(({ day }) => day);
    expect(await days('2026-12-02', '2026-12-19')).toEqual(['2026-12-10']);
    expect(await days('2026-12-10', '2026-12-20')).toEqual(['2026-12-20', '2026-12-10']);
    expect(await days('2026-12-11', '2026-12-19')).toEqual([]);
  });

  it('names the disclosures that differ, in their order', () => {
    const changed = LICENCE.replace('娱乐场所经营许可\n', '娱乐场所许可\n')
      .replace('0558-4410345', '0558-4410346')
      .replace('营业执照', '身份证');
    expect(differences(tableOf(), tableOf(changed))).toEqual(['item', 'materials', 'phones']);
    expect(differences(tableOf(), tableOf())).toEqual([]);
  });
});
