/** The people and keys that a log has had, followed from its first entry on: what checks each entry by the keys of its time. */
import { KeyRing } from '../trust/key-ring.ts';
import { parseRoot } from '../trust/read-root.ts';
import { checkApproval, checkKeyChange, type TrustProblem } from './approval.ts';
import { departmentOf } from './definition.ts';
import type { Entry } from './statement.ts';

export class TrustAudit {
  readonly #textOf: (digest: string) => string | undefined;
  readonly #origin: string;
  /** By definition, the departments for which entries that speak of it were approved. */
  readonly #approvedFor = new Map<string, Set<string | undefined>>();
  #ring: KeyRing | undefined;
  #unsigned = 0;

  /**
   * @param origin what the log is called
   * @param textOf a root document by its digest, as it is stored
   */
  constructor(origin: string, textOf: (digest: string) => string | undefined) {
    this.#origin = origin;
    this.#textOf = textOf;
  }

  /** The root document in force after the entries checked so far; absent in a trial registry. */
  get ring(): KeyRing | undefined {
    return this.#ring;
  }

  /** How many entries nobody had to sign, because there was no root document yet. */
  get unsigned(): number {
    return this.#unsigned;
  }

  /** Checks the next entry of the log. */
  check({ claim, envelope }: Entry): readonly TrustProblem[] {
    const day = claim.recordedAt.slice(0, 10);
    if (claim.kind !== 'key-change') {
      if (this.#ring === undefined) this.#unsigned += 1;
      else this.#approvedFor.set(claim.modelDigest, this.#departmentsOf(claim.modelDigest).add(claim.department));
      return checkApproval(claim, envelope, { ring: this.#ring, origin: this.#origin }, day);
    }
    const text = this.#textOf(claim.modelDigest);
    const root = text === undefined ? undefined : parseRoot(text);
    if (root === undefined) {
      return [{ what: 'approval-keys', params: { version: claim.version, problem: 'unreadable', details: '' } }];
    }
    const next = new KeyRing(root);
    const problems = checkKeyChange(envelope, next, this.#ring, day);
    // A change that was not permitted changes nothing: what follows is held against those who were entitled.
    if (problems.length === 0) this.#ring = next;
    return problems;
  }

  /** Checks that a definition is of the department for which entries that speak of it were approved. */
  checkDefinition(digest: string, canonical: string): readonly TrustProblem[] {
    const departments = this.#approvedFor.get(digest);
    if (departments === undefined) return [];
    const actual = departmentOf(canonical);
    return [...departments]
      .filter((department) => department !== actual)
      .map((department) => {
        const params = { item: digest, version: 0, department: department ?? '–', actual };
        return { what: 'approval-department' as const, params };
      });
  }

  #departmentsOf(digest: string): Set<string | undefined> {
    return this.#approvedFor.get(digest) ?? new Set();
  }
}
