/** The page of a one-stop service: one application, one window, every material once. */
import { drawingOf, type Names, toSvg } from '../../drawing/index.ts';
import type { BundleMaterial } from '../../process/bundle-materials.ts';
import type { Center } from '../center.ts';
import { Html, html, phoneLink } from '../html.ts';
import type { OneStopFacts } from '../one-stop.ts';
import { departmentPath, itemPath } from '../paths.ts';
import { windowPlace } from '../wording.ts';
import { homeCrumb, renderPage } from './page.ts';
import { type Column, cell, facts, lines, missing, rowHeader, said, saidOrMissing, table } from './parts.ts';
import { type PageWording, pageLink } from './place.ts';

export interface OneStopPageOptions {
  readonly center: Center;
  /** The items that have a page. */
  readonly listed: ReadonlySet<string>;
  readonly madeOn: string | undefined;
}

/** Writes the page of a one-stop service. */
export function oneStopPage(service: OneStopFacts, words: PageWording, options: OneStopPageOptions): string {
  const { name, kind, description, note, items, departments } = service;
  const { center, madeOn } = options;
  return renderPage(
    {
      title: words.say('title', { name, place: center.name }),
      description: words.say('labelled', {
        label: name,
        text: description ?? words.list(items.map((item) => item.name)),
      }),
      center: center.name,
      trail: [homeCrumb(words), { name }],
      draft: false,
      main: html`<header class="title">
<p class="kicker">${words.say(`one-stop-kind.${kind}`)}</p>
<h1>${said(words, name)}</h1>
<p class="under">${words.list([
        words.say('one-stop-items', { count: items.length }),
        words.say('total.departments', { count: departments.length }),
      ])}</p>
${description !== undefined && html`<p class="lead">${said(words, description)}</p>\n`}</header>
${glance(service, words)}
<section id="where"><h2>${words.say('where')}</h2>
${wherePart(service, center, words)}
</section>
<section id="items"><h2>${words.say('one-stop-contains')}</h2>
${itemTable(service, words, options.listed)}
</section>
<section id="materials"><h2>${words.say('subject.materials')}</h2>
${materialsPart(service, words)}
</section>
${processPart(service, center, words)}${
  note !== undefined &&
  html`<section id="note"><h2>${words.say('note')}</h2>
<p>${said(words, note)}</p>
</section>
`
}<p class="note">${words.say('one-stop-source')}</p>`,
      madeOn,
    },
    words,
  );
}

/** What is saved against going for every item by itself. */
function glance({ promised, serialPromise, materialCount, visits, windows }: OneStopFacts, words: PageWording): Html {
  const instead = (one: string): string => words.say('one-stop-instead', { one });
  const entries = [
    {
      label: words.say('promised'),
      value: promised === undefined ? missing(words) : words.time(promised),
      note: serialPromise && instead(words.counted(serialPromise)),
    },
    {
      label: words.say('subject.materials'),
      value: words.say('total.materials', { count: materialCount.asked }),
      note: instead(words.say('total.materials', { count: materialCount.total })),
    },
    {
      label: words.say('visits'),
      value: words.say('visits-count', { count: visits.asked }),
      note: instead(words.say('visits-count', { count: visits.total })),
    },
    {
      label: words.say('windows'),
      value: words.say('one-stop-window'),
      note: windows > 1 ? instead(words.say('window-count', { count: windows })) : undefined,
    },
  ];
  return html`<dl class="glance">
${entries.map(
  ({ label, value, note }) =>
    html`<div><dt>${label}</dt><dd>${value}${note !== undefined && html`<span class="line note">${note}</span>`}</dd></div>\n`,
)}</dl>`;
}

function wherePart({ window, lead, departments }: OneStopFacts, center: Center, words: PageWording): Html {
  const link = ({ id, shortName }: OneStopFacts['lead']): Html =>
    center.departments.has(id)
      ? html`<a href="${pageLink(words, departmentPath(id))}">${said(words, shortName)}</a>`
      : said(words, shortName);
  return facts(words, [
    { label: words.say('window'), value: window && said(words, windowPlace(words, window)) },
    { label: words.say('address'), value: saidOrMissing(words, center.address) },
    { label: words.say('hours'), value: saidOrMissing(words, window?.hours) },
    { label: words.say('consultation'), value: window?.phone === undefined ? undefined : phoneLink(window.phone) },
    { label: words.say('joint-lead'), value: link(lead) },
    {
      label: words.say('departments'),
      value: departments.map((department, place) => html`${place > 0 && words.say('list')}${link(department)}`),
    },
  ]);
}

function itemTable({ items }: OneStopFacts, words: PageWording, listed: ReadonlySet<string>): Html {
  const columns = {
    number: { label: words.say('number'), look: 'ordinal' },
    name: { label: words.say('name') },
    department: { label: words.say('department') },
    promised: { label: words.say('promised'), look: 'whole' },
    visits: { label: words.say('visits'), look: 'number' },
  } satisfies Readonly<Record<string, Column>>;
  const rows = items.map(
    ({ id, name, department, promised, visits }, place) =>
      html`<tr role="row">${[
        cell(columns.number, place + 1),
        rowHeader(
          listed.has(id)
            ? html`<a href="${pageLink(words, itemPath(id))}">${said(words, name)}</a>`
            : said(words, name),
        ),
        cell(columns.department, said(words, department.shortName)),
        cell(columns.promised, promised === undefined ? missing(words) : words.time(promised)),
        cell(columns.visits, visits ?? missing(words)),
      ]}</tr>\n`,
  );
  return table({
    caption: words.say('one-stop-contains'),
    captionUnseen: true,
    columns: Object.values(columns),
    rows,
  });
}

/** What is handed in, once; and what the center passes on itself. */
function materialsPart({ materials, items }: OneStopFacts, words: PageWording): Html {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const asked = materials.filter((material) => material.madeBy === undefined);
  const made = materials.filter((material) => material.madeBy !== undefined);
  const columns = {
    number: { label: words.say('number'), look: 'ordinal' },
    material: { label: words.say('material') },
    originals: { label: words.say('originals'), look: 'number' },
    copies: { label: words.say('copies'), look: 'number' },
    necessity: { label: words.say('necessity'), look: 'whole' },
    uses: { label: words.say('one-stop-for') },
  } satisfies Readonly<Record<string, Column>>;
  const rows = asked.map(
    (material, place) =>
      html`<tr role="row">${[
        cell(columns.number, place + 1),
        rowHeader([said(words, material.name), otherNames(material, words)]),
        cell(columns.originals, material.originals),
        cell(columns.copies, material.copies),
        cell(columns.necessity, words.say(`necessity.${material.necessity}`)),
        cell(columns.uses, lines(words, usersOf(material, names))),
      ]}</tr>\n`,
  );
  return html`${
    asked.length === 0
      ? html`<p>${words.say('materials-none')}</p>`
      : table({ caption: words.say('subject.materials'), captionUnseen: true, columns: Object.values(columns), rows })
  }
${
  made.length > 0 &&
  html`<h3>${words.say('one-stop-made')}</h3>
<ul class="plain">${made.map(
    ({ name, madeBy = '' }) =>
      html`<li>${said(words, words.say('in-brackets', { text: name, more: names.get(madeBy) ?? madeBy }))}</li>\n`,
  )}</ul>
`
}`;
}

function usersOf({ uses }: BundleMaterial, names: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(uses.map(({ item }) => names.get(item) ?? item))];
}

function otherNames({ name, uses }: BundleMaterial, words: PageWording): Html | false {
  const others = [...new Set(uses.map((use) => use.name))].filter((other) => other !== name);
  return (
    others.length > 0 &&
    html`<span class="line note">${said(words, words.say('one-stop-same', { names: words.list(others) }))}</span>`
  );
}

function processPart({ process, minutesPerDay }: OneStopFacts, center: Center, words: PageWording): Html | false {
  if (process === undefined) return false;
  const { whole, variant } = process;
  const drawing = drawingOf(whole, {
    language: words.language,
    names: namesIn(center),
    minutesPerDay,
    heading: false,
    ...(variant === undefined ? {} : { variant }),
  });
  return html`<section id="procedure"><h2>${words.say('subject.procedure')}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${words.say('diagram-scroll')}" style="--width:${drawing.width}px">
${Html.trusted(toSvg(drawing, { styles: false }))}
</div>
</section>
`;
}

function namesIn({ departments }: Center): Names {
  return {
    department: (id) => departments.get(id)?.['short-name'] ?? departments.get(id)?.name ?? id,
    post: ({ department, post }) => departments.get(department)?.posts[post]?.name ?? post,
  };
}
