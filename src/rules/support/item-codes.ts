/**
 * The segments of an item's codes as they are found in real catalogs (domain §4): basic code 12 = 2 province +
 * 2 category + 5 main item + 3 sub-item; implementation code 31 = USCC 18 + level 1 + basic code 12; operation code 33 =
 * implementation code + 2-digit serial. Provinces have other schemes too, which are told apart by their length.
 */
import type { ItemDefinition } from '../../language/generated/types.ts';
import { USCC_LENGTH } from './uscc.ts';

export const BASIC_LENGTH = 12;
export const IMPLEMENTATION_LENGTH = USCC_LENGTH + 1 + BASIC_LENGTH;
export const OPERATION_LENGTH = IMPLEMENTATION_LENGTH + 2;

export interface BasicCode {
  readonly province: string;
  readonly category: string;
  readonly mainItem: string;
  /** `000` where there are none, `00Y` at a main item that has them. */
  readonly subItem: string;
}

export interface ImplementationCode {
  readonly uscc: string;
  readonly level: string;
  readonly basic: string;
}

type Category = ItemDefinition['category'];
type Level = NonNullable<ItemDefinition['level']>;

/** Segments of a basic code; `undefined` where it is of another scheme or wrong. */
export function parseBasicCode(code: string | undefined): BasicCode | undefined {
  const match = /^(\d\d)(\d\d)(\d{5})(\d{3}|00Y)$/u.exec(code ?? '');
  if (match === null) return undefined;
  const [, province = '', category = '', mainItem = '', subItem = ''] = match;
  return { province, category, mainItem, subItem };
}

/** Segments of an implementation code; `undefined` where it is of another scheme. */
export function parseImplementationCode(code: string | undefined): ImplementationCode | undefined {
  if (code?.length !== IMPLEMENTATION_LENGTH) return undefined;
  return { uscc: code.slice(0, USCC_LENGTH), level: code.charAt(USCC_LENGTH), basic: code.slice(USCC_LENGTH + 1) };
}

/**
 * The categories that a basic code's segment may stand for: GB/T 39046-2020 A.1, and the reading of one province (20 for
 * other powers, 21 for public service). None where the segment is a local extension.
 */
export function categoriesOfSegment(segment: string): readonly Category[] {
  return CATEGORIES[segment] ?? [];
}

const CATEGORIES: Readonly<Record<string, readonly Category[]>> = {
  '01': ['licence'],
  '02': ['penalty'],
  '03': ['coercion'],
  '04': ['levy'],
  '05': ['payment'],
  '06': ['inspection'],
  '07': ['confirmation'],
  '08': ['reward'],
  '09': ['adjudication'],
  '10': ['other'],
  '20': ['public-service', 'other'],
  '21': ['public-service'],
};

/** The level that an implementation code's 19th character stands for (GB/T 39046-2020 A.2). */
export function levelOfDigit(digit: string): Level | undefined {
  return LEVELS[digit];
}

const LEVELS: Readonly<Record<string, Level>> = {
  '1': 'state',
  '2': 'province',
  '3': 'city',
  '4': 'county',
  '5': 'township',
  '6': 'village',
};
