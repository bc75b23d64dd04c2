/** Whom an item serves: `自然人；企业法人`, `法人及其他组织`. */
import type { ItemDefinition } from '../../language/generated/types.ts';
import { comparable, saysNothing } from '../clean-text.ts';
import { splitOutside } from './brackets.ts';
import { readAudienceName } from './choices.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

type Audience = NonNullable<ItemDefinition['audience']>[number];

/** 法人 without more is every legal person (民法典 Art. 57, 76, 87). */
const LEGAL_PERSONS: readonly Audience[] = ['enterprise', 'public-institution', 'social-organisation'];

/** Reads a list of audiences, in the order of the cell, each once. */
export function readAudiences(text: string): CellReading<Audience[]> {
  if (saysNothing(text)) return NOTHING;
  const found = new Set<Audience>();
  const rest: string[] = [];
  for (const word of splitOutside(text.replace(/[及和与]/gu, '、'), '\n；;，,、^|/ ')) {
    const reading = readAudienceName(word);
    if (comparable(word) === '法人') for (const legal of LEGAL_PERSONS) found.add(legal);
    else if (reading.kind === 'value') found.add(reading.value);
    else rest.push(word);
  }
  return found.size === 0 ? UNREAD : understood([...found], rest);
}
