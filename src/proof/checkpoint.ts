/** How large a log is and what the root of its tree is, as the text of a note (c2sp.org/tlog-checkpoint §Note text). */
import { fromBase64, toBase64 } from './base64.ts';
import type { TreeHead } from './check-consistency.ts';
import { HASH_LENGTH } from './merkle-hash.ts';

export interface Checkpoint extends TreeHead {
  /** The log's own name, the same for ever. */
  readonly origin: string;
}

/** The text that the log and its witnesses sign. It has no extension lines. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads the text of a note as a checkpoint; extension lines, which say nothing of the tree, are allowed. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', encoded = '', ...rest] = text.split('\n');
  const root = fromBase64(encoded);
  const size = parseNumber(digits);
  const areExtensions = rest.pop() === '' && rest.every((line) => line !== '');
  if (origin === '' || size === undefined || root?.length !== HASH_LENGTH || !areExtensions) return undefined;
  return { origin, size, root };
}

/** A whole number as the formats write it: decimal, without leading zeros. */
export function parseNumber(digits: string): number | undefined {
  const number = Number(digits);
  return /^(0|[1-9]\d*)$/.test(digits) && Number.isSafeInteger(number) ? number : undefined;
}
