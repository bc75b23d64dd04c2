import { sha256 } from '../../base/digest.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from './command-error.ts';

/** One of several parts of a check that machines share between them. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Reads `2/4`: the second of four. */
export function readShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) throw new CommandError('check.shard', { text }, ExitCode.usage);
  return { number, of };
}

/** Whether a file belongs to a shard: its name alone decides, so that other files may come and go. */
export function isInShard({ number, of }: Shard, file: string): boolean {
  const digits = sha256(file).slice('sha256:'.length, 'sha256:'.length + 8);
  return Number.parseInt(digits, 16) % of === number - 1;
}
