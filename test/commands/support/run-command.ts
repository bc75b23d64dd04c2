/** Runs commands in this process, with what they print caught. */
import { resolve } from 'node:path';
import { vi } from 'vitest';
import { COMMANDS } from '../../../src/commands/index.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface CommandRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were printed. */
  readonly output: string;
}

/** @param words the command line without `guhua` */
export async function runCommand(words: readonly string[]): Promise<CommandRun> {
  const depth = [3, 2, 1].find((length) => Object.hasOwn(COMMANDS, words.slice(0, length).join(':'))) ?? 0;
  const command = COMMANDS[words.slice(0, depth).join(':')];
  if (command === undefined) throw new Error(`no command ${words.join(' ')}`);
  const printed = { stdout: '', stderr: '', output: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      printed.output += String(text);
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await command.run(words.slice(depth), ROOT);
    return { ...printed, code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
