/** The first page of a portal: reads the form, searches, lists what is found, and keeps the search in the address. */
import { asksNothing, EMPTY_QUERY, type Query, readHash, writeHash } from '../filters.ts';
import { type Search, searchIn } from '../search.ts';
import { type ItemRow, MARK, type SearchIndex } from '../search-index.ts';

declare global {
  interface Window {
    /** What `assets/search-index.….js` gives. */
    guhuaIndex?: SearchIndex;
  }
}

/** So many are listed at once; the rest comes when it is asked for. */
const FIRST = 40;

function start(index: SearchIndex, form: HTMLFormElement): void {
  // Prepared when it is first needed: the page is there before.
  let search: Search | undefined;
  const input = form.elements.namedItem('words') as HTMLInputElement;
  const announcement = byId('found');
  const list = byId('results');
  const more = byId('more') as HTMLButtonElement;
  const browse = byId('browse');
  const filters = byId('filters') as HTMLDetailsElement;
  const isWide = matchMedia('(min-width: 48.01rem)');
  const say = form.dataset;
  let rest: readonly ItemRow[] = [];

  const fields = (): readonly (HTMLInputElement | HTMLSelectElement)[] =>
    [...form.elements].filter(
      (field): field is HTMLInputElement | HTMLSelectElement =>
        field instanceof HTMLInputElement || field instanceof HTMLSelectElement,
    );

  const readForm = (): Query => {
    const given = fields().map((field) => [
      field.name,
      field instanceof HTMLInputElement && field.type === 'checkbox' ? field.checked : field.value,
    ]);
    return { ...EMPTY_QUERY, ...Object.fromEntries(given) } as Query;
  };

  const fillForm = (query: Query): void => {
    for (const field of fields()) {
      const value = query[field.name as keyof Query];
      if (typeof value === 'boolean') (field as HTMLInputElement).checked = value;
      else field.value = value;
      // A select keeps nothing that it does not offer.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  };

  const show = (query: Query): void => {
    const nothing = asksNothing(query);
    browse.hidden = !nothing;
    search ??= nothing ? undefined : searchIn(index);
    const { items, isNear } = (nothing ? undefined : search?.(query)) ?? { items: [], isNear: false };
    list.replaceChildren(...items.slice(0, FIRST).map((item) => entry(item, query.words)));
    rest = items.slice(FIRST);
    more.hidden = rest.length === 0;
    more.textContent = fill(say.more, rest.length);
    const template = items.length === 0 ? say.none : isNear ? say.near : say.found;
    announcement.textContent = nothing ? '' : fill(template, items.length);
    const hash = writeHash(query);
    if (hash === decodedHash()) return;
    try {
      history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
    } catch {
      // Some browsers refuse this for files; then the address just stays.
    }
  };

  const entry = (item: ItemRow, words: string): HTMLLIElement => {
    const [file, name, , department, handling, , , promise, marks] = item;
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `items/${file}.html`;
    link.append(...marked(name, words.trim()));
    if (say.lang !== undefined) link.lang = say.lang;
    const meta = document.createElement('span');
    meta.className = 'meta';
    const departmentName = part(index.departments[department]?.[1] ?? '');
    if (say.lang !== undefined) departmentName.lang = say.lang;
    meta.append(
      departmentName,
      marks & MARK.draft ? part(say.draft ?? '', 'draft-tag') : part(index.handlings[handling]?.[1] ?? ''),
      part(index.promises[promise] ?? ''),
      part(marks & MARK.online ? (say.online ?? '') : ''),
      part(marks & MARK.free ? (say.free ?? '') : ''),
    );
    line.append(link, meta);
    return line;
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const searchSoon = (event: Event): void => {
    // Characters that are still being composed are not a query yet.
    if ((event as InputEvent).isComposing) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => show(readForm()), 80);
  };

  const recall = (): void => {
    const query = readHash(location.hash);
    // What was typed before the index was there stays.
    const isFirst = document.documentElement.dataset.ready === undefined;
    // On a phone the filters would push what is found off the screen; those that are set are shown.
    filters.open = isWide.matches || !asksNothing({ ...query, words: '' });
    if (!isFirst || !asksNothing(query)) fillForm(query);
    show(readForm());
  };

  /** Up and down through what is found, Home and End to its ends, Esc back to the field and then away. */
  const move = (event: KeyboardEvent): void => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isTyping = document.activeElement === input;
    if (event.isComposing || (at < 0 && !isTyping)) return;
    const target = targetOf(event.key, at, links.length);
    if (event.key === 'Escape') {
      if (isTyping) input.value = '';
      input.focus();
      show(readForm());
    } else if (target === 'field') input.focus();
    else if (target !== undefined) links[target]?.focus();
    else return;
    event.preventDefault();
  };

  form.addEventListener('input', searchSoon);
  form.addEventListener('compositionend', searchSoon);
  form.addEventListener('reset', () =>
    setTimeout(() => {
      show(readForm());
      input.focus();
    }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(readForm());
    list.querySelector('a')?.focus();
  });
  more.addEventListener('click', () => {
    const next = rest.map((item) => entry(item, input.value));
    list.append(...next);
    rest = [];
    more.hidden = true;
    next[0]?.querySelector('a')?.focus();
  });
  document.addEventListener('keydown', move);
  addEventListener('hashchange', recall);
  isWide.addEventListener('change', () => {
    if (isWide.matches) filters.open = true;
  });
  recall();
  document.documentElement.dataset.ready = '';
}

/** Where a key leads to from a place in the list; -1 is the field. */
function targetOf(key: string, at: number, count: number): number | 'field' | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (at < 0) return undefined;
  if (key === 'ArrowUp') return at === 0 ? 'field' : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** A name with what was searched for marked in it. */
function marked(name: string, words: string): readonly (Node | string)[] {
  const at = words === '' ? -1 : name.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return [name];
  const mark = document.createElement('mark');
  mark.textContent = name.slice(at, at + words.length);
  return [name.slice(0, at), mark, name.slice(at + words.length)];
}

function part(text: string, look?: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.textContent = text;
  if (look !== undefined) span.className = look;
  return span;
}

function fill(template: string | undefined, count: number): string {
  return (template ?? '').replace('%', String(count));
}

/** The address's own part, written as `writeHash` writes it. */
function decodedHash(): string {
  return writeHash(readHash(location.hash));
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element #${id}`);
  return element;
}

/** The form is shown at once; it searches as soon as the index is there, which is the larger part of what is loaded. */
function begin(form: HTMLFormElement): void {
  const isStarted = (): boolean => document.documentElement.dataset.ready !== undefined;
  const tryStart = (): void => {
    if (window.guhuaIndex !== undefined && !isStarted()) start(window.guhuaIndex, form);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('search-index')?.addEventListener('load', tryStart);
  tryStart();
}

const form = document.getElementById('search');
if (form instanceof HTMLFormElement) begin(form);
