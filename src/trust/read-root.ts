/** Reads a root document from JSON: a form with a key too many is refused like one with a key too few. */
import { parseDay } from '../base/day.ts';
import { isAlgorithm, isPublicKeyLength, keyIdOf } from '../keys/public-key.ts';
import { type Person, type PersonKey, ROLES, ROOT_FORM, type RootDocument } from './root-document.ts';
import { type RootFault, rootFaults } from './root-faults.ts';

export type RootReading =
  /** Faults of a document that can be read but not be entered yet: a draft without people has some. */
  | { readonly ok: true; readonly root: RootDocument; readonly faults: readonly RootFault[] }
  | { readonly ok: false; readonly faults: readonly RootFault[] };

/** @param value what JSON.parse gave */
export function readRoot(value: unknown): RootReading {
  const wrong = wrongKey(value, ROOT_KEYS);
  if (wrong !== undefined) return { ok: false, faults: [{ what: 'form', params: { where: wrong } }] };
  const root = value as RootDocument;
  return { ok: true, root, faults: [...keyIdFaults(root), ...rootFaults(root)] };
}

/** Reads the text of a root document, as the log keeps it; `undefined` where it is none without faults. */
export function parseRoot(text: string): RootDocument | undefined {
  try {
    const reading = readRoot(JSON.parse(text));
    return reading.ok && reading.faults.length === 0 ? reading.root : undefined;
  } catch {
    return undefined;
  }
}

/** A check of a value: nothing where it is right, else the path to what is wrong. */
type Check = (value: unknown) => string | undefined;
type Keys = Readonly<Record<string, Check>>;

const text: Check = (value) => wrongUnless(typeof value === 'string' && value.trim() !== '');
const day: Check = (value) => wrongUnless(typeof value === 'string' && typeof parseDay(value) === 'string');
const count: Check = (value) => wrongUnless(Number.isSafeInteger(value) && (value as number) >= 1);
const fewest: Check = (value) => wrongUnless(Number.isSafeInteger(value) && (value as number) >= 0);
const identifier: Check = (value) => wrongUnless(typeof value === 'string' && ID.test(value));
const verifierKey: Check = (value) => wrongUnless(typeof value === 'string' && VERIFIER_KEY.test(value));

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const POST = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
/** c2sp.org/signed-note: name, hash of four bytes, key in base64. Whether the hash is right, the log's own check says. */
const VERIFIER_KEY = /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/;

const KEY_KEYS = {
  id: (value) => wrongUnless(typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  algorithm: (value) => wrongUnless(isAlgorithm(value)),
  public: (value) => wrongUnless(typeof value === 'string'),
  from: day,
  until: day,
} satisfies Record<keyof PersonKey, Check>;

const PERSON_KEYS = {
  name: text,
  roles: listOf((value) => wrongUnless(ROLES.some((role) => role === value))),
  department: optional(identifier),
  posts: optional(listOf((value) => wrongUnless(typeof value === 'string' && POST.test(value)))),
  keys: listOf((value) => wrongKey(value, KEY_KEYS)),
} satisfies Record<keyof Person, Check>;

const WITNESS_KEYS = { threshold: fewest, keys: listOf(verifierKey) };

const ROOT_KEYS = {
  form: (value) => wrongUnless(value === ROOT_FORM),
  version: count,
  center: identifier,
  issued: day,
  expires: day,
  threshold: count,
  people: recordOf((value) => wrongKey(value, PERSON_KEYS)),
  log: optional(listOf(verifierKey)),
  witnesses: optional((value) => wrongKey(value, WITNESS_KEYS)),
} satisfies Record<keyof RootDocument, Check>;

function wrongUnless(right: boolean): string | undefined {
  return right ? undefined : '';
}

function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return '';
    const each = value.map((one, index) => within(String(index), check(one)));
    return new Set(value).size < value.length ? '' : each.find((wrong) => wrong !== undefined);
  };
}

function recordOf(check: Check): Check {
  return (value) => {
    if (!isObject(value)) return '';
    const each = Object.entries(value).map(([key, one]) => within(key, ID.test(key) ? check(one) : ''));
    return each.find((wrong) => wrong !== undefined);
  };
}

/** The path to the first key of an object that is unknown, missing or wrong. */
function wrongKey(value: unknown, keys: Keys): string | undefined {
  if (!isObject(value)) return '';
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(keys, key));
  if (unknown !== undefined) return unknown;
  const each = Object.entries(keys).map(([key, check]) => within(key, check(value[key])));
  return each.find((wrong) => wrong !== undefined);
}

function within(key: string, wrong: string | undefined): string | undefined {
  if (wrong === undefined) return undefined;
  return wrong === '' ? key : `${key}.${wrong}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyIdFaults(root: RootDocument): RootFault[] {
  return Object.entries(root.people).flatMap(([person, { keys }]) =>
    keys
      .filter((key) => !isItsId(key))
      .map(({ id }) => ({ what: 'key-id' as const, params: { person, key: id.slice(0, 8) } })),
  );
}

function isItsId(key: PersonKey): boolean {
  const publicKey = Buffer.from(key.public, 'base64');
  if (!isAlgorithm(key.algorithm) || !isPublicKeyLength(key.algorithm, publicKey)) return false;
  return keyIdOf({ algorithm: key.algorithm, publicKey }) === key.id && publicKey.toString('base64') === key.public;
}
