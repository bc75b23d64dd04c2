import type { Browser } from 'puppeteer-core';
import { hasChineseFont } from '../../browser/chinese-font.ts';
import { openBrowser } from '../../browser/open-browser.ts';
import { CommandError } from './command-error.ts';

/**
 * Opens a browser for pictures and paper.
 * @param executable the program that the user named
 * @throws CommandError where there is none, or no font that has Chinese characters: what to install is told
 */
export async function browserFor(executable: string | undefined): Promise<Browser> {
  if (!hasChineseFont()) throw new CommandError('browser.no-font');
  const opened = await openBrowser({ executable, environment: process.env });
  if (!opened.ok) throw new CommandError(opened.id, opened.params);
  return opened.browser;
}
