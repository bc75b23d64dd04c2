import type { Messages } from '../messages.ts';

/** What is said where a browser is needed and there is none. */
export const browser: Messages = {
  'browser.no-driver': 'PDF and PNG need puppeteer-core, which is not installed.',
  'browser.no-driver.hint': 'Install it: npm install puppeteer-core @sparticuz/chromium @fontsource/noto-sans-sc',
  'browser.none': 'No Chromium, Chrome or Edge was found.',
  'browser.none.hint':
    'Install one of them, or the npm package @sparticuz/chromium (Linux), or name a browser by the variable GUHUA_BROWSER.',
  'browser.not-there': '{path} is not a program that can be run.',
  'browser.not-there.hint': 'Let GUHUA_BROWSER or --browser name the program of a Chromium, Chrome or Edge.',
  'browser.no-start': 'The browser {path} does not start: {reason}',
  'browser.no-start.hint': 'Name another browser by the variable GUHUA_BROWSER.',
  'browser.no-font':
    'The Chinese font, npm package @fontsource/noto-sans-sc, is not installed: pictures would lack their text.',
  'browser.no-font.hint': 'Install it: npm install @fontsource/noto-sans-sc',
};
