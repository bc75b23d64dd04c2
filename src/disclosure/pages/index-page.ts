/** The first page of a site: the center, its figures, the search, and all items by department. Without scripts it is a list. */
import { type Center, centerFigures } from '../center.ts';
import { areDrafts, byDepartment, type Entry } from '../entry.ts';
import { type Html, html, pathLink } from '../html.ts';
import { departmentPath, SEARCH_PATH } from '../paths.ts';
import type { Wording } from '../wording.ts';
import { itemList } from './item-list.ts';
import { renderPage } from './page.ts';
import { said } from './parts.ts';

export interface IndexPageOptions {
  readonly madeOn: string | undefined;
  /** Path of the workbook, where one is written beside the pages. */
  readonly workbook: string | undefined;
}

type Groups = ReturnType<typeof byDepartment>;

/** Writes the index of a site. */
export function indexPage(
  center: Center,
  entries: readonly Entry[],
  words: Wording,
  options: IndexPageOptions,
): string {
  const groups = byDepartment(entries, center.departments.keys());
  const draft = areDrafts(entries);
  const drafts = draft ? 0 : entries.filter((entry) => entry.draft).length;
  return renderPage(
    {
      title: words.say('title', { name: words.say('site'), place: center.name }),
      description: words.say('labelled', {
        label: center.name,
        text: words.list([words.say('site'), words.say('found', { count: entries.length })]),
      }),
      root: '',
      center: center.name,
      trail: [],
      draft,
      main: html`<header class="title">
<h1>${said(words, center.name)}</h1>
<p class="under">${words.say('site')} · ${words.say('one-table')}</p>
${drafts > 0 && html`<p class="notice" role="note">${words.say('drafts-notice', { count: drafts })}</p>\n`}</header>
${figures(center, entries, words)}
${options.workbook !== undefined && html`<p><a href="${pathLink(options.workbook)}">${words.say('workbook')}</a></p>\n`}${searchForm(groups, entries, words)}
${departmentLinks(groups, words)}
<div id="items">
${groups.map((group) => groupPart(group, words))}${entries.length === 0 && html`<p>${words.say('no-items')}</p>\n`}</div>`,
      madeOn: options.madeOn,
      script: SEARCH_PATH,
    },
    words,
  );
}

function figures(center: Center, entries: readonly Entry[], words: Wording): Html {
  const shown = centerFigures(center, entries).map(
    ({ id, value, note }) =>
      html`<div><dt>${words.say(`figure.${id}`)}</dt><dd>${value}${
        note !== undefined &&
        html`<span class="line note">${words.say(`figure.${note.id}`, { count: note.count })}</span>`
      }</dd></div>\n`,
  );
  return html`<section aria-labelledby="figures-title"><h2 id="figures-title" class="unseen">${words.say('figures')}</h2>
<dl class="glance figures">
${shown}</dl>
</section>`;
}

/** Stays hidden until the script shows it: a form that does nothing is worse than none. */
function searchForm(groups: Groups, entries: readonly Entry[], words: Wording): Html {
  const select = (name: string, label: string, options: readonly (readonly [value: string, text: string])[]): Html =>
    html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}"><option value="">${words.say('any')}</option>${options.map(
      ([value, text]) => html`<option value="${value}">${text}</option>`,
    )}</select></div>
`;
  const check = (name: string, label: string): Html =>
    html`<label class="check"><input type="checkbox" name="${name}" value="1"> ${label}</label>\n`;
  const present = <Value extends string>(values: readonly Value[], property: string) =>
    [...new Set(values)].map((value) => [value, words.say(`${property}.${value}`)] as const);
  return html`<form id="search" role="search" hidden data-found="${words.say('found', { count: '%' })}" data-near="${words.say('found-near', { count: '%' })}" data-none="${words.say('found-none')}">
<h2><label for="words">${words.say('search')}</label></h2>
<input id="words" name="words" type="search" autocomplete="off" spellcheck="false" aria-describedby="search-hint">
<p id="search-hint" class="note">${words.say('search-hint')}</p>
<div class="fields">
${select(
  'department',
  words.say('department'),
  groups.map(({ department }) => [department.id, department.shortName]),
)}${select(
  'handling',
  words.say('handling'),
  present(
    entries.map((entry) => entry.handling),
    'handling',
  ),
)}${select(
  'audience',
  words.say('audience'),
  present(
    entries.flatMap((entry) => entry.audience),
    'audience',
  ),
)}${check(
  'online',
  words.say('filter.online'),
)}${check('free', words.say('filter.free'))}<button type="reset">${words.say('search-clear')}</button>
</div>
<p id="found" role="status"></p>
</form>`;
}

function departmentLinks(groups: Groups, words: Wording): Html {
  const links = groups.map(
    ({ department, entries }) =>
      html`<li><a href="#department-${department.id}">${said(words, department.shortName)}</a> <span class="meta">${entries.length}</span></li>\n`,
  );
  return html`<nav class="departments" aria-labelledby="departments-title"><h2 id="departments-title">${words.say('departments')}</h2>
<ul>
${links}</ul></nav>`;
}

function groupPart({ department, entries }: Groups[number], words: Wording): Html {
  const { id, name } = department;
  return html`<section id="department-${id}" class="group" data-department="${id}"><h2>${said(words, name)}</h2>
<p class="under">${words.say('department-items', { count: entries.length })} · <a href="${pathLink(departmentPath(id))}">${words.say('department-page')}<span class="unseen"> ${said(words, name)}</span></a></p>
${itemList(entries, words, '', true)}
</section>
`;
}
