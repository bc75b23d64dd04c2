/** The page of a department: the duties of its licensing offices, its windows and phones, its items. */

import type { DepartmentDefinition, DepartmentOffice } from '../../language/generated/types.ts';
import type { Center } from '../center.ts';
import { areDrafts, type Entry } from '../entry.ts';
import { type Html, html, phoneLink } from '../html.ts';
import type { DepartmentName } from '../table.ts';
import type { Wording } from '../wording.ts';
import { itemList } from './item-list.ts';
import { homeCrumb, renderPage } from './page.ts';
import { type Column, cell, facts, missing, rowHeader, said, saidOrMissing, table, textList } from './parts.ts';
import type { PageWording } from './place.ts';

/** Writes the page of a department. */
export function departmentPage(
  department: DepartmentName,
  entries: readonly Entry[],
  center: Center,
  words: PageWording,
  madeOn: string | undefined,
): string {
  const { id, name, shortName } = department;
  const definition = center.departments.get(id);
  return renderPage(
    {
      title: words.say('title', { name, place: center.name }),
      description: words.say('labelled', {
        label: name,
        text: words.list([words.say('department-page'), words.say('department-items', { count: entries.length })]),
      }),
      center: center.name,
      trail: [homeCrumb(words), { name: shortName }],
      draft: areDrafts(entries),
      main: html`<header class="title">
<h1>${said(words, name)}</h1>
<p class="under">${words.say('department-items', { count: entries.length })}</p>
</header>
${definition !== undefined && departmentFacts(definition, words)}<section id="items"><h2>${words.say('items')}</h2>
${itemList(entries, words)}
</section>
${definition !== undefined && html`<p class="note">${words.say('department-source')}</p>`}`,
      madeOn,
    },
    words,
  );
}

function departmentFacts(definition: DepartmentDefinition, words: Wording): Html {
  const { phone, complaint, address, code } = definition;
  const call = (number: string | undefined): Html | undefined => (number === undefined ? undefined : phoneLink(number));
  return html`<section id="contact"><h2>${words.say('contact')}</h2>
${facts(words, [
  { label: words.say('consultation'), value: call(phone) },
  { label: words.say('complaint'), value: call(complaint) },
  { label: words.say('seat'), value: saidOrMissing(words, address) },
  { label: words.say('uscc'), value: code === undefined ? undefined : html`<code>${code}</code>` },
])}
</section>
${offices(definition, 'licensing', words.say('licensing-offices'), words)}${windows(definition, words)}${offices(
  definition,
  'supervision',
  words.say('supervising-offices'),
  words,
)}`;
}

function offices(
  definition: DepartmentDefinition,
  duty: DepartmentOffice['duty'],
  heading: string,
  words: Wording,
): Html {
  const shown = Object.values(definition.offices).filter((office) => office.duty === duty);
  if (shown.length === 0 && duty !== 'licensing') return html``;
  return html`<section id="${duty}"><h2>${heading}</h2>
${shown.length === 0 && html`<p>${missing(words)}</p>\n`}${shown.map(
  ({ name, duties = [] }) => html`<h3>${said(words, name)}</h3>
${duties.length === 0 ? html`<p>${missing(words)}</p>` : textList(words, duties)}
`,
)}</section>
`;
}

function windows(definition: DepartmentDefinition, words: Wording): Html {
  const all = Object.values(definition.windows ?? {});
  const columns = {
    counter: { label: words.say('counter') },
    name: { label: words.say('window-name') },
    zone: { label: words.say('zone') },
    floor: { label: words.say('floor') },
    hours: { label: words.say('hours') },
    phone: { label: words.say('phone') },
  } satisfies Readonly<Record<string, Column>>;
  const rows = all.map(
    ({ name, counter, zone, floor, hours, phone }) =>
      html`<tr role="row">${[
        cell(columns.counter, said(words, counter)),
        rowHeader(said(words, name)),
        cell(columns.zone, saidOrMissing(words, zone)),
        cell(columns.floor, saidOrMissing(words, floor)),
        cell(columns.hours, saidOrMissing(words, hours)),
        cell(columns.phone, phone === undefined ? missing(words) : phoneLink(phone)),
      ]}</tr>\n`,
  );
  return html`<section id="windows"><h2>${words.say('windows')}</h2>
${all.length === 0 ? html`<p>${missing(words)}</p>` : table({ caption: words.say('windows'), captionUnseen: true, columns: Object.values(columns), rows })}
</section>
`;
}
