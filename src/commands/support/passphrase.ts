/** Where a passphrase comes from: a file, the environment, or a person at a terminal. Never from the command line. */
import { readFileSync } from 'node:fs';
import { Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from './command-error.ts';
import { readHidden } from './read-hidden.ts';

/** For services, which have no terminal. */
const VARIABLE = 'GUHUA_PASSPHRASE';

/** Below this a passphrase is guessed from a stolen key file, whatever the derivation costs (NIST SP 800-63B §3.1.1.2). */
const SHORTEST = 8;

export const passphraseFlag = Flags.string({
  helpValue: 'FILE',
  summary: 'A file whose first line is the passphrase; else GUHUA_PASSPHRASE, else it is asked for.',
});

/** How a question is worded, and where a passphrase may lie. */
export interface PassphraseRequest {
  readonly file: string | undefined;
  readonly question: string;
}

/**
 * The passphrase of a key that exists.
 * @throws CommandError where there is none to be had, or the user goes away
 */
export async function passphraseFor({ file, question }: PassphraseRequest): Promise<string> {
  return givenPassphrase(file) ?? askedPassphrase(question);
}

/**
 * The passphrase of a key that is to be made; a person gives it twice.
 * @param again the second question
 */
export async function newPassphrase(request: PassphraseRequest, again: string): Promise<string> {
  const given = givenPassphrase(request.file);
  const passphrase = given ?? (await askedPassphrase(request.question));
  if (Array.from(passphrase).length < SHORTEST) {
    throw new CommandError('keys.passphrase-short', { shortest: SHORTEST }, ExitCode.usage);
  }
  if (given === undefined && (await askedPassphrase(again)) !== passphrase) {
    throw new CommandError('keys.passphrase-differs', {}, ExitCode.usage);
  }
  return passphrase;
}

function givenPassphrase(file: string | undefined): string | undefined {
  if (file === undefined) return process.env[VARIABLE];
  try {
    return (readFileSync(file, 'utf8').split('\n')[0] ?? '').replace(/\r$/, '');
  } catch (error) {
    throw new CommandError('keys.no-passphrase-file', { file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

async function askedPassphrase(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError('keys.no-passphrase', {}, ExitCode.usage);
  const line = await readHidden(question, { input: process.stdin, output: process.stderr });
  if (line === undefined) throw new CommandError('keys.interrupted', {}, ExitCode.interrupted);
  return line;
}
