/**
 * The Chromium inside the npm package `@sparticuz/chromium`. The package unpacks into the folder for temporary files, and
 * takes whatever it finds there under its name for its own; so it is given a fresh folder of this user's, which gets its
 * lasting name when it is whole. Two runs at the same time and a run that is interrupted leave nothing half unpacked, and
 * no other user of the machine can put a program there.
 */
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@sparticuz/chromium';

/**
 * Unpacks the packaged Chromium, once a version, and gives its executable.
 * @returns `undefined` where the package is not installed or has no Chromium for this machine
 */
export async function packagedExecutable(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const version = await packageVersion();
  if (version === undefined) return undefined;
  const home = await ownFolder();
  const lasting = join(home, `chromium-${version}`);
  const executable = join(lasting, 'chromium');
  if (existsSync(executable)) return executable;
  const fresh = await mkdtemp(join(home, 'unpacking-'));
  try {
    await unpackInto(fresh);
    await rename(fresh, lasting);
  } catch (error) {
    // Another run was faster: what it unpacked is the same.
    if (!existsSync(executable)) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return executable;
}

async function packageVersion(): Promise<string | undefined> {
  try {
    // The package does not export its package.json; its entry stands one folder below it.
    const file = new URL('../package.json', import.meta.resolve(PACKAGE));
    const { version } = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string };
    return version;
  } catch {
    return undefined;
  }
}

/** A folder that this user alone can write, kept between runs; a fresh one where its name belongs to someone else. */
async function ownFolder(): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `guhua-browser-${user}`);
  await mkdir(folder, { mode: 0o700, recursive: true });
  const found = lstatSync(folder);
  const isOwn = found.isDirectory() && found.uid === user && (found.mode & 0o022) === 0;
  return isOwn ? folder : mkdtemp(join(tmpdir(), 'guhua-browser-'));
}

async function unpackInto(folder: string): Promise<void> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  // The only way to tell the package where to unpack.
  process.env.TMPDIR = folder;
  try {
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
