/** A search as the reader puts it, and as it stands in the page's address, so that a list can be sent as a link. */
import { type ItemRow, MARK, type SearchIndex } from './search-index.ts';

export interface Query {
  readonly words: string;
  /** Ids; empty where any will do. */
  readonly department: string;
  readonly audience: string;
  readonly handling: string;
  readonly service: string;
  readonly online: boolean;
  readonly free: boolean;
}

export const EMPTY_QUERY: Query = {
  words: '',
  department: '',
  audience: '',
  handling: '',
  service: '',
  online: false,
  free: false,
};

const TEXTS = ['words', 'department', 'audience', 'handling', 'service'] as const;
const SWITCHES = ['online', 'free'] as const;

/** The query in an address: `#words=…&online=1`. What it does not know is passed over. */
export function readHash(hash: string): Query {
  const given = new URLSearchParams(hash.replace(/^#/u, ''));
  const texts = TEXTS.map((name) => [name, given.get(name) ?? '']);
  const switches = SWITCHES.map((name) => [name, given.get(name) === '1']);
  return { ...EMPTY_QUERY, ...Object.fromEntries([...texts, ...switches]) } as Query;
}

/** The part of the address that says the query; empty where it asks for nothing. */
export function writeHash(query: Query): string {
  const kept = new URLSearchParams();
  for (const name of TEXTS) if (query[name].trim() !== '') kept.set(name, query[name].trim());
  for (const name of SWITCHES) if (query[name]) kept.set(name, '1');
  const text = kept.toString();
  return text === '' ? '' : `#${text}`;
}

export function asksNothing(query: Query): boolean {
  return writeHash(query) === '';
}

/** The filters of a query as a test of items. */
export function filterOf(query: Query, index: SearchIndex): (item: ItemRow) => boolean {
  const department = placeOf(index.departments, query.department);
  const handling = placeOf(index.handlings, query.handling);
  const audience = placeOf(index.audiences, query.audience);
  const service = placeOf(index.services, query.service);
  const marks = (query.online ? MARK.online : 0) + (query.free ? MARK.free : 0);
  return (item) =>
    (department === undefined || item[3] === department) &&
    (handling === undefined || item[4] === handling) &&
    (audience === undefined || item[5].includes(audience)) &&
    (service === undefined || item[6].includes(service)) &&
    (item[8] & marks) === marks;
}

/** Where an id stands; -1, which no item has, where it is unknown; `undefined` where none is asked for. */
function placeOf(rows: readonly (readonly [id: string, ...rest: unknown[]])[], id: string): number | undefined {
  return id === '' ? undefined : rows.findIndex((row) => row[0] === id);
}
