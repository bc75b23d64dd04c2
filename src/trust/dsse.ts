/**
 * DSSE, the Dead Simple Signing Envelope (https://github.com/secure-systems-lab/dsse, protocol.md and envelope.md 1.0): what
 * is signed is a payload together with its type, never JSON that might be written in two ways.
 */
import type { Signer, Verifier } from '../keys/signer.ts';

/** A signature in an envelope. The key's id is a hint only: what counts is whether the key verifies it. */
export interface EnvelopeSignature {
  readonly keyid: string;
  /** In base64. */
  readonly sig: string;
}

/** The JSON form of an envelope. Fields beside these may be there and mean nothing here (envelope.md, «Parsing rules»). */
export interface Envelope {
  /** In base64, standard or URL-safe. */
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly EnvelopeSignature[];
}

/** The bytes that a signature covers: PAE, the pre-authentication encoding of protocol.md. */
export function preAuthEncoding(payloadType: string, body: Uint8Array): Buffer {
  const type = Buffer.from(payloadType);
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${body.length} `), body]);
}

/** The bytes inside an envelope. */
export function payloadOf(envelope: Envelope): Buffer {
  // Node's decoder takes both alphabets, as the protocol asks of who verifies.
  return Buffer.from(envelope.payload, 'base64');
}

/** An envelope that nobody has signed yet. */
export function unsignedEnvelope(payloadType: string, body: Uint8Array): Envelope {
  return { payload: Buffer.from(body).toString('base64'), payloadType, signatures: [] };
}

/** The envelope with one more signature; signing twice with a key changes nothing. Signatures stand in the order of their keys. */
export function withSignature(envelope: Envelope, signer: Signer): Envelope {
  const encoded = preAuthEncoding(envelope.payloadType, payloadOf(envelope));
  const signature = { keyid: signer.keyId, sig: Buffer.from(signer.sign(encoded)).toString('base64') };
  const others = envelope.signatures.filter(({ keyid }) => keyid !== signer.keyId);
  const signatures = [...others, signature].sort((one, other) => (one.keyid < other.keyid ? -1 : 1));
  return { ...envelope, signatures };
}

/** Reads an envelope that was parsed from JSON; `undefined` where it is none. Fields that DSSE does not know are left out. */
export function readEnvelopeValue(value: unknown): Envelope | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { payload, payloadType, signatures } = value as Readonly<Record<string, unknown>>;
  if (typeof payload !== 'string' || typeof payloadType !== 'string' || !Array.isArray(signatures)) return undefined;
  const read = signatures.map(readSignature);
  if (read.includes(undefined)) return undefined;
  return { payload, payloadType, signatures: read as EnvelopeSignature[] };
}

/** Which of some keys have signed an envelope. Signatures of other keys, and those that do not verify, count for nothing. */
export function signersOf(
  envelope: Envelope,
  verifierOf: (keyId: string) => Verifier | undefined,
): ReadonlySet<string> {
  const encoded = preAuthEncoding(envelope.payloadType, payloadOf(envelope));
  const signers = new Set<string>();
  for (const { keyid, sig } of envelope.signatures) {
    if (verifierOf(keyid)?.verify(encoded, Buffer.from(sig, 'base64'))) signers.add(keyid);
  }
  return signers;
}

function readSignature(value: unknown): EnvelopeSignature | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { keyid = '', sig } = value as Readonly<Record<string, unknown>>;
  return typeof keyid === 'string' && typeof sig === 'string' ? { keyid, sig } : undefined;
}
