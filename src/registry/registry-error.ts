/** Why a registry could not be opened or used. Thrown at this edge; one place turns it into a message and an exit code. */
import { ExitCode } from '../findings/exit-code.ts';
import type { MessageParams } from '../findings/finding.ts';

/** Each reason has its message in the catalogs, under `registry/cannot-open.<reason>`. */
export type RegistryFault =
  /** There is no file. */
  | 'missing'
  /** The file is empty: a registry is never empty, not even before its first entry. */
  | 'empty'
  /** It is no SQLite file, or one of another program. */
  | 'foreign'
  /** A later Guhua wrote it. */
  | 'later-version'
  /** An earlier Guhua wrote it, and it was opened for reading only. */
  | 'earlier-version'
  /** A Guhua that nobody uses any more wrote it, in a form that is not read. */
  | 'obsolete-version'
  /** It is the registry of another log than was expected. */
  | 'other-log'
  /** A table or a trigger that guards it is not as Guhua made it. */
  | 'altered-guards'
  /** The file or what is stored in it is damaged. */
  | 'damaged'
  /** It should be the URL of a server, and is none. */
  | 'no-url'
  /** A URL holds a password, which everybody would see. */
  | 'password-in-url'
  /** There is no way to the server, or it lets us not in. */
  | 'unreachable'
  /** Another program has been writing for longer than we wait. */
  | 'busy'
  /** The system refuses it: rights, disk space, input and output. */
  | 'unusable';

const INTEGRITY_FAULTS: ReadonlySet<RegistryFault> = new Set(['empty', 'altered-guards', 'damaged', 'other-log']);

export class RegistryError extends Error {
  readonly fault: RegistryFault;
  readonly params: MessageParams;

  constructor(fault: RegistryFault, params: MessageParams, cause?: unknown) {
    super(`registry ${params.file ?? ''} is ${fault}`, { cause });
    this.name = 'RegistryError';
    this.fault = fault;
    this.params = params;
  }

  /** Message id in the catalogs; the params fill its placeholders. */
  get messageId(): string {
    return `registry/cannot-open.${this.fault}`;
  }

  get exitCode(): ExitCode {
    return INTEGRITY_FAULTS.has(this.fault) ? ExitCode.refused : ExitCode.unreadable;
  }
}
