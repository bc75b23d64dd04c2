import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all, and makes the folders that it needs; one that exists keeps its permissions, and a link
 * goes on leading to it.
 * @param options.flush whether the disk has it when this returns; hundreds of files that can be made again need not wait for it
 */
export function writeAtomically(
  path: string,
  content: string | Uint8Array,
  { flush = true }: { readonly flush?: boolean } = {},
): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  const target = existing === undefined ? path : realpathSync(path);
  if (existing === undefined) mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(draft, content, { flag: 'wx', flush });
    if (existing !== undefined) chmodSync(draft, existing.mode);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
