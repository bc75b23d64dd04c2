/** Where the process begins: hands the command line to oclif. */
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, type Interfaces, settings } from '@oclif/core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs the command that the process's arguments name, from the built program. */
export async function start(): Promise<void> {
  enableCompileCache();
  // A dependency of the workbook writer uses `Buffer()`; that is no news for somebody who publishes tables.
  process.noDeprecation = true;
  settings.enableAutoTranspile = false;
  await execute({ loadOptions: { root: ROOT, ignoreManifest: false } });
}

/** The same from the sources, without a build. */
export async function startFromSources(): Promise<void> {
  settings.enableAutoTranspile = false;
  const root = join(ROOT, '..');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Interfaces.PJSON;
  const commands = { strategy: 'explicit', target: './src/commands/index.ts', identifier: 'COMMANDS' } as const;
  const helpClass = './src/commands/support/help.ts';
  const pjson = { ...manifest, oclif: { ...manifest.oclif, commands, helpClass } };
  await execute({ loadOptions: { root, pjson, ignoreManifest: true } });
}
