/** A list of items, as the pages of departments and the list of all items show it. */
import type { Entry } from '../entry.ts';
import { type Html, html } from '../html.ts';
import { itemPath } from '../paths.ts';
import { said } from './parts.ts';
import { type PageWording, pageLink } from './place.ts';

/** A list of items. */
export function itemList(entries: readonly Entry[], words: PageWording): Html {
  return html`<ul class="items">
${entries.map(
  (entry) => html`<li><a href="${pageLink(words, itemPath(entry.id))}">${said(words, entry.name)}</a>
<span class="meta">${tags(entry, words)}</span></li>
`,
)}</ul>`;
}

/** How it is handled, how long at most, whether online, whether free: in this order, so that they stand in columns. */
function tags({ draft, handling, promised, online, free }: Entry, words: PageWording): readonly Html[] {
  return [
    draft
      ? html`<span class="draft-tag">${words.say('draft')}</span>`
      : html`<span>${words.say(`handling.${handling}`)}</span>`,
    html`<span>${promised === undefined ? words.say('missing') : words.time(promised)}</span>`,
    html`<span>${online && words.say('online-tag')}</span>`,
    html`<span>${free && words.say('free-tag')}</span>`,
  ];
}
