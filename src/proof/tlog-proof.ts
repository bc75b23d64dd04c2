/**
 * A proof that an entry is in a log, for a reader who has nothing but the log's public key (c2sp.org/tlog-proof §Format). The
 * extra data holds the entry itself, so that the reader can compute the leaf's hash from it; it is believed only so far.
 */
import { fromBase64, toBase64 } from './base64.ts';
import { parseNumber } from './checkpoint.ts';
import { HASH_LENGTH } from './merkle-hash.ts';

export interface TlogProof {
  readonly extra: Uint8Array | undefined;
  /** Number of the entry, counted from 0. */
  readonly index: number;
  /** From the leaf's sibling up to the root's child. */
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, as the log wrote it. */
  readonly checkpoint: string;
}

/** The ending of a proof's file. */
export const PROOF_EXTENSION = '.tlog-proof';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** No tree of a safe integer's size has a longer path. */
const LONGEST_PATH = 53;

export function formatProof({ extra, index, path, checkpoint }: TlogProof): string {
  const lines = [
    FIRST_LINE,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...path.map(toBase64),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof; `undefined` where the text is none. The checkpoint in it is not looked at. */
export function parseProof(text: string): TlogProof | undefined {
  const split = text.indexOf('\n\n');
  if (split === -1) return undefined;
  const [first, ...lines] = text.slice(0, split).split('\n');
  if (first !== FIRST_LINE) return undefined;
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() as string).slice('extra '.length)) : null;
  const [indexLine = '', ...encoded] = lines;
  const index = indexLine.startsWith('index ') ? parseNumber(indexLine.slice('index '.length)) : undefined;
  const path = encoded.slice(0, LONGEST_PATH + 1).map(fromBase64);
  const isPath = path.length <= LONGEST_PATH && path.every((hash) => hash?.length === HASH_LENGTH);
  if (extra === undefined || index === undefined || !isPath) return undefined;
  return { extra: extra ?? undefined, index, path: path as Uint8Array[], checkpoint: text.slice(split + 2) };
}
