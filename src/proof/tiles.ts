/** A log as files that any web server can serve: hashes and entries in pieces of 256 (c2sp.org/tlog-tiles). */

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;

/** Levels of the tree between the hashes of one level of tiles and those of the next. */
export const TILE_HEIGHT = 8;

/** The longest entry that a bundle can hold. */
export const LONGEST_ENTRY = 0xffff;

/** A tile of hashes. Its hashes are the complete subtrees of 256^level leaves from number `index * 256` on. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** Hashes in it, 1 to 256. */
  readonly width: number;
}

/** The path of a tile below the log's address (§Merkle Tree). */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${numberPath(index)}${partial(width)}`;
}

/** The path of a bundle of entries (§Log entries). */
export function entriesPath(index: number, width: number): string {
  return `tile/entries/${numberPath(index)}${partial(width)}`;
}

/**
 * The tiles that a log of a size has and one of an earlier size had not, level by level. The tiles of level 0 are those of the
 * bundles of entries, too.
 */
export function tilesSince(earlier: number, size: number): Tile[] {
  const tiles: Tile[] = [];
  let [before, now] = [earlier, size];
  for (let level = 0; now > 0; level += 1) {
    const first = now > before ? Math.floor(before / TILE_WIDTH) : Math.ceil(now / TILE_WIDTH);
    for (let index = first; index * TILE_WIDTH < now; index += 1) {
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, now - index * TILE_WIDTH) });
    }
    [before, now] = [Math.floor(before / TILE_WIDTH), Math.floor(now / TILE_WIDTH)];
  }
  return tiles;
}

/** Entries one after another, each after its length in two bytes. @throws RangeError where one is too long */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  const parts = entries.flatMap((entry) => {
    if (entry.length > LONGEST_ENTRY) throw new RangeError(`an entry of ${entry.length} bytes`);
    return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
  });
  return new Uint8Array(Buffer.concat(parts));
}

/** `1234067` is `x001/x234/067`. */
function numberPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

function partial(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}
