import { chinaTime } from '../../base/china-time.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import { refuseDates } from '../../registry/admission.ts';
import { readEnd } from '../../registry/log-queries.ts';
import type { Registry } from '../../registry/registry.ts';
import { CommandError } from './command-error.ts';

/** @throws CommandError where the machine's clock is behind the log: by it, keys would count that have expired */
export async function refuseClock(registry: Registry, now: Date): Promise<void> {
  const { recordedAt: last } = await registry.read(readEnd);
  const recordedAt = chinaTime(now);
  const refusal = refuseDates({ effectiveFrom: recordedAt.slice(0, 10), recordedAt }, last);
  if (refusal !== undefined)
    throw new CommandError(`registry/refused.${refusal.reason}`, refusal.params, ExitCode.refused);
}
