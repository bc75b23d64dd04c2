// Installs the locked dependencies where they are not yet, so that one command is enough on a fresh machine. Runs on the
// machine's own Node, whatever its age: the project's Node 24 is one of the dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = join(root, 'package-lock.json');
const mark = join(root, 'node_modules', '.guhua-installed');
const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  process.stderr.write('Installing the locked dependencies (about a minute)…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync(npm, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }).status;
  // A registry that lacks other platforms' packages can make `npm ci` refuse; `npm install` takes the same locked versions.
  const status = run('ci') === 0 ? 0 : run('install', '--no-save');
  if (status !== 0) {
    process.stderr.write(
      'npm could not install; its messages stand above. Try again once the npm registry can be reached.\n',
    );
    process.exit(status ?? 1);
  }
  writeFileSync(mark, wanted);
}
