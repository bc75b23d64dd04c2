/** Commands run in this process, as the command line runs them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Command } from '@oclif/core';
import { onTestFinished, vi } from 'vitest';
import type { SourceFile } from '../../../src/language/workspace.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command class with arguments. */
export async function run(
  command: { run(argv: string[], root: string): Promise<unknown> } & Command.Class,
  ...argv: readonly string[]
): Promise<Run> {
  const [stdout, stderr] = ['', ''].map((text) => ({ text })) as [{ text: string }, { text: string }];
  const take = (to: { text: string }) =>
    ((chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
      to.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      const done = rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
      done?.();
      return true;
    }) as typeof process.stdout.write;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take(stdout)),
    vi.spyOn(process.stderr, 'write').mockImplementation(take(stderr)),
  ];
  process.exitCode = undefined;
  try {
    await command.run([...argv], ROOT);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

/** A folder with files, which is removed when the test has ended. */
export function folderWith(files: readonly SourceFile[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'guhua-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { file, text = '' } of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
