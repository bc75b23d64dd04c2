/** A root document made ready for checking signatures: whose key is which, and who could sign on a day. */
import { isAlgorithm } from '../keys/public-key.ts';
import { type Verifier, verifierOf } from '../keys/signer.ts';
import type { Person, PersonKey, Role, RootDocument } from './root-document.ts';

/** A key as the root document binds it. */
export interface BoundKey {
  readonly personId: string;
  readonly person: Person;
  readonly key: PersonKey;
}

export class KeyRing {
  readonly root: RootDocument;
  readonly #bound: ReadonlyMap<string, BoundKey>;
  /** Keys are parsed when they are first needed, and once: a log holds many signatures of the same few keys. */
  readonly #verifiers = new Map<string, Verifier>();

  constructor(root: RootDocument) {
    this.root = root;
    this.#bound = new Map(
      Object.entries(root.people).flatMap(([personId, person]) =>
        person.keys.map((key) => [key.id, { personId, person, key }] as const),
      ),
    );
  }

  /** Whose key it is. */
  boundKey(keyId: string): BoundKey | undefined {
    return this.#bound.get(keyId);
  }

  verifier(keyId: string): Verifier | undefined {
    const known = this.#verifiers.get(keyId);
    const bound = this.#bound.get(keyId);
    if (known !== undefined || bound === undefined) return known;
    const { algorithm, public: encoded } = bound.key;
    if (!isAlgorithm(algorithm)) return undefined;
    const verifier = verifierOf({ algorithm, publicKey: Buffer.from(encoded, 'base64') });
    this.#verifiers.set(keyId, verifier);
    return verifier;
  }

  /** The ids of people who can sign in a role on a day. */
  peopleAble(role: Role, day: string, department?: string): readonly string[] {
    // Who may replace the document still may when a key's last day is over: see check-succession.
    const counts = (key: PersonKey) => (role === 'root' ? key.from <= day : isValidOn(key, day));
    const able = Object.entries(this.root.people).filter(([, person]) => {
      const isTheirs = role !== 'department' || person.department === department;
      return person.roles.includes(role) && isTheirs && person.keys.some(counts);
    });
    return able.map(([id]) => id);
  }
}

/** Whether a key counts on a day. */
export function isValidOn({ from, until }: PersonKey, day: string): boolean {
  return from <= day && day <= until;
}
