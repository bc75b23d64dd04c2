/**
 * Where a page stands in the site, and what leads from it elsewhere. A site has its pages in two languages: those of its own
 * at its root, those of the other below a folder with that language's name; files are shared.
 */
import type { Language } from '../../messages/catalog.ts';
import { pathLink } from '../html.ts';
import type { Wording } from '../wording.ts';

/** What pages are written with: words in a language, and where the page stands. */
export interface PageWording extends Wording {
  readonly place: Place;
}

export interface Place {
  /** The page below the root of its language, `items/culture-001.html`. */
  readonly path: string;
  /** Leads to the site's root, where the files are. */
  readonly root: string;
  /** Leads to the root of the pages in this language. */
  readonly home: string;
  /** The same page in the other language. */
  readonly other: { readonly language: Language; readonly link: string };
}

/** The languages that a site speaks. */
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The folder of the pages in a language: none for the site's own. */
export function languageFolder(language: Language, own: Language): string {
  return language === own ? '' : `${language}/`;
}

/**
 * The wording of a page.
 * @param own the language of the pages at the site's root
 */
export function pageWording(words: Wording, path: string, own: Language): PageWording {
  const home = '../'.repeat(path.split('/').length - 1);
  const root = words.language === own ? home : `${home}../`;
  const other: Language = words.language === 'zh' ? 'en' : 'zh';
  const link = `${root}${languageFolder(other, own)}${pathLink(path)}`;
  return { ...words, place: { path, root, home, other: { language: other, link } } };
}

/** A link to a page in the same language. */
export function pageLink({ place }: PageWording, path: string): string {
  return place.home + pathLink(path);
}

/** A link to a file, which all languages share. */
export function fileLink({ place }: PageWording, path: string): string {
  return place.root + pathLink(path);
}
