/** Why a site could not be written. Thrown at this edge; one place turns it into a message and an exit code. */
import { ExitCode } from '../findings/exit-code.ts';
import type { MessageParams } from '../findings/finding.ts';

export type SiteFault =
  /** The folder holds something else: it would be lost. */
  | 'foreign-folder'
  /** The system refuses it: rights, disk space, input and output. */
  | 'unusable';

export class SiteError extends Error {
  readonly fault: SiteFault;
  readonly params: MessageParams;

  constructor(fault: SiteFault, params: MessageParams, cause?: unknown) {
    super(`site ${params.folder ?? ''}: ${fault}`, { cause });
    this.name = 'SiteError';
    this.fault = fault;
    this.params = params;
  }

  /** Message id in the catalogs; the params fill its placeholders. */
  get messageId(): string {
    return `disclosure.cannot-write.${this.fault}`;
  }

  get exitCode(): ExitCode {
    return this.fault === 'foreign-folder' ? ExitCode.refused : ExitCode.unreadable;
  }
}
