/** Every phone number of a document and where it stands. */
import type { Path } from '../../findings/finding.ts';
import type { DepartmentDefinition, ItemDefinition } from '../../language/generated/types.ts';
import { phoneNumbers } from './phones.ts';

export interface PhonePlace {
  /** One number in half-width characters. */
  readonly number: string;
  readonly path: Path;
}

/** The numbers that an item gives itself. */
export function phonesOfItem({ contacts }: ItemDefinition): readonly PhonePlace[] {
  return [
    ...phonesAt(contacts?.consultation, ['contacts', 'consultation']),
    ...phonesAt(contacts?.complaint, ['contacts', 'complaint']),
  ];
}

/** The numbers of a department and of its windows. */
export function phonesOfDepartment({ phone, complaint, windows }: DepartmentDefinition): readonly PhonePlace[] {
  const ofWindows = Object.entries(windows ?? {}).flatMap(([id, window]) =>
    phonesAt(window.phone, ['windows', id, 'phone']),
  );
  return [...phonesAt(phone, ['phone']), ...phonesAt(complaint, ['complaint']), ...ofWindows];
}

function phonesAt(text: string | undefined, path: Path): readonly PhonePlace[] {
  if (text === undefined) return [];
  const numbers = phoneNumbers(text);
  return (numbers.length === 0 ? [text] : numbers).map((number) => ({ number, path }));
}
