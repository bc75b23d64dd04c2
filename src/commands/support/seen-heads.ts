import { readFileSync } from 'node:fs';
import type { Digest } from '../../base/digest.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import { fromBase64 } from '../../proof/base64.ts';
import { checkNote } from '../../proof/check-note.ts';
import { parseCheckpoint, parseNumber } from '../../proof/checkpoint.ts';
import { HASH_LENGTH } from '../../proof/merkle-hash.ts';
import { parseNote } from '../../proof/signed-note.ts';
import type { VerifierKey } from '../../proof/verifier-key.ts';
import type { SeenHead } from '../../registry/checkpoint-audit.ts';
import { digestOfHash } from '../../registry/log-hash.ts';
import { CommandError } from './command-error.ts';

/**
 * A checkpoint as a user gives it: a file with a signed note or its text, or `609+sha256:…`, or `609+Base64`.
 * @param logKeys keys whose signature, where the note names one of them, must be right
 * @throws CommandError where it is none
 */
export function seenHeadOf(word: string, logKeys: readonly VerifierKey[] = []): SeenHead {
  const [, digits = '', encoded = ''] = /^(\d+)\+(.+)$/u.exec(word) ?? [];
  const [size, root] = [parseNumber(digits), rootOf(encoded)];
  if (size !== undefined && root !== undefined) return { size, root };
  return readHead(word, logKeys);
}

function rootOf(text: string): Digest | undefined {
  if (/^sha256:[0-9a-f]{64}$/.test(text)) return text as Digest;
  const bytes = fromBase64(text);
  return bytes?.length === HASH_LENGTH ? digestOfHash(bytes) : undefined;
}

function readHead(file: string, logKeys: readonly VerifierKey[]): SeenHead {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new CommandError('verify.bad-checkpoint', { text: file }, ExitCode.usage);
  }
  const note = parseNote(text);
  const checkpoint = parseCheckpoint(note?.text ?? text);
  if (checkpoint === undefined) throw new CommandError('verify.no-checkpoint', { file });
  const [forged] = note === undefined ? [] : checkNote(note, logKeys).forged;
  if (forged !== undefined) {
    throw new CommandError('verify.checkpoint-forged', { file, name: forged.name }, ExitCode.refused);
  }
  return { origin: checkpoint.origin, size: checkpoint.size, root: digestOfHash(checkpoint.root) };
}
