import { randomBytes } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all; one that exists keeps its permissions, and a link goes on leading to it. */
export function writeAtomically(path: string, text: string): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  const target = existing === undefined ? path : realpathSync(path);
  const draft = `${target}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, text, { flag: 'wx', flush: true });
    if (existing !== undefined) chmodSync(draft, existing.mode);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
