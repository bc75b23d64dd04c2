/** A list of items, as the index and the pages of departments show it. */
import type { Entry } from '../entry.ts';
import { type Html, html, pathLink } from '../html.ts';
import { itemPath } from '../paths.ts';
import type { Wording } from '../wording.ts';
import { said } from './parts.ts';

/**
 * A list of items.
 * @param root leads to the site's root
 * @param filtered whether the search finds its entries: they carry what it looks at
 */
export function itemList(entries: readonly Entry[], words: Wording, root: string, filtered: boolean): Html {
  return html`<ul class="items">
${entries.map(
  (
    entry,
  ) => html`<li${filtered && searchData(entry)}><a href="${root}${pathLink(itemPath(entry.id))}">${said(words, entry.name)}</a>
<span class="meta">${tags(entry, words)}</span></li>
`,
)}</ul>`;
}

/** How it is handled, how long at most, whether online, whether free: in this order, so that they stand in columns. */
function tags({ draft, handling, promised, online, free }: Entry, words: Wording): readonly Html[] {
  return [
    draft
      ? html`<span class="draft-tag">${words.say('draft')}</span>`
      : html`<span>${words.say(`handling.${handling}`)}</span>`,
    html`<span>${promised === undefined ? words.say('missing') : words.time(promised)}</span>`,
    html`<span>${online && words.say('online-tag')}</span>`,
    html`<span>${free && words.say('free-tag')}</span>`,
  ];
}

function searchData({ handling, audience, online, free, searched }: Entry): Html {
  return html` data-handling="${handling}" data-audience="${audience.join(' ')}"${online && html` data-online`}${
    free && html` data-free`
  } data-text="${searched.join(' ')}"`;
}
