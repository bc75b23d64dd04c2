/** The keys of an item in the order of reading, in groups that a blank line parts. */
export const ITEM_GROUPS: readonly (readonly string[])[] = [
  [
    'item',
    'name',
    'department',
    'office',
    'status',
    'category',
    'handling',
    'level',
    'authority',
    'audience',
    'themes',
  ],
  ['codes'],
  ['basis'],
  ['conditions', 'quantity-limit'],
  ['materials'],
  ['fee'],
  ['limits'],
  ['process', 'decision', 'superior', 'superior-item'],
  ['joint'],
  ['result'],
  ['service'],
  ['contacts'],
  ['intermediaries'],
  ['remedies', 'faq'],
  ['sample', 'note'],
  ['extra'],
  ['unread'],
];

/** Where a key stands among the others; last where it is unknown. */
export function rankOfKey(key: string): number {
  const index = ITEM_GROUPS.flat().indexOf(key);
  return index === -1 ? Number.MAX_SAFE_INTEGER : index;
}

/** Whether two keys stand in one group. */
export function inOneGroup(one: string, other: string): boolean {
  return ITEM_GROUPS.some((group) => group.includes(one) && group.includes(other));
}
