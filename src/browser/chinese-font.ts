/**
 * The Chinese font of the npm package `@fontsource/noto-sans-sc`: a hundred files a weight, each for some characters. A
 * browser fetches those that a page needs, so a page is given all of their faces and only few files are read. The main
 * file of the package lacks ①, →, √, ‰ and rare characters; the style sheets of single weights name all files.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The weights that pages and drawings use. */
const WEIGHTS = ['400', '600', '700'];

/** Name of the font in style sheets. */
export const CHINESE_FONT = 'Noto Sans SC';

/** Whether the package is installed. */
export function hasChineseFont(): boolean {
  return fontFile('400.css') !== undefined;
}

/** The faces of the font, as CSS: their files stand below `files/`, beside the style sheet. */
export async function chineseFontFaces(): Promise<string> {
  const sheets = await Promise.all(WEIGHTS.map((weight) => readFontFile(`${weight}.css`)));
  return sheets
    .map((sheet) => (sheet === undefined ? '' : new TextDecoder().decode(sheet)))
    .join('\n')
    .replace(/font-display: swap/gu, 'font-display: block')
    .replaceAll('url(./files/', 'url(files/');
}

/** One file of the package, by its name there; `undefined` where there is none. */
export async function readFontFile(name: string): Promise<Uint8Array | undefined> {
  const file = fontFile(name);
  if (file === undefined) return undefined;
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

function fontFile(name: string): string | undefined {
  if (!/^(files\/)?[\w.-]+$/u.test(name)) return undefined;
  try {
    // The style sheet of a weight stands beside the folder of its files.
    return fileURLToPath(new URL(name, import.meta.resolve('@fontsource/noto-sans-sc/400.css')));
  } catch {
    return undefined;
  }
}
