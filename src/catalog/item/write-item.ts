/** Writes an item as a person would: keys in one language, groups apart, short lists on one line, codes in quotes. */
import { Document, isScalar, YAMLMap } from 'yaml';
import { documentSchema, type KeyLanguage } from '../../language/schema-names.ts';
import type { ItemDraft } from './item-draft.ts';
import { ITEM_GROUPS } from './item-groups.ts';
import { ItemNodes, type ItemValue } from './item-nodes.ts';

export interface WriteOptions {
  readonly keys: KeyLanguage;
  /** Path of the item schema from the file, for editors; no comment without it. */
  readonly schema?: string;
}

/** The text of an item's file. */
export function writeItem(item: ItemDraft, { keys, schema }: WriteOptions): string {
  const document = new Document(null);
  const root = new YAMLMap();
  const place = documentSchema('item');
  const nodes = new ItemNodes(keys);
  // An item is plain data; its interfaces only lack the index signature that says so.
  const values = item as unknown as { readonly [key: string]: ItemValue | undefined };
  for (const group of ITEM_GROUPS) {
    let first = root.items.length > 0;
    for (const key of group) {
      const value = values[key];
      if (value === undefined) continue;
      const pair = nodes.pair(key, value, place);
      if (first && isScalar(pair.key)) pair.key.spaceBefore = true;
      first = false;
      root.add(pair);
    }
  }
  document.contents = root as unknown as typeof document.contents;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false, directives: false });
  return schema === undefined ? text : `# yaml-language-server: $schema=${schema}\n${text}`;
}
