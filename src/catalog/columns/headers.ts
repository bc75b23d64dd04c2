/** What the headers of catalogs mean: Chinese names of columns → elements of an item. */
import { similarWord } from '../../base/similar-word.ts';
import { comparable } from '../clean-text.ts';
import { type CatalogElement, COLUMN_NAMES } from './column-names.ts';
import { COLUMNS_LEFT_OUT } from './columns-left-out.ts';

interface NamedElement {
  readonly element: CatalogElement;
  /** What the element is called first, and not in another word. */
  readonly isUsual: boolean;
}

const ELEMENTS = new Map<string, NamedElement>(
  (Object.entries(COLUMN_NAMES) as [CatalogElement, readonly string[]][]).flatMap(([element, names]) =>
    names.map((name, index) => [plainHeader(name), { element, isUsual: index === 0 }] as const),
  ),
);
const LEFT_OUT_HEADERS = new Map(Object.entries(COLUMNS_LEFT_OUT).map(([name, reason]) => [plainHeader(name), reason]));

/** A longer text is a cell of data. */
const LONGEST_HEADER = 60;

/** A shorter name stands in too many headers to tell anything. */
const LEAST_TELLING_NAME = 4;

/** One letter of two is no slip of the pen. */
const LEAST_MISTYPED = 3;

export type HeaderMeaning =
  | ({ readonly kind: 'element' } & NamedElement)
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

/**
 * The known header that an unknown one is like: mistyped, or with words around it.
 * @param label the header in one line
 */
export function similarHeader(label: string): (NamedElement & { readonly name: string }) | undefined {
  const plain = plainHeader(label).replace(/\([^()]*\)/gu, '');
  // Names of two elements in one header are not for us to choose from.
  if (plain === '' || plain.length > LONGEST_HEADER || plain.includes('/')) return undefined;
  const contained = [...ELEMENTS.keys()].filter((name) => name.length >= LEAST_TELLING_NAME && plain.includes(name));
  const longest = contained.toSorted((one, other) => other.length - one.length)[0];
  const name = longest ?? (plain.length < LEAST_MISTYPED ? undefined : similarWord(plain, ELEMENTS.keys()));
  const named = name === undefined ? undefined : ELEMENTS.get(name);
  return named === undefined || name === undefined ? undefined : { ...named, name };
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
    const named = ELEMENTS.get(name);
    if (named !== undefined) return { kind: 'element', ...named };
    const reason = LEFT_OUT_HEADERS.get(name);
    if (reason !== undefined) return { kind: 'left-out', reason };
  }
  return alternatives(short);
}

/** `网办地址/在线办理地址`: two names of one element; names of two elements are not for us to choose from. */
function alternatives(label: string): HeaderMeaning | undefined {
  if (!label.includes('/')) return undefined;
  const elements = new Set(label.split('/').map((name) => ELEMENTS.get(name)?.element));
  const [element] = elements;
  return elements.size === 1 && element !== undefined ? { kind: 'element', element, isUsual: false } : undefined;
}

function withoutAsking(label: string): string {
  return label.replace(/^(?:是否支持|是否|有无)/u, '');
}
