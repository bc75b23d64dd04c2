/** An item that lacks what every definition has is a draft: its file is valid, and `check` says what is to be written. */
import { lacksWhatDraftsMayLack } from '../../language/drafts.ts';
import type { ItemDraft } from './item-draft.ts';
import type { RowReader } from './row-reader.ts';

/** The item as it can be written; what the row says of its state instead is kept. */
export function asDraft(item: ItemDraft, row: RowReader): ItemDraft {
  if (!lacksWhatDraftsMayLack(item as unknown as Readonly<Record<string, unknown>>)) return item;
  if (item.status !== undefined && item.status !== 'draft') row.keepExtra('status');
  return { ...item, status: 'draft', ...(row.extra && { extra: row.extra }) };
}
