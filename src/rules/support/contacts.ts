/** Whom an applicant calls: what an item does not say, its window or its department says. */
import type { DepartmentWindow } from '../../language/generated/types.ts';
import type { ItemContext } from '../rule.ts';

export interface Contact {
  readonly phone: string;
  readonly from: 'item' | 'window' | 'department';
}

/** Where questions about an item are answered: by the item's own number, its window's or its department's. */
export function consultationOf({ item, department }: Pick<ItemContext, 'item' | 'department'>): Contact | undefined {
  return (
    contact('item', item.contacts?.consultation) ??
    contact('window', windowOf({ item, department })?.phone) ??
    contact('department', department?.data.phone)
  );
}

/** Where complaints about an item go: to the item's own number or its department's, never to its window. */
export function complaintOf({ item, department }: Pick<ItemContext, 'item' | 'department'>): Contact | undefined {
  return contact('item', item.contacts?.complaint) ?? contact('department', department?.data.complaint);
}

/** The window that handles an item, where it exists. */
export function windowOf({ item, department }: Pick<ItemContext, 'item' | 'department'>): DepartmentWindow | undefined {
  const windows = department?.data.windows ?? {};
  const id = item.service?.window;
  return id !== undefined && Object.hasOwn(windows, id) ? windows[id] : undefined;
}

function contact(from: Contact['from'], phone: string | undefined): Contact | undefined {
  return phone === undefined ? undefined : { phone, from };
}
