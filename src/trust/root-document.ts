/**
 * The root document: which people approve entries, with which keys, from when until when. It is TUF's root role
 * (https://theupdateframework.github.io/specification/latest/, §5.3 «Update the root role») with people between roles and
 * keys: a version is replaced by the next one only, signed by the threshold of both. Its SHA-256 over canonical JSON is what
 * a key change in the log names.
 */
import { canonicalJson, type Digest, type JsonValue, sha256 } from '../base/digest.ts';

export const ROOT_FORM = 'guhua/root/1';

/** What people do with their keys: change the root document, approve for the center, approve for their department. */
export const ROLES = ['root', 'center', 'department'] as const;

export type Role = (typeof ROLES)[number];

/** The roles that approve releases and withdrawals: one person of each is needed. */
export type ApprovingRole = Exclude<Role, 'root'>;

export interface RootDocument {
  readonly form: typeof ROOT_FORM;
  /** 1, and one more with each change. */
  readonly version: number;
  /** The center's id, as in guhua.yaml. */
  readonly center: string;
  /** The day on which it was drawn up. It counts from its entry in the log on. */
  readonly issued: string;
  /** The last day on which anything can be approved by it. */
  readonly expires: string;
  /** How many people of the role `root` must sign the next version; and this one. */
  readonly threshold: number;
  /** By id. Who only writes definitions has no keys and no roles. */
  readonly people: Readonly<Record<string, Person>>;
  /** The keys of the log, as verifier keys of C2SP signed notes. */
  readonly log?: readonly string[];
  /** Who else has seen the log, and how many of them must have. */
  readonly witnesses?: { readonly threshold: number; readonly keys: readonly string[] };
}

export interface Person {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The department that they belong to; absent for people of the center. */
  readonly department?: string;
  /** The posts that they hold, `housing/chief`. */
  readonly posts?: readonly string[];
  readonly keys: readonly PersonKey[];
}

/** A key of a person and the days on which it counts, both included. */
export interface PersonKey {
  /** SHA-256 of the key's SubjectPublicKeyInfo. */
  readonly id: string;
  readonly algorithm: string;
  /** The raw public key in base64. */
  readonly public: string;
  readonly from: string;
  readonly until: string;
}

/** The text that is digested and kept: canonical JSON by RFC 8785. */
export function canonicalRoot(root: RootDocument): string {
  return canonicalJson(root as unknown as JsonValue);
}

export function rootDigest(root: RootDocument): Digest {
  return sha256(canonicalRoot(root));
}
