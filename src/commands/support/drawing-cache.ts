/**
 * Which pictures of a folder are what they would be if they were made again: a PNG takes a browser a tenth of a second, its
 * SVG a thousandth. Kept in the folder: for each file the digest of what it was made from and of itself. Whoever alters a
 * picture or the list makes it be drawn again, and nothing worse.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Digest, sha256 } from '../../base/digest.ts';
import { writeAtomically } from './write-atomically.ts';

/** Name of the list in the folder. */
const LIST = '.guhua-drawings.json';

interface Known {
  readonly source: Digest;
  readonly picture: Digest;
}

export class DrawingCache {
  readonly #folder: string;
  readonly #before: ReadonlyMap<string, Known>;
  readonly #now = new Map<string, Known>();

  /** Reads the list of a folder; one that is not there or no list knows nothing. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#before = readList(join(folder, LIST));
  }

  /** Whether a file is there as it was made from this source. */
  isMade(name: string, source: string): boolean {
    const known = this.#before.get(name);
    if (known === undefined || known.source !== sha256(source)) return false;
    const bytes = readBytes(join(this.#folder, name));
    if (bytes === undefined || sha256(bytes) !== known.picture) return false;
    this.#now.set(name, known);
    return true;
  }

  /** Writes a file, whole or not at all. */
  write(name: string, source: string, bytes: Uint8Array): void {
    writeAtomically(join(this.#folder, name), bytes, { flush: false });
    this.#now.set(name, { source: sha256(source), picture: sha256(bytes) });
  }

  /** Writes the list: also after a run that was stopped, so that the next one goes on where it ended. */
  save(): void {
    if (this.#now.size === 0) return;
    const all = Object.fromEntries(
      [...this.#before, ...this.#now].toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
    writeAtomically(join(this.#folder, LIST), `${JSON.stringify(all, undefined, 1)}\n`);
  }
}

function readList(path: string): ReadonlyMap<string, Known> {
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(readBytes(path)));
    if (typeof list !== 'object' || list === null) return new Map();
    return new Map(Object.entries(list).filter((entry): entry is [string, Known] => isKnown(entry[1])));
  } catch {
    return new Map();
  }
}

function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && 'source' in value && 'picture' in value;
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
