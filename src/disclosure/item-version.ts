/** Which version of an item a table shows, since when it holds, and where it can be looked up and proved. */
import { addressOf, type Center } from './center.ts';
import { itemPath, proofPath } from './paths.ts';
import type { DisclosureTable } from './table.ts';
import type { Wording } from './wording.ts';

/** Addresses that a reader of paper is led to; absent where it is not known where the site stands. */
export interface ItemAddresses {
  readonly page: string | undefined;
  /** Absent where the registry gives no proof. */
  readonly proof: string | undefined;
}

/** Where the page of an item stands, and its proof. A draft has neither: nothing of it is published. */
export function itemAddresses({ id, publication }: DisclosureTable, center: Pick<Center, 'baseUrl'>): ItemAddresses {
  if (publication.kind === 'draft') return { page: undefined, proof: undefined };
  return {
    page: addressOf(center, itemPath(id)),
    proof: publication.proof === undefined ? undefined : addressOf(center, proofPath(id)),
  };
}

/** The facts of a version, in the order of a reader's questions. */
export function versionFacts(
  table: DisclosureTable,
  center: Pick<Center, 'baseUrl'>,
  words: Wording,
): readonly (readonly [label: string, value: string])[] {
  const { publication, digest } = table;
  const effective = publication.kind === 'effective' ? publication : undefined;
  const { page, proof } = itemAddresses(table, center);
  const version = effective ? words.say('version-name', { version: effective.version }) : words.say('draft');
  return [
    [words.say('version-number'), version],
    ...told(words.say('effective'), effective?.effectiveFrom),
    ...told(words.say('until'), effective?.until),
    ...told(words.say('entry'), effective?.entry?.toString()),
    [words.say('digest'), digest.slice('sha256:'.length)],
    ...told(words.say('page-address'), page),
    ...told(words.say('proof-address'), proof),
  ];
}

function told(label: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[label, value]];
}
