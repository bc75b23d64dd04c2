/**
 * The script of the index: it finds items by the characters of their names and by filters, in the list that is already in
 * the page. It needs no library and no network, and without it the page is a complete list.
 */
export const SEARCH_SCRIPT = `'use strict';
(() => {
  const form = document.getElementById('search');
  const found = document.getElementById('found');
  const departments = document.querySelector('nav.departments');
  if (form === null || found === null) return;

  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const groups = [...document.querySelectorAll('.group')].map((section) => {
    const heading = section.querySelector('h2').textContent;
    const items = [...section.querySelectorAll('.items > li')].map((element) => {
      const name = fold(element.querySelector('a').textContent);
      const { handling, audience = '', online, free, text = '' } = element.dataset;
      const all = name + ' ' + fold(heading + ' ' + text);
      return { element, name, all, handling, audience: audience.split(' '), online, free };
    });
    return { section, department: section.dataset.department, items };
  });

  /** Whether the characters of the words stand in the name in their order, others between them. */
  const isNear = (name, letters) => {
    let next = 0;
    for (const letter of name) if (letter === letters[next]) next += 1;
    return next === letters.length;
  };

  const passes = (item, group, query) =>
    (query.department === '' || group.department === query.department) &&
    (query.handling === '' || item.handling === query.handling) &&
    (query.audience === '' || item.audience.includes(query.audience)) &&
    (!query.online || item.online !== undefined) &&
    (!query.free || item.free !== undefined);

  const show = (query, matches) => {
    let count = 0;
    for (const group of groups) {
      let shown = 0;
      for (const item of group.items) {
        const visible = passes(item, group, query) && matches(item);
        item.element.hidden = !visible;
        if (visible) shown += 1;
      }
      group.section.hidden = shown === 0;
      count += shown;
    }
    return count;
  };

  const readQuery = () => {
    const data = new FormData(form);
    const text = (name) => String(data.get(name) ?? '');
    return {
      words: fold(text('words')).split(/\\s+/u).filter((word) => word !== ''),
      department: text('department'),
      handling: text('handling'),
      audience: text('audience'),
      online: data.has('online'),
      free: data.has('free'),
    };
  };

  /** The search stands in the address, so that it can be kept and sent. */
  const remember = () => {
    const kept = [...new FormData(form)].filter(([, value]) => value !== '');
    const hash = kept.length === 0 ? '' : '#' + new URLSearchParams(kept);
    try {
      if (hash !== '' || location.hash.includes('=')) history.replaceState(null, '', hash || '#');
    } catch {
      // Some browsers refuse this for files; then the address just stays.
    }
    return kept.length > 0;
  };

  const recall = () => {
    if (!location.hash.includes('=')) return;
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      const field = form.elements.namedItem(name);
      if (field === null) continue;
      if (field.type === 'checkbox') field.checked = true;
      else field.value = value;
    }
  };

  const search = () => {
    const query = readQuery();
    const active = remember();
    let template = form.dataset.found;
    let count = show(query, (item) => query.words.every((word) => item.all.includes(word)));
    const letters = [...query.words.join('')];
    if (count === 0 && letters.length > 1) {
      count = show(query, (item) => isNear(item.name, letters));
      template = form.dataset.near;
    }
    found.textContent = count === 0 ? form.dataset.none : template.replace('%', String(count));
    if (departments !== null) departments.hidden = active;
  };

  let waiting;
  const searchSoon = (event) => {
    // Characters that are still being composed are not a query yet.
    if (event.isComposing === true) return;
    clearTimeout(waiting);
    waiting = setTimeout(search, 100);
  };
  form.addEventListener('input', searchSoon);
  form.addEventListener('compositionend', searchSoon);
  form.addEventListener('reset', () => setTimeout(search));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  addEventListener('pageshow', search);
  recall();
  form.hidden = false;
  search();
})();
`;
