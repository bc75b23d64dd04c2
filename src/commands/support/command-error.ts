import { ExitCode } from '../../findings/exit-code.ts';

/** Why a command cannot go on, as the user reads it: one line, and the next thing to do under `<id>.hint`. */
export class CommandError extends Error {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly exitCode: ExitCode;

  /**
   * @param id message id; the catalogs hold it and, where there is a next step, `<id>.hint`
   * @param exitCode unreadable input or configuration unless said otherwise
   */
  constructor(
    id: string,
    params: Readonly<Record<string, string | number>> = {},
    exitCode: ExitCode = ExitCode.unreadable,
  ) {
    super(id);
    this.name = 'CommandError';
    this.id = id;
    this.params = params;
    this.exitCode = exitCode;
  }
}
