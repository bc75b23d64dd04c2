/** Every command, by its name on the command line. One file a command. */
import type { Command } from '@oclif/core';
import Check from './check.ts';
import Time from './time.ts';

export const COMMANDS: Readonly<Record<string, Command.Class>> = {
  check: Check,
  time: Time,
};
