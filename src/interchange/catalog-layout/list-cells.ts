/** Lists in one cell: numbered lines as people write them, or another numbering where an entry holds such numbers itself. */
import { readIntermediaries } from '../../catalog/cells/intermediaries.ts';
import { readLegalBases } from '../../catalog/cells/legal-bases.ts';
import { chineseNumeral } from '../../catalog/cells/lists.ts';
import { readPartners } from '../../catalog/cells/partners.ts';
import { understood } from '../../catalog/cells/reading.ts';
import { readConditions, readThemes } from '../../catalog/cells/texts.ts';
import type { ItemDefinition } from '../../language/generated/types.ts';
import { spell } from './spelling.ts';

/** What a cell says where a list is empty: nothing is asked for, which is not the same as a blank cell. */
export const NONE = '无';

const NUMBERINGS: readonly ((number: number) => string)[] = [
  (number) => `${number}.`,
  (number) => `${number}、`,
  (number) => `（${number}）`,
  (number) => `（${chineseNumeral(number)}）`,
  (number) => `${chineseNumeral(number)}、`,
];

/** Ways to write a list with numbers; a single entry needs none. */
export function* numberedSpellings(entries: readonly string[]): Generator<string> {
  if (entries.length === 1) yield entries[0] ?? '';
  for (const number of NUMBERINGS) yield entries.map((entry, index) => number(index + 1) + entry).join('\n');
  yield entries.join('\n');
}

export function writeConditions(conditions: readonly string[]): string {
  return conditions.length === 0 ? NONE : spell(conditions, numberedSpellings(conditions), readConditions);
}

/** Citations stand one a line: each begins with its law's brackets. */
export function writeBases(citations: readonly string[]): string {
  return spell(citations, [citations.join('\n'), ...numberedSpellings(citations)], readLegalBases);
}

export function writeThemes(themes: readonly string[]): string {
  return spell(themes, [themes.join('、'), themes.join('\n'), themes.join('；')], readThemes);
}

export function writePartners(partners: readonly string[]): string {
  const read = (text: string) => {
    const reading = readPartners(text);
    return reading.kind === 'value' ? understood(reading.value.map((partner) => partner.text)) : reading;
  };
  return spell(partners, [partners.join('、'), partners.join('；'), partners.join('\n')], read);
}

export function writeIntermediaries(services: NonNullable<ItemDefinition['intermediaries']>): string {
  const entries = services.map(({ name, basis }) =>
    basis === undefined ? name : `${name}（依据${basis.join('；')}）`,
  );
  return spell(services, numberedSpellings(entries), readIntermediaries);
}

/** Questions with their answers, for people: no column of a catalog holds them. */
export function writeFaq(faq: NonNullable<ItemDefinition['faq']>): string {
  return faq.map(({ question, answer }) => `问：${question}\n答：${answer}`).join('\n');
}
