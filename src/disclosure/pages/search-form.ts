/** The form of the search. It stays hidden until its script shows it: a form that does nothing is worse than none. */
import type { Center } from '../center.ts';
import { byDepartment, type Entry } from '../entry.ts';
import { type Html, html } from '../html.ts';
import { ALL_PATH } from '../paths.ts';
import { type PageWording, pageLink } from './place.ts';

type Option = readonly [value: string, text: string];

/** The form with its filters, and the place for what is found. Only filters that can find something are offered. */
export function searchForm(center: Center, entries: readonly Entry[], words: PageWording): Html {
  const listed = new Set(entries.map((entry) => entry.id));
  const departments = byDepartment(entries, center.departments.keys()).map(
    ({ department }): Option => [department.id, department.shortName],
  );
  const services = center.services
    .filter(({ items }) => items.some((item) => listed.has(item)))
    .map(({ id, name }): Option => [id, name]);
  const present = (property: string, values: readonly string[]): readonly Option[] =>
    [...new Set(values)].map((value) => [value, words.say(`${property}.${value}`)]);
  const handlings = present(
    'handling',
    entries.map((entry) => entry.handling),
  );
  const audiences = present(
    'audience',
    entries.flatMap((entry) => entry.audience),
  );
  return html`<form id="search" role="search" hidden${templates(words)}>
<label class="unseen" for="words">${words.say('search')}</label>
<div class="words"><input id="words" name="words" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" placeholder="${words.say('search-placeholder')}" aria-describedby="search-hint"><button type="submit">${words.say('search-go')}</button></div>
<p id="search-hint" class="note">${words.say('search-hint-portal')}</p>
<details open id="filters"><summary>${words.say('filters')}</summary>
<div class="fields">
${select('department', words.say('department'), departments, words)}${select('audience', words.say('audience'), audiences, words)}${select('handling', words.say('handling'), handlings, words)}${select('service', words.say('one-stop'), services, words)}${check(
  'online',
  words.say('filter.online'),
  entries.some((entry) => entry.online),
)}${check(
  'free',
  words.say('filter.free'),
  entries.some((entry) => entry.free),
)}<button type="reset">${words.say('search-clear')}</button>
</div>
</details>
<p id="found" role="status"></p>
<ol id="results" class="items" aria-label="${words.say('results')}"></ol>
<button id="more" type="button" hidden></button>
</form>
<noscript><p class="notice quiet">${words.say('no-script')} <a href="${pageLink(words, ALL_PATH)}">${words.say('all-items')}</a></p></noscript>`;
}

/** What the script says, with a % for the number. */
function templates(words: PageWording): Html {
  const all = {
    found: words.say('found', { count: '%' }),
    near: words.say('found-near', { count: '%' }),
    none: words.say('found-none'),
    more: words.say('found-more', { count: '%' }),
    draft: words.say('draft'),
    online: words.say('online-tag'),
    free: words.say('free-tag'),
    // On a page in another language, the names of items and departments are Chinese (WCAG 2.2, 3.1.2).
    ...(words.language === 'zh' ? {} : { lang: 'zh-CN' }),
  };
  return html`${Object.entries(all).map(([name, text]) => html` data-${name}="${text}"`)}`;
}

function select(name: string, label: string, options: readonly Option[], words: PageWording): Html | false {
  return (
    options.length > 0 &&
    html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}"><option value="">${words.say('any')}</option>${options.map(
      ([value, text]) => html`<option value="${value}">${text}</option>`,
    )}</select></div>
`
  );
}

function check(name: string, label: string, offered: boolean): Html | false {
  return offered && html`<label class="check"><input type="checkbox" name="${name}" value="1"> ${label}</label>\n`;
}
