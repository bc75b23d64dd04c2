/** All items by department on one page: complete without a script, for reading through, printing and the browser's own search. */
import type { Center } from '../center.ts';
import { areDrafts, byDepartment, type Entry } from '../entry.ts';
import { type Html, html } from '../html.ts';
import { departmentPath } from '../paths.ts';
import { itemList } from './item-list.ts';
import { homeCrumb, renderPage } from './page.ts';
import { said } from './parts.ts';
import { type PageWording, pageLink } from './place.ts';

type Groups = ReturnType<typeof byDepartment>;

/** Writes the list of all items. */
export function allPage(
  center: Center,
  entries: readonly Entry[],
  words: PageWording,
  madeOn: string | undefined,
): string {
  const groups = byDepartment(entries, center.departments.keys());
  const name = words.say('all-items');
  return renderPage(
    {
      title: words.say('title', { name, place: center.name }),
      description: words.say('labelled', { label: name, text: words.say('found', { count: entries.length }) }),
      center: center.name,
      trail: [homeCrumb(words), { name }],
      draft: areDrafts(entries),
      main: html`<header class="title">
<h1>${name}</h1>
<p class="under">${words.say('found', { count: entries.length })}</p>
${draftsNotice(entries, words)}</header>
${departmentLinks(groups, words)}
<div id="items">
${groups.map((group) => groupPart(group, words))}${entries.length === 0 && html`<p>${words.say('no-items')}</p>\n`}</div>`,
      madeOn,
    },
    words,
  );
}

/** Tells how many drafts there are among what is in force. */
export function draftsNotice(entries: readonly Entry[], words: PageWording): Html {
  const drafts = areDrafts(entries) ? 0 : entries.filter((entry) => entry.draft).length;
  return html`${drafts > 0 && html`<p class="notice" role="note">${words.say('drafts-notice', { count: drafts })}</p>\n`}`;
}

function departmentLinks(groups: Groups, words: PageWording): Html {
  const links = groups.map(
    ({ department, entries }) =>
      html`<li><a href="#department-${department.id}">${said(words, department.shortName)}</a> <span class="meta">${entries.length}</span></li>\n`,
  );
  return html`<nav class="departments" aria-labelledby="departments-title"><h2 id="departments-title">${words.say('departments')}</h2>
<ul>
${links}</ul></nav>`;
}

function groupPart({ department, entries }: Groups[number], words: PageWording): Html {
  const { id, name } = department;
  return html`<section id="department-${id}" class="group"><h2>${said(words, name)}</h2>
<p class="under">${words.say('department-items', { count: entries.length })} · <a href="${pageLink(words, departmentPath(id))}">${words.say('department-page')}<span class="unseen"> ${said(words, name)}</span></a></p>
${itemList(entries, words)}
</section>
`;
}
