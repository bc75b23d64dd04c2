/** What makes a row the same item next time: its number, its code, or its name. The name alone is no key (domain §7). */
import { sha256 } from '../../base/digest.ts';
import { comparable } from '../clean-text.ts';
import type { CatalogElement } from '../columns/column-names.ts';
import type { CatalogRecord } from '../columns/read-records.ts';

/** Ids have at most 80 characters; what a code may take of them. */
const LONGEST_CODE = 55;

const CODES: readonly CatalogElement[] = ['operation-code', 'any-code', 'implementation-code'];

/**
 * The id of a record's item: `housing-012` from 事项编号 `住建-012`, else from its code, else from its name.
 * @param department id of the department
 * @param name the item's name
 * @param idOfCode the item of the workspace that has a code already, whatever it is called
 */
export function identify(
  record: CatalogRecord,
  department: string,
  name: string,
  idOfCode: (code: string) => string | undefined = () => undefined,
): string {
  const number = record.cells.get('number');
  const serial = number?.fault === undefined ? /(\d+)\s*号?$/u.exec(comparable(number?.text ?? ''))?.[1] : undefined;
  if (serial !== undefined) return `${department}-${serial}`;
  for (const element of CODES) {
    const cell = record.cells.get(element);
    if (cell === undefined || cell.fault !== undefined) continue;
    const code = comparable(cell.text)
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '');
    if (!/\d{4,}/u.test(code)) continue;
    const known = idOfCode(cell.text.normalize('NFKC').replace(/\s+/gu, ''));
    if (known !== undefined) return known;
    if (code.length <= LONGEST_CODE) return `${department}-${code}`;
  }
  return `${department}-${sha256(comparable(name)).slice('sha256:'.length, 'sha256:'.length + 10)}`;
}
