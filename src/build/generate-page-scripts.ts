/**
 * The scripts of the portal's pages as texts: bundled at build, so that the program writes them into a site as they are and
 * needs no bundler of its own. They run on phones of 2018 and later.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './schemas.ts';

const FOLDER = join(ROOT, 'src', 'disclosure', 'page-scripts', 'in-page');

/** The scripts, by the name of the constant that holds each, with the language level that they need: checks count in big integers. */
const SCRIPTS = {
  SEARCH_SCRIPT: { file: 'search-page.ts', target: 'es2018' },
  VERIFY_BUTTON_SCRIPT: { file: 'verify-button.ts', target: 'es2018' },
  VERIFY_SCRIPT: { file: 'verify-page.ts', target: 'es2020' },
} as const;

/** The module that holds the scripts. */
export async function generatePageScripts(): Promise<string> {
  const constants: string[] = [];
  for (const [name, { file, target }] of Object.entries(SCRIPTS)) {
    constants.push(`export const ${name} = ${JSON.stringify(await bundled(join(FOLDER, file), target))};\n`);
  }
  return `// Generated from src/disclosure/page-scripts/in-page by npm run generate.\n${constants.join('')}`;
}

/** What the program takes from Node has a small counterpart in pages. */
async function bundled(entry: string, target: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target,
    minify: true,
    charset: 'utf8',
    legalComments: 'inline',
    alias: { 'node:crypto': join(FOLDER, 'node-crypto.ts') },
    inject: entry.endsWith('verify-page.ts') ? [join(FOLDER, 'node-buffer.ts')] : [],
  });
  return outputFiles[0]?.text ?? '';
}
