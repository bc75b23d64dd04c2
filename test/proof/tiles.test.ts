import { describe, expect, it } from 'vitest';
import { bundleOf, entriesPath, tilePath, tilesSince } from '../../src/proof/tiles.ts';

const count = (size: number, level: number, isFull: boolean) =>
  tilesSince(0, size).filter((tile) => tile.level === level && (tile.width === 256) === isFull);

/** The examples in the text of c2sp.org/tlog-tiles §Merkle Tree and §Partial Tiles. */
describe('the examples of the specification', () => {
  it('number 1234067 is x001/x234/067', () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(entriesPath(1234067, 17)).toBe('tile/entries/x001/x234/067.p/17');
    expect(tilePath({ level: 2, index: 0, width: 1 })).toBe('tile/2/000.p/1');
  });

  it('a tree of 70,000', () => {
    expect(count(70_000, 0, true)).toHaveLength(273);
    expect(count(70_000, 0, false)).toEqual([{ level: 0, index: 273, width: 112 }]);
    expect(count(70_000, 1, true)).toHaveLength(1);
    expect(count(70_000, 1, false)).toEqual([{ level: 1, index: 1, width: 17 }]);
    expect(count(70_000, 2, false)).toEqual([{ level: 2, index: 0, width: 1 }]);
    expect(tilesSince(0, 70_000)).toHaveLength(277);
  });

  it('a tree of 256', () => {
    expect(tilesSince(0, 256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });
});

describe('what is new', () => {
  it('is nothing where nothing was added', () => {
    for (const size of [0, 1, 255, 256, 257, 70_000]) expect(tilesSince(size, size)).toEqual([]);
  });

  it('is a part of what there is, and leaves out none of it that was not there', () => {
    for (const [earlier, size] of [
      [0, 3],
      [255, 256],
      [256, 257],
      [300, 700],
      [65_530, 65_540],
      [511, 70_000],
    ] as const) {
      const before = new Set(tilesSince(0, earlier).map(tilePath));
      const all = tilesSince(0, size).map(tilePath);
      expect(tilesSince(earlier, size).map(tilePath)).toEqual(all.filter((path) => !before.has(path)));
    }
  });
});

describe('a bundle of entries', () => {
  it('has the length of each in two bytes before it', () => {
    const long = new Uint8Array(0x1234).fill(9);
    expect([...bundleOf([Uint8Array.of(1, 2), new Uint8Array(0)])]).toEqual([0, 2, 1, 2, 0, 0]);
    expect([...bundleOf([long]).subarray(0, 3)]).toEqual([0x12, 0x34, 9]);
  });

  it('holds no entry of more than 65,535 bytes', () => {
    expect(bundleOf([new Uint8Array(65_535)])).toHaveLength(65_537);
    expect(() => bundleOf([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});
