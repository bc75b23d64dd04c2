import { describe, expect, it } from 'vitest';
import type { Center } from '../../src/disclosure/center.ts';
import { type Entry, entryOf } from '../../src/disclosure/entry.ts';
import { departmentGroups, handlingGroups, serviceGroups, windowGroups } from '../../src/disclosure/groupings.ts';
import { BARE, centerFixture, effectiveTable } from './support/fixture.ts';

const licence = entryOf(effectiveTable());
const bare = entryOf(effectiveTable(BARE));
const center: Center = {
  ...centerFixture(),
  services: [
    {
      id: 'opening',
      name: '开办娱乐场所一件事',
      items: ['culture-002', 'fire-007', 'culture-001'],
      promised: undefined,
    },
  ],
};
const ids = (groups: readonly { readonly id: string; readonly entries: readonly Entry[] }[]): readonly unknown[] =>
  groups.map(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]);

describe('the items of a center', () => {
  it('stand under their department, window and handling', () => {
    const entries = [bare, licence];
    expect(ids(departmentGroups(center, entries))).toEqual([['culture', 'culture-002', 'culture-001']]);
    expect(ids(windowGroups(center, entries))).toEqual([
      ['culture/w12', 'culture-002', 'culture-001'],
      ['culture/w13', 'culture-002'],
    ]);
    expect(ids(handlingGroups(entries))).toEqual([
      ['instant', 'culture-002'],
      ['joint', 'culture-001'],
    ]);
  });

  it('stand under a one-stop service in the order in which they are handled; what is not disclosed is named', () => {
    const [service] = serviceGroups(center, [licence, bare]);
    expect(service?.entries.map(({ id }) => id)).toEqual(['culture-002', 'culture-001']);
    expect(service?.undisclosed).toEqual(['fire-007']);
  });

  it('stand under no window where they name none', () => {
    const groups = windowGroups(center, [licence, { ...bare, windows: [] }]);
    expect(ids(groups)).toEqual([
      ['culture/w12', 'culture-001'],
      ['culture', 'culture-002'],
    ]);
    expect(groups.at(-1)?.window).toBeUndefined();
  });

  it('all stand somewhere', () => {
    const entries = [licence, bare];
    for (const groups of [departmentGroups(center, entries), windowGroups(center, entries), handlingGroups(entries)]) {
      expect(new Set(groups.flatMap((group) => group.entries))).toEqual(new Set(entries));
    }
  });
});
