import { Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { parseVerifierKey, type VerifierKey } from '../../proof/verifier-key.ts';
import { CommandError } from './command-error.ts';

/** Whose cosignatures are asked for. */
export const witnessFlag = Flags.string({
  multiple: true,
  helpValue: 'VKEY',
  summary: 'The verifier key of a witness that must have cosigned; may be given several times.',
});

/** The keys that a flag names. @throws CommandError where one is none */
export function verifierKeysOf(lines: readonly string[] | undefined): VerifierKey[] {
  return (lines ?? []).map((line) => {
    const key = parseVerifierKey(line.trim());
    if (key === undefined) throw new CommandError('verify.bad-key', { key: line }, ExitCode.usage);
    return key;
  });
}
