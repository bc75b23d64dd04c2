/**
 * The materials of items that are applied for together: what several items ask for is handed in once, and what one item
 * results in is passed on inside the center (行政许可法 Art. 26; 优化营商环境条例 Art. 37).
 */
import type { ItemMaterial } from '../language/generated/types.ts';
import { comparableName } from './material-name.ts';

export type Necessity = 'required' | 'deferrable' | 'optional';

/** A place where an item asks for a material. */
export interface MaterialUse {
  readonly item: string;
  /** Position among the item's materials. */
  readonly index: number;
  /** The name that the item gives it. */
  readonly name: string;
}

/** A material of a bundle, handed in once for all its uses. */
export interface BundleMaterial {
  readonly name: string;
  /** In the order of the items. */
  readonly uses: readonly MaterialUse[];
  /** The strictest of what the items say. */
  readonly necessity: Necessity;
  /** Enough for the item that wants most; the departments share them. */
  readonly originals: number;
  readonly copies: number;
  /** The item of the bundle that makes it: the applicant need not bring it. */
  readonly madeBy: string | undefined;
}

/** Names for one document that the author of a bundle declares to be the same. */
export interface SharedNames {
  readonly name: string;
  readonly covers: readonly string[];
}

export interface MaterialCount {
  /** Materials as the items ask for them, one by one. */
  readonly total: number;
  /** Materials that the applicant hands in. */
  readonly asked: number;
  /** `total − asked`: those merged and those that the bundle makes itself. */
  readonly saved: number;
  readonly originals: { readonly total: number; readonly asked: number };
  readonly copies: { readonly total: number; readonly asked: number };
}

const STRICTNESS: readonly Necessity[] = ['optional', 'deferrable', 'required'];

/** The materials of an item, each by itself. One whose necessity is not written is required. */
export function materialsOfItem(item: string, materials: readonly ItemMaterial[]): readonly BundleMaterial[] {
  return materials.map((material, index) => ({
    name: material.name,
    uses: [{ item, index, name: material.name }],
    necessity: material.necessity ?? 'required',
    originals: material.originals ?? 0,
    copies: material.copies ?? 0,
    madeBy: undefined,
  }));
}

/**
 * Merges materials of the same name, compared without what tells no material from another, and those declared the same.
 * What is merged already stays as it is.
 */
export function mergeMaterials(
  materials: readonly BundleMaterial[],
  shared: readonly SharedNames[] = [],
): readonly BundleMaterial[] {
  const declared = new Map(
    shared.flatMap(({ name, covers }) => [name, ...covers].map((covered) => [comparableName(covered), name] as const)),
  );
  const merged = new Map<string, BundleMaterial>();
  for (const material of materials) {
    const name = declared.get(comparableName(material.name)) ?? material.name;
    const key = comparableName(name);
    const before = merged.get(key);
    merged.set(key, before === undefined ? { ...material, name } : together(before, material));
  }
  return [...merged.values()];
}

/**
 * Marks the materials that an item of the bundle makes.
 * @param results name of what each item results in, by item
 * @param comesBefore whether the first item is done before the second one begins
 */
export function markMade(
  materials: readonly BundleMaterial[],
  results: ReadonlyMap<string, string>,
  comesBefore: (maker: string, user: string) => boolean,
): readonly BundleMaterial[] {
  return materials.map((material) => {
    const names = new Set([material.name, ...material.uses.map((use) => use.name)].map(comparableName));
    const maker = [...results].find(
      ([item, result]) =>
        names.has(comparableName(result)) && material.uses.every((use) => comesBefore(item, use.item)),
    );
    return maker === undefined ? material : { ...material, madeBy: maker[0] };
  });
}

/** Counts what is asked for against what the items ask for by themselves. */
export function countMaterials(single: readonly BundleMaterial[], merged: readonly BundleMaterial[]): MaterialCount {
  const asked = merged.filter((material) => material.madeBy === undefined);
  return {
    total: single.length,
    asked: asked.length,
    saved: single.length - asked.length,
    originals: { total: sumOf(single, 'originals'), asked: sumOf(asked, 'originals') },
    copies: { total: sumOf(single, 'copies'), asked: sumOf(asked, 'copies') },
  };
}

function together(one: BundleMaterial, other: BundleMaterial): BundleMaterial {
  return {
    name: one.name,
    uses: [...one.uses, ...other.uses],
    necessity:
      STRICTNESS.indexOf(other.necessity) > STRICTNESS.indexOf(one.necessity) ? other.necessity : one.necessity,
    originals: Math.max(one.originals, other.originals),
    copies: Math.max(one.copies, other.copies),
    madeBy: one.madeBy ?? other.madeBy,
  };
}

function sumOf(materials: readonly BundleMaterial[], count: 'originals' | 'copies'): number {
  return materials.reduce((sum, material) => sum + material[count], 0);
}
