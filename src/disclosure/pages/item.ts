/** The page of one item: its disclosure table (一事一表). */

import type { Center } from '../center.ts';
import { type Html, html } from '../html.ts';
import { departmentPath, oneStopPath, VERIFY_BUTTON_PATH } from '../paths.ts';
import { type DisclosureTable, SUBJECTS, type Subject } from '../table.ts';
import { totalTexts } from '../table-wording.ts';
import { subjectName, type Wording } from '../wording.ts';
import { glance, itemPart, limitsPart, phonesPart, servicePart } from './item-facts.ts';
import type { ItemPageOptions } from './item-options.ts';
import { feePart, materialsPart, samplePart } from './materials.ts';
import { homeCrumb, renderPage } from './page.ts';
import { facts, lines, missing, said, textList } from './parts.ts';
import { type PageWording, pageLink } from './place.ts';
import { procedurePart } from './procedure.ts';
import { canVerify, versionPart } from './version.ts';

/** What each disclosure says. */
const PARTS: Readonly<Record<Subject, (item: DisclosureTable, words: PageWording) => Html>> = {
  duties: dutiesPart,
  item: itemPart,
  basis: ({ basis }, words) => (basis.length === 0 ? html`<p>${missing(words)}</p>` : textList(words, basis)),
  conditions: conditionsPart,
  procedure: procedurePart,
  limits: limitsPart,
  materials: materialsPart,
  fee: feePart,
  sample: samplePart,
  phones: phonesPart,
};

/** Writes the page of an item. */
export function itemPage(item: DisclosureTable, words: PageWording, options: ItemPageOptions): string {
  const { center, madeOn } = options;
  const { name, department, draft } = item;
  return renderPage(
    {
      title: words.say('title', { name, place: `${department.shortName} · ${center.name}` }),
      description: words.say('labelled', {
        label: words.say('one-table'),
        text: words.list([name, department.name, ...SUBJECTS.map((subject) => subjectName(words, subject))]),
      }),
      center: center.name,
      trail: [
        homeCrumb(words),
        { name: department.shortName, link: pageLink(words, departmentPath(department.id)) },
        { name },
      ],
      draft,
      main: mainPart(item, words, options),
      madeOn,
      scripts: canVerify(item, options) ? [{ path: VERIFY_BUTTON_PATH }] : [],
    },
    words,
  );
}

function mainPart(item: DisclosureTable, words: PageWording, options: ItemPageOptions): Html {
  const { address, services } = options.center;
  const { name, department, duties, undisclosed } = item;
  return html`<header class="title">
<p class="kicker">${words.say('one-table')}</p>
<h1>${said(words, name)}</h1>
<p class="under">${[
    said(words, department.name),
    duties.office !== undefined && [' · ', said(words, duties.office)],
    ` · ${words.say(`category.${item.item.category}`)} · ${words.say(`handling.${item.item.handling}`)}`,
    item.publication.kind === 'effective' && ` · ${words.say('version-name', { version: item.publication.version })}`,
  ]}</p>
${togetherWith(item, services, words)}${notices(item, words)}</header>
${glance(item, words)}
<p class="totals">${words.say('labelled', { label: words.say('totals'), text: words.list(totalTexts(words, item)) })}</p>
<div class="with-contents">
${contents(undisclosed, words)}
<div class="sections">
<section id="where"><h2>${words.say('where')}</h2>
${servicePart(item, words, address)}
</section>
${SUBJECTS.map((subject) => section(subject, item, words))}${furtherPart(item, words)}${versionPart(item, words, options)}</div>
</div>`;
}

/** The one-stop services that the item is part of. */
function togetherWith({ id }: DisclosureTable, services: Center['services'], words: PageWording): Html | false {
  const own = services.filter(({ items }) => items.includes(id));
  const links = own.map(
    (service, place) =>
      html`${place > 0 && words.say('list')}<a href="${pageLink(words, oneStopPath(service.id))}">${said(words, service.name)}</a>`,
  );
  return links.length > 0 && html`<p class="under">${words.say('one-stop-of')}${links}</p>\n`;
}

function notices({ status, undisclosed }: DisclosureTable, words: Wording): Html {
  const inUse = status === undefined || status === 'in-use';
  const subjects = words.list(undisclosed.map((subject) => subjectName(words, subject)));
  return html`${!inUse && html`<p class="notice" role="note">${words.say(`status-notice.${status}`)}</p>\n`}${
    undisclosed.length > 0 &&
    html`<p class="notice quiet" role="note">${words.say('undisclosed-notice', { count: undisclosed.length, subjects })}</p>\n`
  }`;
}

function contents(undisclosed: readonly Subject[], words: Wording): Html {
  const entries = SUBJECTS.map(
    (subject) =>
      html`<li><a href="#${subject}">${subjectName(words, subject)}</a>${
        undisclosed.includes(subject) && html` <span class="missing">${words.say('incomplete')}</span>`
      }</li>\n`,
  );
  return html`<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">${words.say('ten')}</h2>
<ol>
${entries}</ol></nav>`;
}

function section(subject: Subject, item: DisclosureTable, words: PageWording): Html {
  const number = SUBJECTS.indexOf(subject) + 1;
  return html`<section id="${subject}"><h2><span class="subject-number">${number}</span> ${subjectName(words, subject)}</h2>
${PARTS[subject](item, words)}
</section>
`;
}

/** 1: what the licensing office is there for. */
function dutiesPart({ duties }: DisclosureTable, words: Wording): Html {
  if (duties.office === undefined) return html`<p>${missing(words)}</p>`;
  const { duties: texts = [] } = duties;
  return html`<p><strong>${said(words, duties.office)}</strong></p>
${texts.length === 0 ? html`<p>${missing(words)}</p>` : textList(words, texts)}`;
}

/** 4: what an applicant must fulfil. */
function conditionsPart({ conditions }: DisclosureTable, words: Wording): Html {
  if (conditions === undefined) return html`<p>${missing(words)}</p>`;
  return conditions.length === 0 ? html`<p>${words.say('conditions-none')}</p>` : textList(words, conditions);
}

/** What some items tell besides the ten. */
function furtherPart({ item }: DisclosureTable, words: Wording): Html {
  const { intermediaries = [], remedies, faq = [], note } = item;
  const told = [
    intermediaries.length > 0 && {
      label: words.say('intermediaries'),
      value: intermediaries.map(({ name, basis }) =>
        lines(words, [
          name,
          ...(basis ?? [words.say('labelled', { label: words.say('demanded-by'), text: words.say('missing') })]),
        ]),
      ),
    },
    remedies?.review !== undefined && { label: words.say('review'), value: said(words, remedies.review) },
    remedies?.litigation !== undefined && { label: words.say('litigation'), value: said(words, remedies.litigation) },
    note !== undefined && { label: words.say('note'), value: said(words, note) },
  ].filter((fact) => fact !== false);
  if (told.length === 0 && faq.length === 0) return html``;
  return html`<section id="further"><h2>${words.say('further')}</h2>
${told.length > 0 && facts(words, told)}
${
  faq.length > 0 &&
  html`<h3>${words.say('faq')}</h3>
<dl class="faq">${faq.map(({ question, answer }) => html`<dt>${said(words, question)}</dt><dd>${said(words, answer)}</dd>\n`)}</dl>
`
}</section>
`;
}
