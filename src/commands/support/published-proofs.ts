/** Proofs of the versions that a disclosure shows, as far as the log's last checkpoint reaches. */
import { latestCheckpoint } from '../../registry/checkpoints.ts';
import { proveEntries } from '../../registry/prove.ts';
import type { Registry } from '../../registry/registry.ts';

/**
 * The proof of each entry, by its number; none of entries that nobody has signed a checkpoint over yet.
 * @param seqs numbers of entries, counted from 1
 */
export async function publishedProofs(
  registry: Registry,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const checkpoint = await latestCheckpoint(registry);
  const covered = checkpoint === undefined ? [] : seqs.filter((seq) => seq <= checkpoint.size);
  if (covered.length === 0) return new Map();
  const result = await proveEntries(registry, covered);
  return new Map(result.ok ? covered.map((seq, place) => [seq, result.proofs[place] ?? '']) : []);
}
