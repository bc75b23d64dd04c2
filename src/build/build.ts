/**
 * `npm run build`: everything generated from the schemas, then the program as one bundle in `dist/` and its manifest.
 * Bundled, the installed package needs no more than the database's native module.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plugin } from '@oclif/core';
import { build } from 'esbuild';
import { ROOT } from './schemas.ts';
import './generate.ts';

const DIST = join(ROOT, 'dist');

/** Native or optional modules, which stay outside the bundle. */
const EXTERNAL = ['better-sqlite3', 'puppeteer-core', '@sparticuz/chromium', 'typescript', 'ts-node', 'tsx'];

rmSync(DIST, { recursive: true, force: true });
rmSync(join(ROOT, 'oclif.manifest.json'), { force: true });

await build({
  entryPoints: {
    main: join(ROOT, 'src/commands/main.ts'),
    commands: join(ROOT, 'src/commands/index.ts'),
    help: join(ROOT, 'src/commands/support/help.ts'),
  },
  outdir: DIST,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external: EXTERNAL,
  legalComments: 'linked',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module';const require = createRequireOfBundle(import.meta.url);",
  },
  define: { 'import.meta.dirname': 'undefined' },
  logLevel: 'warning',
});

await writeManifest();

/** The list of commands and flags, so that a start needs to load one command only. */
async function writeManifest(): Promise<void> {
  const plugin = new Plugin({ root: ROOT, type: 'core', ignoreManifest: true, errorOnManifestCreate: true });
  await plugin.load();
  writeFileSync(join(ROOT, 'oclif.manifest.json'), `${JSON.stringify(plugin.manifest)}\n`);
}
