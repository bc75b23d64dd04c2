/** What may be written as one value or as a list of them, as a list. */
export function asList<Entry>(value: Entry | readonly Entry[] | undefined): readonly Entry[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Entry[]) : [value as Entry];
}
