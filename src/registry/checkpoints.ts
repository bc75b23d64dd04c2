/** The checkpoints that a registry keeps: what the log signed of itself, and what witnesses put beside it. */
import type { Signer } from '../keys/signer.ts';
import { checkNote } from '../proof/check-note.ts';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '../proof/checkpoint.ts';
import { rootOf } from '../proof/frontier.ts';
import { isSameHash } from '../proof/merkle-hash.ts';
import { formatNote, formatSignature, mergeNotes, parseNote, type SignedNote, signNote } from '../proof/signed-note.ts';
import type { VerifierKey } from '../proof/verifier-key.ts';
import { type Queries, readEnd, readFrontier } from './log-queries.ts';
import type { Registry } from './registry.ts';
import { RegistryError } from './registry-error.ts';

/** A checkpoint with all the signatures under it. */
export interface KeptCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

/**
 * The largest checkpoint that was signed, with all signatures that were kept of it.
 * @throws RegistryError where it is no longer what was kept
 */
export async function latestCheckpoint(registry: Registry): Promise<KeptCheckpoint | undefined> {
  return registry.read((queries) => readLatest(queries, registry.path));
}

/**
 * Signs how far the log has grown, and keeps it. What the key has signed already is given back as it was.
 * @throws RegistryError where the log no longer holds what it signed before: two such checkpoints must never be signed
 *   (c2sp.org/tlog-checkpoint §Signatures)
 */
export async function signCheckpoint(registry: Registry, signer: Signer): Promise<KeptCheckpoint> {
  return registry.write(async (queries) => {
    const { size } = await readEnd(queries);
    const root = rootOf(await readFrontier(queries, size));
    const checkpoint: Checkpoint = { origin: registry.origin, size, root };
    const text = formatCheckpoint(checkpoint);
    const latest = await readLatest(queries, registry.path);
    const isHeld = latest === undefined || (await holds(queries, latest, size));
    if (!isHeld) throw new RegistryError('damaged', { file: registry.path, detail: `checkpoint ${latest.size}` });
    const signature = signNote(text, registry.origin, signer);
    const before = latest?.size === size ? latest.note : undefined;
    if (before?.signatures.some((each) => formatSignature(each) === formatSignature(signature))) {
      return { ...checkpoint, note: before };
    }
    await keep(queries, size, { text, signatures: [signature] });
    return { ...checkpoint, note: { text, signatures: [...(before?.signatures ?? []), signature] } };
  });
}

/** Why signatures of witnesses were not taken in; each has its message under `registry/cosign.<fault>`. */
export type CosignFault =
  /** It is no signed checkpoint. */
  | 'no-checkpoint'
  | 'other-log'
  /** The log has not grown so far, or has another root at that size. */
  | 'unknown-checkpoint'
  /** A signature names a key that did not make it. */
  | 'forged'
  /** None of the keys has signed it. */
  | 'no-witness';

export type CosignResult =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly added: readonly VerifierKey[] }
  | { readonly ok: false; readonly fault: CosignFault; readonly params: Readonly<Record<string, string | number>> };

/**
 * Takes in the signatures that witnesses have put under a checkpoint of the log.
 * @param text the signed note as they gave it back
 * @param witnesses the keys that are believed; other signatures are left out
 */
export async function addCosignatures(
  registry: Registry,
  text: string,
  witnesses: readonly VerifierKey[],
): Promise<CosignResult> {
  const fail = (fault: CosignFault, params = {}): CosignResult => ({ ok: false, fault, params });
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined) return fail('no-checkpoint');
  const { origin, size } = checkpoint;
  if (origin !== registry.origin) return fail('other-log', { origin, expected: registry.origin });
  const { signed, forged } = checkNote(note, witnesses);
  if (forged[0] !== undefined) return fail('forged', { name: forged[0].name });
  if (signed.length === 0) return fail('no-witness');
  const names = new Set(signed.map((key) => `${key.name} ${key.keyId}`));
  const signatures = note.signatures.filter(({ name, keyId }) => names.has(`${name} ${keyId}`));
  return registry.write(async (queries) => {
    const end = await readEnd(queries);
    if (!(await holds(queries, checkpoint, end.size))) return fail('unknown-checkpoint', { size });
    const kept = await notesOf(queries, size);
    const known = new Set(kept.flatMap((each) => each.signatures.map(formatSignature)));
    const added = signatures.filter((signature) => !known.has(formatSignature(signature)));
    if (added.length > 0) await keep(queries, size, { text: note.text, signatures: added });
    return { ok: true, checkpoint, added: added.length > 0 ? signed : [] };
  });
}

/** Whether a log of some entries holds a checkpoint. */
async function holds(queries: Queries, { size, root }: Checkpoint, entries: number): Promise<boolean> {
  return size <= entries && isSameHash(rootOf(await readFrontier(queries, size)), root);
}

async function readLatest(queries: Queries, file: string): Promise<KeptCheckpoint | undefined> {
  const last = await queries
    .selectFrom('checkpoint')
    .select('size')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return undefined;
  const [first, ...more] = await notesOf(queries, last.size);
  const note = more.reduce<SignedNote | undefined>((all, each) => all && mergeNotes(all, each), first);
  const checkpoint = note && parseCheckpoint(note.text);
  if (note === undefined || checkpoint?.size !== last.size) {
    throw new RegistryError('damaged', { file, detail: `checkpoint ${last.size}` });
  }
  return { ...checkpoint, note };
}

async function notesOf(queries: Queries, size: number): Promise<SignedNote[]> {
  const rows = await queries.selectFrom('checkpoint').select('note').where('size', '=', size).orderBy('seq').execute();
  return rows.flatMap(({ note }) => parseNote(note.toString()) ?? []);
}

async function keep(queries: Queries, size: number, note: SignedNote): Promise<void> {
  const last = await queries.selectFrom('checkpoint').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const row = { seq: (last?.seq ?? 0) + 1, size, note: Buffer.from(formatNote(note)) };
  await queries.insertInto('checkpoint').values(row).execute();
}
