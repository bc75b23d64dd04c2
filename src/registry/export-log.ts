/**
 * A log as files that any web server can serve (c2sp.org/tlog-tiles): tiles of hashes, bundles of entries, the checkpoint, and
 * beside them the definitions by their digests. What is written once is never written otherwise, but for the checkpoint.
 */
import type { Digest } from '../base/digest.ts';
import { parseCheckpoint } from '../proof/checkpoint.ts';
import { isSameHash } from '../proof/merkle-hash.ts';
import { nodesOf, rangeHash } from '../proof/merkle-ranges.ts';
import { formatNote, parseNote } from '../proof/signed-note.ts';
import { bundleOf, entriesPath, TILE_HEIGHT, TILE_WIDTH, type Tile, tilePath, tilesSince } from '../proof/tiles.ts';
import { type KeptCheckpoint, latestCheckpoint } from './checkpoints.ts';
import { leafOf } from './log-entry.ts';
import { type Queries, readDefinitions, readEntriesFrom, readNodes } from './log-queries.ts';
import type { Registry } from './registry.ts';
import { RegistryError } from './registry-error.ts';

/** The path of the checkpoint below the log's address. */
export const CHECKPOINT_PATH = 'checkpoint';

/** The path of a definition below the log's address. */
export function definitionPath(digest: Digest): string {
  return `definition/${digest.replace(':', '/')}.json`;
}

/** Where the files go. */
export interface LogFolder {
  /** The checkpoint that was written last; absent in a new folder. */
  readonly checkpoint: string | undefined;
  write(path: string, bytes: Uint8Array): void;
}

/** Why nothing was written; each has its message under `registry-export.<fault>`. */
export type ExportFault =
  | 'no-checkpoint'
  /** The folder holds another log. */
  | 'other-log'
  /** The log no longer holds what was written before. */
  | 'inconsistent';

export type ExportResult =
  | { readonly ok: true; readonly checkpoint: KeptCheckpoint; readonly earlier: number; readonly files: number }
  | { readonly ok: false; readonly fault: ExportFault; readonly params: Readonly<Record<string, string | number>> };

/** Writes what the log has more than the folder; the checkpoint last, so that it never speaks of what is not there. */
export async function exportLog(registry: Registry, folder: LogFolder): Promise<ExportResult> {
  const fail = (fault: ExportFault, params = {}): ExportResult => ({ ok: false, fault, params });
  const checkpoint = await latestCheckpoint(registry);
  if (checkpoint === undefined) return fail('no-checkpoint');
  const written =
    folder.checkpoint === undefined ? undefined : parseCheckpoint(parseNote(folder.checkpoint)?.text ?? '');
  if (folder.checkpoint !== undefined && written?.origin !== registry.origin) {
    return fail('other-log', { origin: written?.origin ?? '', expected: registry.origin });
  }
  const { size, note } = checkpoint;
  return registry.read(async (queries) => {
    const earlier = written?.size ?? 0;
    if (earlier > size) return fail('inconsistent', { earlier, size });
    if (written !== undefined && !(await isHeld(queries, written.size, written.root))) {
      return fail('inconsistent', { earlier, size });
    }
    let files = 0;
    const write = (path: string, bytes: Uint8Array) => {
      folder.write(path, bytes);
      files += 1;
    };
    for (const tile of tilesSince(earlier, size)) {
      if (tile.level === 0) await writeEntries(queries, tile, earlier, write, registry.path);
      else await writeHashes(queries, tile, write);
    }
    write(CHECKPOINT_PATH, Buffer.from(formatNote(note)));
    return { ok: true, checkpoint, earlier, files };
  });
}

type Write = (path: string, bytes: Uint8Array) => void;

/** A bundle of entries, the tile of their leaf hashes, and the definitions that they are the first to speak of. */
async function writeEntries(queries: Queries, tile: Tile, earlier: number, write: Write, file: string): Promise<void> {
  const { index, width } = tile;
  const rows = await readEntriesFrom(queries, index * TILE_WIDTH + 1, width);
  if (rows.length !== width) throw new RegistryError('damaged', { file, detail: tilePath(tile) });
  const digests = new Set(rows.filter(({ seq }) => seq > earlier).map((row) => row.model_digest));
  for (const [digest, canonical] of await readDefinitions(queries, [...digests])) {
    write(definitionPath(digest), Buffer.from(canonical));
  }
  write(entriesPath(index, width), bundleOf(rows.map((row) => row.envelope)));
  write(tilePath(tile), Buffer.concat(rows.map(leafOf)));
}

async function writeHashes(queries: Queries, tile: Tile, write: Write): Promise<void> {
  const { level, index, width } = tile;
  const positions = Array.from({ length: width }, (_, at) => ({
    level: level * TILE_HEIGHT,
    index: index * TILE_WIDTH + at,
  }));
  write(tilePath(tile), Buffer.concat(positions.map(await readNodes(queries, positions))));
}

async function isHeld(queries: Queries, size: number, root: Uint8Array): Promise<boolean> {
  const range = { start: 0, end: size };
  return isSameHash(rangeHash(range, await readNodes(queries, nodesOf(range))), root);
}
