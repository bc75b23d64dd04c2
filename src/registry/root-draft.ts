/**
 * The edge of changing keys: the next root document as a file of the workspace, to be read and reviewed before it is signed,
 * with the signatures that it has so far. A change of the document makes them void.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Digest } from '../base/digest.ts';
import { type Envelope, readEnvelopeValue } from '../trust/dsse.ts';
import { readRoot } from '../trust/read-root.ts';
import { type RootDocument, rootDigest } from '../trust/root-document.ts';
import type { RootFault } from '../trust/root-faults.ts';
import { APPROVALS_FOLDER } from './approvals-folder.ts';
import { ROOT_SUBJECT, type UnrecordedClaim, unsignedEnvelopeOf } from './statement.ts';

/** The file of the draft below the workspace. */
export const ROOT_DRAFT = `${APPROVALS_FOLDER}/root.json`;

export interface RootDraft {
  readonly root: RootDocument;
  /** Digest of the root document in force when the draft was begun; `null` for the first one. */
  readonly previousDigest: Digest | null;
  /** The statement that is signed, with its signatures. */
  readonly envelope: Envelope;
  /** What keeps it from being entered. */
  readonly faults: readonly RootFault[];
}

export type RootDraftReading =
  | { readonly ok: true; readonly draft: RootDraft }
  | { readonly ok: false; readonly faults: readonly RootFault[] };

/** What a key change says. */
export function keyChangeClaim(root: RootDocument, previousDigest: Digest | null): UnrecordedClaim {
  return {
    kind: 'key-change',
    item: ROOT_SUBJECT,
    version: root.version,
    modelDigest: rootDigest(root),
    previousDigest,
    effectiveFrom: root.issued,
  };
}

/** A draft that nobody has signed yet. */
export function newDraft(root: RootDocument, previousDigest: Digest | null): RootDraft {
  return { root, previousDigest, envelope: unsignedEnvelopeOf(keyChangeClaim(root, previousDigest)), faults: [] };
}

/** Reads the draft of a workspace; `undefined` where there is none. */
export function readRootDraft(folder: string): RootDraftReading | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, ROOT_DRAFT), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const { document, previousDigest, envelope } = parse(text);
  const reading = readRoot(document);
  if (!reading.ok) return reading;
  if (previousDigest !== null && !isDigest(previousDigest)) {
    return { ok: false, faults: [{ what: 'form', params: { where: 'previousDigest' } }] };
  }
  const fresh = newDraft(reading.root, previousDigest);
  const signed = readEnvelopeValue(envelope);
  // Signatures of a document that was edited since are of something else.
  const isStill = signed?.payload === fresh.envelope.payload && signed.payloadType === fresh.envelope.payloadType;
  return { ok: true, draft: { ...fresh, ...(isStill && { envelope: signed }), faults: reading.faults } };
}

/** Writes the draft whole or not at all. */
export function writeRootDraft(folder: string, { root, previousDigest, envelope }: RootDraft): void {
  const path = join(folder, ROOT_DRAFT);
  const aside = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(aside, `${JSON.stringify({ document: root, previousDigest, envelope }, null, 2)}\n`);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Takes the draft away, once it is entered. */
export function removeRootDraft(folder: string): void {
  rmSync(join(folder, ROOT_DRAFT), { force: true });
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
}
