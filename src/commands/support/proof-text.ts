/** What a checked proof says, in lines. */
import { chinaTime } from '../../base/china-time.ts';
import type { MessageParams } from '../../findings/finding.ts';
import type { Proven } from '../../registry/check-proven.ts';

export type Text = (id: string, params?: MessageParams) => string;

/** @param withDefinition whether a definition was compared */
export function proofLines(proven: Proven, file: string, withDefinition: boolean, text: Text): string[] {
  if (!proven.ok) {
    const reason = text(`proof/fault.${proven.fault}`, proven.params);
    return [text('verify-proof.false', { file, reason })];
  }
  const { claim, seq, checkpoint, times } = proven;
  const { kind, item, version, effectiveFrom, modelDigest: digest, recordedAt } = claim;
  return [
    text('verify-proof.ok', { file, index: seq, size: checkpoint.size, origin: checkpoint.origin }),
    text(`verify-proof.${kind}`, { item, version, effectiveFrom, digest }),
    ...(withDefinition ? [text('verify-proof.definition')] : []),
    ...[...times].map(([name, time]) => text('verify-proof.witness', { name, time: cosignedAt(time) })),
    text('verify-proof.recorded', { recordedAt }),
  ];
}

/** @param seconds since 1970; a witness may write any number, and only a time of this calendar is shown as one */
export function cosignedAt(seconds: bigint): string {
  const milliseconds = Number(seconds) * 1000;
  return milliseconds < 8.64e15 ? chinaTime(new Date(milliseconds)) : String(seconds);
}
