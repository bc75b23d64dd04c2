/** The first page of a site: the search, and for who would rather look around the one-stop services, departments and figures. */
import { type Center, centerFigures } from '../center.ts';
import type { Change } from '../changes.ts';
import { areDrafts, byDepartment, type Entry } from '../entry.ts';
import { type Html, html, pathLink } from '../html.ts';
import { EMPTY_QUERY, writeHash } from '../page-scripts/filters.ts';
import { ALL_PATH, CHANGES_PATH, departmentPath, oneStopPath, SEARCH_PATH, searchIndexPath } from '../paths.ts';
import { draftsNotice } from './all-page.ts';
import { changeLine } from './changes-page.ts';
import { renderPage } from './page.ts';
import { said } from './parts.ts';
import { fileLink, type PageWording, pageLink } from './place.ts';
import { searchForm } from './search-form.ts';

export interface IndexPageOptions {
  readonly madeOn: string | undefined;
  /** Path of the workbook, where one is written beside the pages. */
  readonly workbook: string | undefined;
  /** The latest first. */
  readonly changes: readonly Change[];
}

/** So many changes are told on the first page. */
const LATEST = 5;

/** Writes the index of a site. */
export function indexPage(
  center: Center,
  entries: readonly Entry[],
  words: PageWording,
  options: IndexPageOptions,
): string {
  const departments = byDepartment(entries, center.departments.keys());
  return renderPage(
    {
      title: words.say('title', { name: words.say('site'), place: center.name }),
      description: words.say('labelled', {
        label: center.name,
        text: words.list([words.say('site'), words.say('found', { count: entries.length })]),
      }),
      center: center.name,
      trail: [],
      draft: areDrafts(entries),
      main: html`<header class="title front">
<h1>${words.say('site')}</h1>
<p class="under">${words.say('front', { items: entries.length, departments: departments.length })}</p>
</header>
${searchForm(center, entries, words)}
<div id="browse">
${draftsNotice(entries, words)}${entries.length === 0 && html`<p>${words.say('no-items')}</p>\n`}${oneStopPart(center, words)}${quickLists(entries, words)}${departmentsPart(departments, words)}${changesPart(options.changes, words)}${figures(center, entries, words)}${downloads(options, words)}</div>`,
      madeOn: options.madeOn,
      scripts: [{ path: SEARCH_PATH }, { path: searchIndexPath(words.language), id: 'search-index' }],
    },
    words,
  );
}

function oneStopPart({ services }: Center, words: PageWording): Html | false {
  if (services.length === 0) return false;
  const cards = services.map(
    ({ id, name, items, promised }) =>
      html`<li><a href="${pageLink(words, oneStopPath(id))}">${said(words, name)}</a><span class="note">${[
        words.say('one-stop-items', { count: items.length }),
        ...(promised === undefined ? [] : [words.say('at-most-short', { time: words.time(promised) })]),
      ].join(' · ')}</span></li>\n`,
  );
  return html`<section aria-labelledby="one-stop-title"><h2 id="one-stop-title">${words.say('one-stop')}</h2>
<ul class="cards-list">
${cards}</ul>
</section>
`;
}

/** Lists that the search gives, as links: what many people come for. */
function quickLists(entries: readonly Entry[], words: PageWording): Html | false {
  const handlings = [...new Set(entries.map((entry) => entry.handling))];
  const lists = [
    { name: words.say('filter.online'), query: { online: true }, has: (entry: Entry) => entry.online },
    { name: words.say('filter.free'), query: { free: true }, has: (entry: Entry) => entry.free },
    ...handlings.map((handling) => ({
      name: words.say(`handling.${handling}`),
      query: { handling },
      has: (entry: Entry) => entry.handling === handling,
    })),
  ];
  const links = lists
    .map(({ has, ...list }) => ({ ...list, count: entries.filter(has).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ name, query, count }) =>
        html`<li><a href="${writeHash({ ...EMPTY_QUERY, ...query })}">${name}</a> <span class="meta">${count}</span></li>\n`,
    );
  return (
    links.length > 0 &&
    html`<section aria-labelledby="kinds-title"><h2 id="kinds-title">${words.say('by-kind')}</h2>
<ul class="quick">
${links}</ul>
</section>
`
  );
}

function departmentsPart(departments: ReturnType<typeof byDepartment>, words: PageWording): Html | false {
  const links = departments.map(
    ({ department, entries: own }) =>
      html`<li><a href="${pageLink(words, departmentPath(department.id))}">${said(words, department.shortName)}</a> <span class="meta">${own.length}</span></li>\n`,
  );
  return (
    links.length > 0 &&
    html`<section class="departments" aria-labelledby="departments-title"><h2 id="departments-title">${words.say('departments')}</h2>
<ul>
${links}</ul>
<p><a href="${pageLink(words, ALL_PATH)}">${words.say('all-by-department')}</a></p>
</section>
`
  );
}

function changesPart(changes: readonly Change[], words: PageWording): Html | false {
  return (
    changes.length > 0 &&
    html`<section aria-labelledby="changes-title"><h2 id="changes-title">${words.say('latest-changes')}</h2>
<ul class="changes">
${changes.slice(0, LATEST).map((change) => html`<li><time datetime="${change.day}">${change.day}</time> ${changeLine(change, words)}</li>\n`)}</ul>
<p><a href="${pageLink(words, CHANGES_PATH)}">${words.say('all-changes')}</a></p>
</section>
`
  );
}

function figures(center: Center, entries: readonly Entry[], words: PageWording): Html {
  const shown = centerFigures(center, entries).map(
    ({ id, value, note }) =>
      html`<div><dt>${words.say(`figure.${id}`)}</dt><dd>${value}${
        note !== undefined &&
        html`<span class="line note">${words.say(`figure.${note.id}`, { count: note.count })}</span>`
      }</dd></div>\n`,
  );
  return html`<section aria-labelledby="figures-title"><h2 id="figures-title">${words.say('figures')}</h2>
<dl class="glance figures">
${shown}</dl>
</section>
`;
}

function downloads({ workbook }: IndexPageOptions, words: PageWording): Html | false {
  return (
    workbook !== undefined &&
    html`<section aria-labelledby="downloads-title"><h2 id="downloads-title">${words.say('downloads')}</h2>
<p><a href="${fileLink(words, workbook)}" download="${pathLink(workbook.split('/').at(-1) ?? workbook)}">${words.say('workbook')}</a></p>
</section>
`
  );
}
