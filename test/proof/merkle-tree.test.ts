/** Vectors of Certificate Transparency's reference implementation (merkle_tree_test), and properties of every small tree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConsistent } from '../../src/proof/check-consistency.ts';
import { isIncluded } from '../../src/proof/check-inclusion.ts';
import { EMPTY_FRONTIER, type Frontier, grow, rootOf } from '../../src/proof/frontier.ts';
import { EMPTY_ROOT, leafHash } from '../../src/proof/merkle-hash.ts';
import { consistencyProof, inclusionProof, rootAt, treeOf } from '../../src/proof/merkle-tree.ts';

const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const [A, B, C, D] = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
];
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const F = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';

const vectors = treeOf(ENTRIES.map((hex) => leafHash(Buffer.from(hex, 'hex'))));
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

describe('the vectors of Certificate Transparency', () => {
  it.each(ROOTS.map((root, size) => [size, root]))('root of %i leaves', (size, root) => {
    expect(hex(rootAt(Number(size), vectors))).toBe(root);
  });

  it.each<[number, number, string[]]>([
    [0, 1, []],
    [0, 8, [A, B, C]],
    [5, 8, [D, E, ROOTS[4] as string]],
    [2, 3, [ROOTS[2] as string]],
    [1, 5, [ROOTS[1] as string, B, D]],
  ])('inclusion of leaf %i in %i', (index, size, path) => {
    expect(inclusionProof(index, size, vectors).map(hex)).toEqual(path);
  });

  it.each<[number, number, string[]]>([
    [1, 1, []],
    [1, 8, [A, B, C]],
    [6, 8, [F, E, ROOTS[4] as string]],
    [2, 5, [B, D]],
  ])('consistency of %i with %i', (earlier, size, proof) => {
    expect(consistencyProof(earlier, size, vectors).map(hex)).toEqual(proof);
  });
});

const MOST = 64;
const leaves = Array.from({ length: 2 * MOST }, (_, index) => leafHash(Buffer.from(`事项 ${index}`)));
const tree = treeOf(leaves);
const roots = leaves.map((_, size) => rootAt(size, tree));
const root = (size: number) => roots[size] as Uint8Array;
const leaf = (index: number) => leaves[index] as Uint8Array;

/** The definition as RFC 6962 §2.1 writes it, by recursion. */
function rootByDefinition(some: readonly Uint8Array[]): Uint8Array {
  if (some.length < 2) return some[0] ?? EMPTY_ROOT;
  let split = 1;
  while (split * 2 < some.length) split *= 2;
  const frontier = grow(EMPTY_FRONTIER, rootByDefinition(some.slice(0, split))).frontier;
  return rootOf(grow(frontier, rootByDefinition(some.slice(split))).frontier);
}

describe('every tree of up to 64 leaves', () => {
  it('has the root of the definition, grown or read', () => {
    let frontier: Frontier = EMPTY_FRONTIER;
    for (let size = 0; size <= MOST; size += 1) {
      const expected = rootByDefinition(leaves.slice(0, size));
      expect(root(size)).toEqual(expected);
      expect(rootOf(frontier)).toEqual(expected);
      frontier = grow(frontier, leaf(size)).frontier;
    }
  });

  it('proves each of its leaves, and no other leaf in its place', () => {
    for (let size = 1; size <= MOST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = inclusionProof(index, size, tree);
        const claim = { leaf: leaf(index), index, size, root: root(size) };
        expect(isIncluded(claim, path)).toBe(true);
        expect(isIncluded({ ...claim, leaf: leaf(index + 1) }, path)).toBe(false);
        expect(isIncluded({ ...claim, root: root(size - 1) }, path)).toBe(false);
        if (path.length > 0) expect(isIncluded(claim, path.slice(1))).toBe(false);
        expect(isIncluded(claim, [...path, leaf(0)])).toBe(false);
        if (index > 0) expect(isIncluded({ ...claim, index: index - 1 }, path)).toBe(false);
      }
    }
  });

  it('shows of each smaller one that it has only grown', () => {
    for (let size = 0; size <= MOST; size += 1) {
      for (let earlier = 0; earlier <= size; earlier += 1) {
        const proof = consistencyProof(earlier, size, tree);
        const heads = [
          { size: earlier, root: root(earlier) },
          { size, root: root(size) },
        ] as const;
        expect(isConsistent(...heads, proof)).toBe(true);
        // Nothing at all is the beginning of every log, whatever the log is.
        if (earlier > 0) expect(isConsistent(heads[0], { size, root: root(size + 1) }, proof)).toBe(false);
        expect(isConsistent({ size: earlier, root: root(earlier + 1) }, heads[1], proof)).toBe(false);
        expect(isConsistent(...heads, [...proof, leaf(0)])).toBe(false);
        if (proof.length > 0) expect(isConsistent(...heads, proof.slice(0, -1))).toBe(false);
      }
    }
  });
});

describe('an altered proof', () => {
  const sizes = fc
    .integer({ min: 2, max: 2 * MOST - 1 })
    .chain((size) => fc.record({ size: fc.constant(size), at: fc.nat(size - 1), bit: fc.nat(255), which: fc.nat(64) }));
  const flipped = (hash: Uint8Array, bit: number) =>
    hash.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
  const alter = (hashes: readonly Uint8Array[], which: number, bit: number) =>
    hashes.map((hash, index) => (index === which % hashes.length ? flipped(hash, bit) : hash));

  it('of inclusion is false, whichever bit it is', () => {
    const property = fc.property(sizes, ({ size, at, bit, which }) => {
      const path = inclusionProof(at, size, tree);
      const claim = { leaf: leaf(at), index: at, size, root: root(size) };
      expect(isIncluded(claim, path)).toBe(true);
      expect(isIncluded(claim, alter(path, which, bit))).toBe(false);
      expect(isIncluded({ ...claim, leaf: flipped(claim.leaf, bit) }, path)).toBe(false);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('of consistency is false, whichever bit it is', () => {
    const property = fc.property(sizes, ({ size, at, bit, which }) => {
      fc.pre(at > 0);
      const proof = consistencyProof(at, size, tree);
      const [earlier, later] = [
        { size: at, root: root(at) },
        { size, root: root(size) },
      ];
      expect(isConsistent(earlier, later, proof)).toBe(true);
      expect(isConsistent(earlier, later, alter(proof, which, bit))).toBe(false);
      expect(isConsistent({ ...earlier, root: flipped(earlier.root, bit) }, later, proof)).toBe(false);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('what is no tree', () => {
  it('has no proofs', () => {
    expect(() => inclusionProof(8, 8, tree)).toThrow(RangeError);
    expect(() => inclusionProof(-1, 8, tree)).toThrow(RangeError);
    expect(() => consistencyProof(9, 8, tree)).toThrow(RangeError);
    expect(() => rootAt(1000, tree)).toThrow(RangeError);
  });

  it('is not believed', () => {
    const claim = { leaf: leaf(0), index: 0, size: 1, root: leaf(0) };
    expect(isIncluded(claim, [])).toBe(true);
    expect(isIncluded({ ...claim, index: 1 }, [])).toBe(false);
    expect(isIncluded({ ...claim, size: 0 }, [])).toBe(false);
    expect(isIncluded({ ...claim, size: 2 ** 60 }, [])).toBe(false);
    expect(isConsistent({ size: 2, root: root(2) }, { size: 1, root: root(1) }, [])).toBe(false);
    expect(isConsistent({ size: 0, root: root(1) }, { size: 1, root: root(1) }, [])).toBe(false);
  });
});
