/**
 * A Chromium for what needs one: PDF, PNG and the tests of pages. All of it is optional, so that who writes tables and
 * drawings does without 200 MB; what is missing is told as a value, with what to install.
 */
import type { Browser } from 'puppeteer-core';
import { packagedExecutable } from './packaged-executable.ts';
import { isProgram, systemExecutable } from './system-executable.ts';

export interface BrowserWish {
  /** An executable that the user named by a flag; it comes before all others. */
  readonly executable?: string | undefined;
  /** Where `GUHUA_BROWSER` and `PATH` stand. */
  readonly environment: NodeJS.ProcessEnv;
}

/** An open browser, or the message (`browser.…`) that says what is missing and what to do. */
export type OpenedBrowser =
  | { readonly ok: true; readonly browser: Browser; readonly executable: string }
  | { readonly ok: false; readonly id: BrowserFault; readonly params: Readonly<Record<string, string>> };

export type BrowserFault = 'browser.no-driver' | 'browser.none' | 'browser.not-there' | 'browser.no-start';

/** How long a browser may take to start, in milliseconds. */
const START_LIMIT = 60_000;

/**
 * Opens a browser: the one that the user names, else the system's, else the one of the npm package.
 * Who opens it closes it: `await browser.close()`.
 */
export async function openBrowser({ executable, environment }: BrowserWish): Promise<OpenedBrowser> {
  const named = executable ?? nonEmpty(environment.GUHUA_BROWSER);
  if (named !== undefined && !isProgram(named)) return { ok: false, id: 'browser.not-there', params: { path: named } };
  const launch = await launcher();
  if (launch === undefined) return { ok: false, id: 'browser.no-driver', params: {} };
  const found = named ?? systemExecutable(environment) ?? (await packagedExecutable());
  if (found === undefined) return { ok: false, id: 'browser.none', params: {} };
  try {
    return { ok: true, browser: await launch(found), executable: found };
  } catch (error) {
    return { ok: false, id: 'browser.no-start', params: { path: found, reason: firstLine(error) } };
  }
}

type Launch = (executablePath: string) => Promise<Browser>;

async function launcher(): Promise<Launch | undefined> {
  try {
    const { launch } = await import('puppeteer-core');
    return (executablePath) =>
      launch({
        executablePath,
        args: launchArguments(),
        headless: 'shell',
        timeout: START_LIMIT,
        // Who opened it stops its own work first; the driver would end the process at once.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
  } catch {
    return undefined;
  }
}

/** Chromium refuses to sandbox root's processes; whoever else runs it keeps the sandbox. */
function launchArguments(): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...sandbox, '--font-render-hinting=none', '--force-color-profile=srgb', '--disable-dev-shm-usage'];
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}
