/** The frame of every page of the site: head, header, trail, main part, footer. */
import type { Language } from '../../messages/catalog.ts';
import { type Html, type HtmlContent, html } from '../html.ts';
import { ALL_PATH, CHANGES_PATH, INDEX_PATH, STYLE_PATH } from '../paths.ts';
import { said } from './parts.ts';
import { fileLink, type PageWording, pageLink } from './place.ts';

export interface Page {
  readonly title: string;
  /** One sentence for search engines. */
  readonly description: string;
  readonly center: string;
  /** The pages above this one, and this one's own name. */
  readonly trail: readonly Crumb[];
  readonly draft: boolean;
  readonly main: HtmlContent;
  /** Day on which the site is written, `2026-12-01`. */
  readonly madeOn: string | undefined;
  /** Scripts of the page, which run in this order. */
  readonly scripts?: readonly PageScript[];
}

export interface PageScript {
  /** Below the site's root. */
  readonly path: string;
  /** By which another script finds it. */
  readonly id?: string;
}

export interface Crumb {
  readonly name: string;
  /** Absent for the page itself. */
  readonly link?: string;
}

export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Readonly<Record<Language, string>>;

/** Writes a page. It needs the files of `assets/` and no network. */
export function renderPage(page: Page, words: PageWording): string {
  const { center, draft, madeOn, scripts = [] } = page;
  const { other } = words.place;
  const document = html`<!doctype html>
<html lang="${LANGUAGE_TAGS[words.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(scripts.length > 0)}">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${page.description}">
<title>${draft && `【${words.say('draft')}】`}${page.title}</title>
<link rel="icon" href="data:,">
<link rel="alternate" hreflang="${LANGUAGE_TAGS[other.language]}" href="${other.link}">
<link rel="stylesheet" href="${fileLink(words, STYLE_PATH)}">
${scripts.map(
  ({ path, id }) =>
    html`<script${id !== undefined && html` id="${id}"`} src="${fileLink(words, path)}" defer></script>\n`,
)}</head>
<body${draft && html` class="draft"`}>
<a class="skip" href="#main">${words.say('skip')}</a>
${draft && draftMark(words)}${header(center, words)}
${page.trail.length > 1 && trail(page, words)}<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="site">
<p>${said(words, center)}${madeOn !== undefined && html` <span class="note">${words.say('made', { date: madeOn })}</span>`}</p>
${words.language !== 'zh' && html`<p>${words.say('languages')}</p>\n`}</footer>
</body>
</html>
`;
  return document.markup;
}

/**
 * Pages load nothing but the site's own files, and run no script but those: what is not named is forbidden. Files opened
 * from a disk are `file:`, which `'self'` does not mean in every browser. Drawings have their measures in style attributes.
 */
function policy(hasScript: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${hasScript ? "'self' file:" : "'none'"}`,
    "style-src 'self' file:",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' file: data:",
    "font-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The center's name, the ways through the site, and the other language. */
function header(center: string, words: PageWording): Html {
  const { other, path } = words.place;
  const links = [
    [INDEX_PATH, words.say('search')],
    [ALL_PATH, words.say('all-items')],
    [CHANGES_PATH, words.say('changes')],
  ] as const;
  return html`<header class="site">
<div>
<p class="center"><a href="${pageLink(words, INDEX_PATH)}">${said(words, center)}</a>${path !== INDEX_PATH && html` <span class="note">${words.say('site')}</span>`}</p>
<nav class="ways" aria-label="${words.say('ways')}"><ul>${links.map(
    ([target, name]) =>
      html`<li><a href="${pageLink(words, target)}"${target === path && html` aria-current="page"`}>${name}</a></li>`,
  )}<li class="language"><a href="${other.link}" lang="${LANGUAGE_TAGS[other.language]}" hreflang="${LANGUAGE_TAGS[other.language]}">${words.say('other-language')}</a></li></ul></nav>
</div>
</header>`;
}

/** A draft says so at the top, across the page and on paper. */
function draftMark(words: PageWording): Html {
  return html`<aside class="draft-notice" aria-label="${words.say('draft')}">${words.say('draft-notice')}</aside>
<div class="draft-mark" aria-hidden="true" data-mark="${words.say('draft')}"></div>
`;
}

function trail({ trail: crumbs }: Page, words: PageWording): Html {
  const entries = crumbs.map(({ name, link }) =>
    link === undefined
      ? html`<li><span aria-current="page">${said(words, name)}</span></li>`
      : html`<li><a href="${link}">${said(words, name)}</a></li>`,
  );
  return html`<nav class="trail" aria-label="${words.say('where-you-are')}"><ol>${entries}</ol></nav>\n`;
}

/** The first crumb of every page below the first. */
export function homeCrumb(words: PageWording): Crumb {
  return { name: words.say('home'), link: pageLink(words, INDEX_PATH) };
}
