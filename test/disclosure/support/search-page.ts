/** A page that is just enough for the search script: elements with what it looks at, and no browser. */
import { runInNewContext } from 'node:vm';
import { SEARCH_SCRIPT } from '../../../src/disclosure/search-script.ts';

export interface ListedItem {
  readonly name: string;
  readonly department: string;
  readonly data: Readonly<Record<string, string>>;
}

interface Field {
  type: string;
  value: string;
  checked: boolean;
}

export interface SearchPage {
  /** Fills fields in and searches, as a reader does. */
  search(fields: Readonly<Record<string, string | true>>): readonly string[];
  /** What is announced. */
  found(): string;
  address(): string;
  departmentsShown(): boolean;
}

type Listener = (event: object) => void;

/** Runs the script on a list of items, with an address that may already hold a search. */
export function searchPage(items: readonly ListedItem[], hash = ''): SearchPage {
  const listed = items.map((item) => ({
    item,
    element: { hidden: false, dataset: item.data, ...linkNamed(item.name) },
  }));
  const groups = [...Map.groupBy(listed, ({ item }) => item.department)].map(([department, own]) => ({
    hidden: false,
    dataset: { department },
    querySelector: () => ({ textContent: department }),
    querySelectorAll: () => own.map(({ element }) => element),
  }));
  const fields = new Map<string, Field>(
    ['words', 'department', 'handling', 'audience', 'online', 'free'].map((name) => [
      name,
      { type: name === 'online' || name === 'free' ? 'checkbox' : 'text', value: '', checked: false },
    ]),
  );
  const listeners = new Map<string, Listener>();
  const form = {
    hidden: true,
    dataset: { found: '共 % 个', near: '相近 % 个', none: '没有' },
    elements: { namedItem: (name: string) => fields.get(name) ?? null },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  };
  const found = { textContent: '' };
  const departments = { hidden: false };
  const location = { hash };
  runInNewContext(SEARCH_SCRIPT, {
    document: {
      getElementById: (id: string) => (id === 'search' ? form : found),
      querySelector: () => departments,
      querySelectorAll: () => groups,
    },
    location,
    history: {
      replaceState: (_state: null, _title: string, address: string) => Object.assign(location, { hash: address }),
    },
    addEventListener: () => undefined,
    setTimeout: (work: () => void) => work(),
    clearTimeout: () => undefined,
    URLSearchParams,
    FormData: formDataOf(fields),
  });
  if (form.hidden) throw new Error('the form stayed hidden');
  const shown = (): readonly string[] => listed.filter(({ element }) => !element.hidden).map(({ item }) => item.name);
  return {
    search(given) {
      for (const [name, field] of fields) {
        const value = given[name];
        field.checked = value === true;
        field.value = field.type === 'checkbox' ? '1' : String(value ?? '');
      }
      listeners.get('input')?.({ isComposing: false });
      return shown();
    },
    found: () => found.textContent,
    address: () => location.hash,
    departmentsShown: () => !departments.hidden,
  };
}

function linkNamed(textContent: string): object {
  return { querySelector: () => ({ textContent }) };
}

function formDataOf(fields: ReadonlyMap<string, Field>): new () => object {
  return class {
    *[Symbol.iterator](): Generator<[string, string]> {
      for (const [name, { type, value, checked }] of fields) {
        if (type === 'text') yield [name, value];
        else if (checked) yield [name, '1'];
      }
    }
    get(name: string): string | null {
      return fields.get(name)?.value ?? null;
    }
    has(name: string): boolean {
      return fields.get(name)?.checked ?? false;
    }
  };
}
