import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemMaterial } from '../../src/language/generated/types.ts';
import {
  type BundleMaterial,
  countMaterials,
  markMade,
  materialsOfItem,
  mergeMaterials,
} from '../../src/process/bundle-materials.ts';
import { comparableName } from '../../src/process/material-name.ts';

const NAMES = [
  '身份证',
  '申请人身份证（复印件）',
  '身份证原件',
  '营业执照',
  '营业执照副本',
  '租房合同',
  '房屋租赁合同',
  '章程',
];

const material: fc.Arbitrary<ItemMaterial> = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    necessity: fc.constantFrom('required', 'optional', 'deferrable'),
    originals: fc.nat(4),
    copies: fc.nat(4),
  },
  { requiredKeys: ['name'] },
);

const single: fc.Arbitrary<readonly BundleMaterial[]> = fc
  .array(fc.array(material, { maxLength: 6 }), { maxLength: 5 })
  .map((items) => items.flatMap((materials, index) => materialsOfItem(`market-00${index}`, materials)));

const shared = fc.array(
  fc.record({
    name: fc.constantFrom('证件', '合同', '营业执照'),
    covers: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 2 },
);

const usesOf = (materials: readonly BundleMaterial[]): string[] =>
  materials.flatMap(({ uses }) => uses.map((use) => `${use.item} ${use.index} ${use.name}`)).toSorted();

const RUNS = { numRuns: 2000 };

describe('merging materials', () => {
  it('loses no material and invents none', () => {
    fc.assert(
      fc.property(single, shared, (materials, names) => {
        expect(usesOf(mergeMaterials(materials, names))).toEqual(usesOf(materials));
      }),
      RUNS,
    );
  });

  it('leaves no two of one name', () => {
    fc.assert(
      fc.property(single, shared, (materials, names) => {
        const keys = mergeMaterials(materials, names).map(({ name }) => comparableName(name));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(single, (materials) => {
        const merged = mergeMaterials(materials);
        expect(mergeMaterials(merged)).toEqual(merged);
      }),
      RUNS,
    );
  });

  it('asks for enough: no item wants more, or more strictly', () => {
    const strictness = ['optional', 'deferrable', 'required'];
    fc.assert(
      fc.property(single, shared, (materials, names) => {
        const merged = mergeMaterials(materials, names);
        for (const wanted of materials) {
          const [use] = wanted.uses;
          const found = merged.find(({ uses }) =>
            uses.some((one) => one.item === use?.item && one.index === use.index),
          );
          expect(found?.originals).toBeGreaterThanOrEqual(wanted.originals);
          expect(found?.copies).toBeGreaterThanOrEqual(wanted.copies);
          expect(strictness.indexOf(found?.necessity ?? '')).toBeGreaterThanOrEqual(
            strictness.indexOf(wanted.necessity),
          );
        }
      }),
      RUNS,
    );
  });

  it('saves what is not asked for: the two make the sum', () => {
    fc.assert(
      fc.property(single, shared, fc.boolean(), (materials, names, isMade) => {
        const results = new Map(isMade ? [['market-001', '营业执照']] : []);
        const merged = markMade(mergeMaterials(materials, names), results, (maker, user) => maker < user);
        const { total, asked, saved, originals, copies } = countMaterials(materials, merged);
        expect(saved + asked).toBe(total);
        expect(total).toBe(materials.length);
        expect(saved).toBeGreaterThanOrEqual(0);
        expect(originals.asked).toBeLessThanOrEqual(originals.total);
        expect(copies.asked).toBeLessThanOrEqual(copies.total);
      }),
      RUNS,
    );
  });
});

describe('what a bundle makes itself', () => {
  it('is still listed, with the item that makes it', () => {
    const materials = [
      ...materialsOfItem('market-001', [{ name: '章程' }]),
      ...materialsOfItem('tax-001', [{ name: '营业执照（复印件）' }]),
    ];
    const marked = markMade(mergeMaterials(materials), new Map([['market-001', '营业执照']]), () => true);
    expect(marked.map(({ name, madeBy }) => [name, madeBy])).toEqual([
      ['章程', undefined],
      ['营业执照（复印件）', 'market-001'],
    ]);
  });

  it('is asked for where one of those that want it comes first', () => {
    const materials = ['tax-001', 'seal-001'].flatMap((item) => materialsOfItem(item, [{ name: '营业执照' }]));
    const marked = markMade(
      mergeMaterials(materials),
      new Map([['market-001', '营业执照']]),
      (_, user) => user !== 'seal-001',
    );
    expect(marked[0]?.madeBy).toBeUndefined();
  });
});
