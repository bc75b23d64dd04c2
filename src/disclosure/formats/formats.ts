/** The formats in which tables are written. */
export const FORMATS = ['html', 'md', 'xlsx', 'csv', 'json', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** What is written where nothing is asked for. */
export const USUAL_FORMATS: readonly Format[] = ['html', 'xlsx'];

/** The formats that a list such as `html,pdf` names, in their order; or the first word that is none. */
export function parseFormats(text: string): readonly Format[] | { readonly unknown: string } {
  const words = text.split(',').map((word) => word.trim().toLowerCase());
  const unknown = words.find((word) => !(FORMATS as readonly string[]).includes(word));
  if (unknown !== undefined) return { unknown };
  return FORMATS.filter((format) => words.includes(format));
}
