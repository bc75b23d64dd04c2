/** What a witness says of a checkpoint and when: it saw the log grow to it and never otherwise (c2sp.org/tlog-cosignature). */
import type { Signer } from '../keys/signer.ts';
import type { NoteSignature } from './signed-note.ts';
import { verifierKey } from './verifier-key.ts';

/** Bytes of the time before the signature. */
const TIME_LENGTH = 8;

/**
 * Cosigns the text of a checkpoint. A key that cosigns must not do anything else, since the message does not name the cosigner.
 * @param name whose key it is
 * @param time when, in whole seconds since 1970
 */
export function cosign(text: string, name: string, signer: Signer, time: number): NoteSignature {
  const { keyId } = verifierKey('cosignature', name, signer);
  const stamp = Buffer.alloc(TIME_LENGTH);
  stamp.writeBigUInt64BE(BigInt(time));
  return { name, keyId, bytes: Uint8Array.of(...stamp, ...signer.sign(cosignedMessage(text, BigInt(time)))) };
}

export interface Cosignature {
  /** Seconds since 1970. */
  readonly time: bigint;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** The parts of a cosignature; `undefined` where it is too short to be one or its time is beyond 2^63 - 1. */
export function readCosignature(text: string, bytes: Uint8Array): Cosignature | undefined {
  if (bytes.length <= TIME_LENGTH) return undefined;
  const time = Buffer.from(bytes).readBigUInt64BE(0);
  if (time > 2n ** 63n - 1n) return undefined;
  return { time, message: cosignedMessage(text, time), signature: bytes.subarray(TIME_LENGTH) };
}

/** What is signed (§Ed25519 signed message). */
function cosignedMessage(text: string, time: bigint): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}
