/** The frame of every page of the site: head, header, trail, main part, footer. */
import { type Html, type HtmlContent, html } from '../html.ts';
import type { Wording } from '../wording.ts';
import { said } from './parts.ts';

export interface Page {
  readonly title: string;
  /** One sentence for search engines. */
  readonly description: string;
  /** Leads from the page to the site's root: empty there, `../` one folder below. */
  readonly root: '' | '../';
  readonly center: string;
  /** The pages above this one, and this one's own name. */
  readonly trail: readonly Crumb[];
  readonly draft: boolean;
  readonly main: HtmlContent;
  /** Day on which the site is written, `2026-12-01`. */
  readonly madeOn: string | undefined;
  /** Script of the page, below the root. */
  readonly script?: string;
}

export interface Crumb {
  readonly name: string;
  /** Absent for the page itself. */
  readonly link?: string;
}

const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const;

/** Writes a page. It needs the two files of `assets/` beside it and no network. */
export function renderPage(page: Page, words: Wording): string {
  const { root, center, draft, madeOn, script } = page;
  const document = html`<!doctype html>
<html lang="${LANGUAGE_TAGS[words.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(script !== undefined)}">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="description" content="${page.description}">
<title>${draft && `【${words.say('draft')}】`}${page.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}assets/style.css">
${script !== undefined && html`<script src="${root}${script}" defer></script>\n`}</head>
<body${draft && html` class="draft"`}>
<a class="skip" href="#main">${words.say('skip')}</a>
${draft && draftMark(words)}<header class="site">
<p><a href="${root}index.html">${said(words, center)}</a> <span class="note">${words.say('site')}</span></p>
</header>
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

/** Pages run no script but their own file; files opened from a disk are `file:`, which `'self'` does not always mean. */
function policy(hasScript: boolean): string {
  return `script-src ${hasScript ? "'self' file:" : "'none'"}; object-src 'none'; base-uri 'none'; form-action 'none'`;
}

/** A draft says so at the top, across the page and on paper. */
function draftMark(words: Wording): Html {
  return html`<p class="draft-notice" role="note">${words.say('draft-notice')}</p>
<div class="draft-mark" aria-hidden="true"><span>${words.say('draft')}</span></div>
`;
}

function trail({ trail: crumbs }: Page, words: Wording): Html {
  const entries = crumbs.map(({ name, link }) =>
    link === undefined
      ? html`<li><span aria-current="page">${said(words, name)}</span></li>`
      : html`<li><a href="${link}">${said(words, name)}</a></li>`,
  );
  return html`<nav class="trail" aria-label="${words.say('where-you-are')}"><ol>${entries}</ol></nav>\n`;
}
