/** What the headers of catalogs mean: Chinese names of columns → elements of an item. */
import { comparable } from '../clean-text.ts';
import { type CatalogElement, COLUMN_NAMES, COLUMNS_LEFT_OUT } from './column-names.ts';

const ELEMENTS = new Map<string, CatalogElement>(
  (Object.entries(COLUMN_NAMES) as [CatalogElement, readonly string[]][]).flatMap(([element, names]) =>
    names.map((name) => [plainHeader(name), element] as const),
  ),
);
const LEFT_OUT_HEADERS = new Map(Object.entries(COLUMNS_LEFT_OUT).map(([name, reason]) => [plainHeader(name), reason]));

/** A longer text is a cell of data. */
const LONGEST_HEADER = 60;

export type HeaderMeaning =
  | { readonly kind: 'element'; readonly element: CatalogElement }
  | { readonly kind: 'left-out'; readonly reason: string }
  | { readonly kind: 'unknown' };

/**
 * What a header means.
 * @param labels the texts of a header from its top row to its lowest, each once: `['办理时限', '法定']`
 */
export function meaningOfHeader(labels: readonly string[]): HeaderMeaning {
  for (const candidate of candidates(labels)) {
    const meaning = lookUp(candidate);
    if (meaning !== undefined) return meaning;
  }
  return { kind: 'unknown' };
}

/** What an element's column is called. */
export function headerOf(element: CatalogElement): string {
  return COLUMN_NAMES[element][0];
}

/** Every known header, for «did you mean». */
export function knownHeaders(): Iterable<string> {
  return ELEMENTS.keys();
}

/** A header as it is compared: without spaces, marks of duty and what stands in brackets at its end. */
export function plainHeader(label: string): string {
  return comparable(label)
    .replace(/[*:]/gu, '')
    .replace(/^\d+\.?(?=\D)/u, '');
}

/** `办理时限` over `法定` is 办理时限法定, 法定办理时限 or 法定. */
function candidates(labels: readonly string[]): readonly string[] {
  const [top = '', ...rest] = labels;
  const lowest = rest.at(-1);
  return lowest === undefined ? [top] : [top + lowest, lowest + top, lowest];
}

function lookUp(label: string): HeaderMeaning | undefined {
  if (label.length > LONGEST_HEADER) return undefined;
  const plain = plainHeader(label);
  const short = plain.replace(/\([^()]*\)/gu, '');
  for (const name of [plain, short, withoutAsking(short)]) {
    const element = ELEMENTS.get(name);
    if (element !== undefined) return { kind: 'element', element };
    const reason = LEFT_OUT_HEADERS.get(name);
    if (reason !== undefined) return { kind: 'left-out', reason };
  }
  return alternatives(short);
}

/** `网办地址/在线办理地址`: two names of one element; names of two elements are not for us to choose from. */
function alternatives(label: string): HeaderMeaning | undefined {
  if (!label.includes('/')) return undefined;
  const elements = new Set(label.split('/').map((name) => ELEMENTS.get(name)));
  const [element] = elements;
  return elements.size === 1 && element !== undefined ? { kind: 'element', element } : undefined;
}

function withoutAsking(label: string): string {
  return label.replace(/^(?:是否支持|是否|有无)/u, '');
}
