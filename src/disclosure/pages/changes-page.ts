/** What came into force and what was withdrawn, by day, as the registry's log has it. */
import type { Center } from '../center.ts';
import type { ChangeList } from '../center-lists.ts';
import type { Change } from '../changes.ts';
import { type Html, html } from '../html.ts';
import { itemPath } from '../paths.ts';
import { subjectName } from '../wording.ts';
import { homeCrumb, renderPage } from './page.ts';
import { said } from './parts.ts';
import { type PageWording, pageLink } from './place.ts';

/** A day with more changes of one kind than this shows them when it is opened. */
const LONG = 20;

/** Writes the page of changes; without a list the registry has told none. */
export function changesPage(
  center: Pick<Center, 'name'>,
  list: ChangeList | undefined,
  listed: ReadonlySet<string>,
  words: PageWording,
  madeOn: string | undefined,
): string {
  const name = words.say('changes');
  const changes = list?.changes ?? [];
  const days = [...Map.groupBy(changes, (change) => change.day)];
  return renderPage(
    {
      title: words.say('title', { name, place: center.name }),
      description: words.say('labelled', { label: name, text: words.say('change-count', { count: changes.length }) }),
      center: center.name,
      trail: [homeCrumb(words), { name }],
      draft: false,
      main: html`<header class="title">
<h1>${name}</h1>
<p class="under">${words.say('changes-explained')}${
        list !== undefined && html` ${words.say('changes-period', { since: list.since, until: list.until })}`
      }</p>
</header>
${days.length === 0 && html`<p>${words.say('no-changes')}</p>\n`}${days.map(([day, own]) => dayPart(day, own, listed, words))}`,
      madeOn,
    },
    words,
  );
}

const KINDS = ['withdrawn', 'revised', 'new'] as const;

function dayPart(day: string, changes: readonly Change[], listed: ReadonlySet<string>, words: PageWording): Html {
  const kinds = KINDS.map((kind) => ({ kind, own: changes.filter((change) => change.kind === kind) }));
  return html`<section id="d${day}"><h2><time datetime="${day}">${day}</time></h2>
${kinds.filter(({ own }) => own.length > 0).map(({ kind, own }) => kindPart(kind, own, listed, words))}</section>
`;
}

function kindPart(
  kind: Change['kind'],
  changes: readonly Change[],
  listed: ReadonlySet<string>,
  words: PageWording,
): Html {
  const heading = words.say('change-heading', { kind: words.say(`change.${kind}`), count: changes.length });
  const list = html`<ul class="changes">
${changes.map((change) => html`<li>${changeLine(change, words, listed.has(change.item))}</li>\n`)}</ul>`;
  if (changes.length <= LONG) return html`<h3>${heading}</h3>\n${list}\n`;
  return html`<details><summary>${heading}</summary>
${list}
</details>
`;
}

/**
 * A change in a line: what happened to which item, and in which of its disclosures.
 * @param isListed whether the item still has a page
 */
export function changeLine(change: Change, words: PageWording, isListed = true): Html {
  const { item, name, department, kind, version, reason, subjects } = change;
  const title = isListed
    ? html`<a href="${pageLink(words, itemPath(item))}">${said(words, name)}</a>`
    : said(words, name);
  const told = [
    words.say('version-name', { version }),
    ...(subjects.length === 0
      ? []
      : [
          words.say('change-subjects', {
            subjects: words.list(
              subjects.map((subject) => (subject === 'service' ? words.say('where') : subjectName(words, subject))),
            ),
          }),
        ]),
  ];
  return html`<span class="change ${kind}">${words.say(`change.${kind}`)}</span> ${title} <span class="meta">${said(words, department.shortName)} · ${told.join(' · ')}</span>${
    reason !== undefined &&
    html`<span class="line note">${said(words, words.say('labelled', { label: words.say('change.reason'), text: reason }))}</span>`
  }`;
}
