/** What the process's exit status says; documented in docs/guide/exit-codes.md. */
export const ExitCode = {
  /** Nothing is wrong. */
  clean: 0,
  /** There are findings of severity error. */
  findings: 1,
  /** The command line is wrong. */
  usage: 2,
  /** Input or configuration cannot be read. */
  unreadable: 3,
  /** Integrity or policy forbids it. */
  refused: 4,
  /** A bug of Guhua itself (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Stopped by the user. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
