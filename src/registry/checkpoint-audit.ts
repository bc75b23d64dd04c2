/** Whether a log holds every checkpoint that was ever seen of it: those that it keeps itself, and those that others kept. */
import type { Digest } from '../base/digest.ts';
import type { MessageParams } from '../findings/finding.ts';
import { checkNote } from '../proof/check-note.ts';
import { parseCheckpoint } from '../proof/checkpoint.ts';
import { parseNote } from '../proof/signed-note.ts';
import type { VerifierKey } from '../proof/verifier-key.ts';
import { digestOfHash } from './log-hash.ts';

/** A size and a root that the log had when somebody looked. */
export interface SeenHead {
  readonly size: number;
  readonly root: Digest;
  /** What the log was called, where that is known. */
  readonly origin?: string;
}

/** Whose signatures are asked for. */
export interface CheckpointTrust {
  /** Keys of the log, any of which signs its checkpoints. */
  readonly logKeys?: readonly VerifierKey[];
  readonly witnesses?: readonly VerifierKey[];
  /** How many of the witnesses must have cosigned a checkpoint; all of them where absent. */
  readonly threshold?: number;
}

/** What is wrong with a checkpoint; each has its message under `registry/problem.<fault>`. */
export type CheckpointFault =
  /** The log is shorter: its end was cut off. */
  | 'checkpoint-beyond'
  /** At that size the log has another root: it was rewritten, or it is another log. */
  | 'checkpoint-differs'
  /** It is of a log of another name. */
  | 'checkpoint-other-log'
  | 'checkpoint-unreadable'
  /** No key of the log has signed it. */
  | 'checkpoint-unsigned'
  /** A signature names a key that did not make it. */
  | 'signature-forged'
  /** Too few witnesses have cosigned any checkpoint. */
  | 'witness-missing';

export interface CheckpointProblem {
  readonly what: CheckpointFault;
  readonly params: MessageParams;
}

/** A checkpoint that the registry keeps. */
export interface StoredNote {
  readonly size: number;
  readonly note: unknown;
}

/** Compares a checkpoint with the log; `rootAt` gives the root of a size that the log has had. */
export function checkSeen(
  seen: SeenHead,
  log: { readonly origin: string; readonly size: number },
  rootAt: (size: number) => Digest | undefined,
): CheckpointProblem | undefined {
  const { size, root, origin } = seen;
  if (origin !== undefined && origin !== log.origin) {
    return { what: 'checkpoint-other-log', params: { origin, expected: log.origin } };
  }
  if (size > log.size) return { what: 'checkpoint-beyond', params: { size, found: log.size } };
  return rootAt(size) === root ? undefined : { what: 'checkpoint-differs', params: { size, root } };
}

/** Reads a stored note; absent where it is no checkpoint of the size beside it. */
export function readSeen({ size, note }: StoredNote): SeenHead | undefined {
  const checkpoint = parseCheckpoint(parseNote(String(note))?.text ?? '');
  if (checkpoint === undefined || checkpoint.size !== size) return undefined;
  return { size, root: digestOfHash(checkpoint.root), origin: checkpoint.origin };
}

/** Checks the signatures of all checkpoints that a registry keeps. */
export function checkSignatures(notes: readonly StoredNote[], trust: CheckpointTrust): CheckpointProblem[] {
  const { logKeys = [], witnesses = [], threshold = witnesses.length } = trust;
  const problems: CheckpointProblem[] = [];
  const cosigned = new Set<VerifierKey>();
  // Signatures of one text come in several notes: the log's own first, those of witnesses later.
  const signedTexts = new Map<string, { readonly size: number; isByLog: boolean }>();
  for (const { size, note } of notes) {
    const parsed = parseNote(String(note));
    if (parsed === undefined) continue;
    const { signed, forged } = checkNote(parsed, [...logKeys, ...witnesses]);
    for (const key of forged) problems.push({ what: 'signature-forged', params: { size, name: key.name } });
    const text = signedTexts.get(parsed.text) ?? { size, isByLog: false };
    signedTexts.set(parsed.text, { size, isByLog: text.isByLog || logKeys.some((key) => signed.includes(key)) });
    for (const key of signed) if (witnesses.includes(key)) cosigned.add(key);
  }
  for (const { size, isByLog } of signedTexts.values()) {
    if (logKeys.length > 0 && !isByLog) problems.push({ what: 'checkpoint-unsigned', params: { size } });
  }
  if (cosigned.size < threshold) {
    const missing = witnesses.filter((key) => !cosigned.has(key)).map((key) => key.name);
    const params = { count: cosigned.size, threshold, names: missing.join('、') };
    problems.push({ what: 'witness-missing', params });
  }
  return problems;
}
