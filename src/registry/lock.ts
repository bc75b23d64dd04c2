/**
 * `guhua.lock`: which items are locked, in which version, by which digest. A text for version control: one key a line,
 * entries in the order of their ids, and nothing in it that changes unless an entry does.
 */
import type { Digest } from '../base/digest.ts';
import type { RawFinding, TextRange } from '../findings/finding.ts';

/** The lock's file in the root of a workspace. */
export const LOCK_FILE = 'guhua.lock';

const LOCK_VERSION = 1;

export interface LockEntry {
  readonly item: string;
  readonly version: number;
  readonly modelDigest: Digest;
  readonly sourceDigest: Digest;
  /** The file that the item stood in when it was locked. */
  readonly file: string;
  /** By file, a fingerprint of what the definition takes from it. */
  readonly sources: Readonly<Record<string, string>>;
  /** When it was locked (RFC 3339), where the caller says so. */
  readonly lockedAt?: string;
  /** The person who wrote this version, by the id of the root document: who approves it is somebody else. */
  readonly author?: string;
  /** Digest of the rules that it was checked by when it was locked. */
  readonly ruleset?: Digest;
}

/** How far a registry had grown when somebody last looked: what proves that nothing of it was cut off or rewritten since. */
export interface RegistryPin {
  readonly size: number;
  readonly root: Digest;
}

export interface Lock {
  readonly entries: ReadonlyMap<string, LockEntry>;
  readonly registry?: RegistryPin;
}

export const EMPTY_LOCK: Lock = { entries: new Map() };

export interface LockReading {
  /** The lock; absent where the file cannot be trusted to say what is locked. */
  readonly lock: Lock | undefined;
  readonly findings: readonly RawFinding[];
}

/** Writes a lock as the text of its file. */
export function formatLock(lock: Lock): string {
  const entries = [...lock.entries.values()].sort((one, other) => (one.item < other.item ? -1 : 1));
  const items = entries.map(({ item, version, modelDigest, sourceDigest, file, sources, ...rest }) => ({
    item,
    version,
    modelDigest,
    sourceDigest,
    file,
    sources: Object.fromEntries(Object.entries(sources).sort(([one], [other]) => (one < other ? -1 : 1))),
    ...(rest.lockedAt !== undefined && { lockedAt: rest.lockedAt }),
    ...(rest.author !== undefined && { author: rest.author }),
    ...(rest.ruleset !== undefined && { ruleset: rest.ruleset }),
  }));
  const registry = lock.registry && { registry: { size: lock.registry.size, root: lock.registry.root } };
  return `${JSON.stringify({ lockVersion: LOCK_VERSION, ...registry, items }, null, 2)}\n`;
}

/** Reads the text of a lock file. A broken one is never half a lock: what it does not say might be what was changed. */
export function parseLock(text: string): LockReading {
  const fault = (message: string, params: RawFinding['params'], range?: TextRange): LockReading => ({
    lock: undefined,
    findings: [{ rule: 'registry/lock-file', message, params, file: LOCK_FILE, ...(range && { range }) }],
  });
  const conflict = /^(<{7}|={7}|>{7})( .*)?$/mu.exec(text);
  if (conflict !== null) return fault('conflict', {}, { start: conflict.index, end: conflict.index + 7 });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fault('json', { reason }, positionIn(reason, text));
  }
  if (!isObject(data) || !isCount(data.lockVersion)) return fault('shape', { key: 'lockVersion' });
  if (data.lockVersion > LOCK_VERSION) return fault('later', { version: data.lockVersion });
  const { registry, items } = data;
  if (!Array.isArray(items)) return fault('shape', { key: 'items' });
  if (registry !== undefined && !isPin(registry)) return fault('shape', { key: 'registry' });
  const entries = new Map<string, LockEntry>();
  for (const [index, entry] of items.entries()) {
    const wrong = wrongKey(entry);
    const item = isObject(entry) && typeof entry.item === 'string' ? entry.item : `${index + 1}`;
    if (wrong !== undefined) return fault('entry', { item, key: wrong }, entryRange(text, item));
    if (entries.has(item)) return fault('twice', { item }, entryRange(text, item));
    entries.set(item, entry as LockEntry);
  }
  return { lock: registry === undefined ? { entries } : { entries, registry }, findings: [] };
}

/** Where an entry stands in the text of a lock file. */
function entryRange(text: string, item: string): TextRange | undefined {
  const written = `"item": ${JSON.stringify(item)}`;
  const start = text.lastIndexOf(written);
  return start === -1 ? undefined : { start, end: start + written.length };
}

/** The same lock with other entries in place of those of the same items. */
export function withEntries(lock: Lock, entries: readonly LockEntry[]): Lock {
  return { ...lock, entries: new Map([...lock.entries, ...entries.map((entry) => [entry.item, entry] as const)]) };
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const FINGERPRINT = /^[0-9a-f]{16}$/;

/** The checks of an entry's keys, required ones first. */
const KEYS: Readonly<Record<keyof LockEntry, (value: unknown) => boolean>> = {
  item: (value) => typeof value === 'string' && value !== '',
  version: (value) => isCount(value) && value >= 1,
  modelDigest: isDigest,
  sourceDigest: isDigest,
  file: (value) => typeof value === 'string' && value !== '',
  sources: (value) => isObject(value) && Object.values(value).every(isFingerprint),
  lockedAt: (value) => value === undefined || typeof value === 'string',
  author: (value) => value === undefined || (typeof value === 'string' && value !== ''),
  ruleset: (value) => value === undefined || isDigest(value),
};

/** The first key of an entry that is missing, wrong or unknown. */
function wrongKey(entry: unknown): string | undefined {
  if (!isObject(entry)) return 'item';
  const unknown = Object.keys(entry).find((key) => !Object.hasOwn(KEYS, key));
  return unknown ?? Object.entries(KEYS).find(([key, isRight]) => !isRight(entry[key]))?.[0];
}

function isPin(value: unknown): value is RegistryPin {
  return isObject(value) && isCount(value.size) && isDigest(value.root);
}

function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && DIGEST.test(value);
}

function isFingerprint(value: unknown): boolean {
  return typeof value === 'string' && FINGERPRINT.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the parser stopped: V8 says «at position 57» in its message. */
function positionIn(reason: string, text: string): TextRange | undefined {
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position === undefined) return undefined;
  const start = Math.min(Number(position), text.length);
  return { start, end: Math.min(start + 1, text.length) };
}
