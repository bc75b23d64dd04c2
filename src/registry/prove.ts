/** Proofs of single entries, for readers who have neither the registry nor this program (c2sp.org/tlog-proof). */
import type { Digest } from '../base/digest.ts';
import { inclusionRanges, nodesOf, rangeHash } from '../proof/merkle-ranges.ts';
import { formatNote } from '../proof/signed-note.ts';
import { formatProof } from '../proof/tlog-proof.ts';
import { type KeptCheckpoint, latestCheckpoint } from './checkpoints.ts';
import { type EntryRow, readEntry } from './log-entry.ts';
import { readDefinitions, readEntries, readNodes } from './log-queries.ts';
import type { Registry } from './registry.ts';
import { RegistryError } from './registry-error.ts';

/** Why there is no proof; each has its message under `prove.<fault>`. */
export type ProveFault =
  /** Nothing of the log is signed. */
  | 'no-checkpoint'
  /** The last checkpoint was signed before the entry was made. */
  | 'checkpoint-behind'
  | 'no-entry';

export type ProveResult =
  | {
      readonly ok: true;
      readonly checkpoint: KeptCheckpoint;
      /** The text of a proof for every entry, in the order in which they were asked for. */
      readonly proofs: readonly string[];
    }
  | { readonly ok: false; readonly fault: ProveFault; readonly params: Readonly<Record<string, string | number>> };

/**
 * Proves entries under the log's last checkpoint.
 * @param seqs numbers of entries, counted from 1
 * @throws RegistryError where an entry is not what was entered: no proof is made of it
 */
export async function proveEntries(registry: Registry, seqs: readonly number[]): Promise<ProveResult> {
  const checkpoint = await latestCheckpoint(registry);
  if (checkpoint === undefined) return { ok: false, fault: 'no-checkpoint', params: {} };
  const { size, note } = checkpoint;
  const beyond = seqs.find((seq) => seq > size);
  if (beyond !== undefined) return { ok: false, fault: 'checkpoint-behind', params: { entry: beyond, size } };
  return registry.read(async (queries) => {
    const rows = await readEntries(queries, seqs);
    const missing = seqs.find((seq) => !rows.has(seq));
    if (missing !== undefined) return { ok: false, fault: 'no-entry', params: { entry: missing } };
    const ranges = seqs.map((seq) => inclusionRanges(seq - 1, size));
    const read = await readNodes(queries, ranges.flat().flatMap(nodesOf));
    const signed = formatNote(note);
    const proofs = seqs.map((seq, at) => {
      const row = rows.get(seq) as EntryRow;
      const reading = readEntry(row);
      if (!reading.ok) throw new RegistryError('damaged', { file: registry.path, detail: reading.name });
      const path = (ranges[at] ?? []).map((range) => rangeHash(range, read));
      return formatProof({ extra: row.envelope, index: seq - 1, path, checkpoint: signed });
    });
    return { ok: true, checkpoint, proofs };
  });
}

/**
 * A definition in canonical JSON.
 * @throws RegistryError where it is gone or is no longer what was digested
 */
export async function definitionText(registry: Registry, digest: Digest): Promise<string> {
  const text = (await registry.read((queries) => readDefinitions(queries, [digest]))).get(digest);
  if (text === undefined) throw new RegistryError('damaged', { file: registry.path, detail: digest });
  return text;
}
