/**
 * The wording of everything people read, in two languages under the same ids. A message's placeholders are `{name}`;
 * the hint of a finding stands under its id with `.hint`.
 */
import { en } from './en/index.ts';
import type { Language, Messages } from './messages.ts';
import { zh } from './zh/index.ts';

export type { Language } from './messages.ts';

const CATALOGS: Readonly<Record<Language, Messages>> = { zh, en };

/** Whether the catalogs hold a message. */
export function hasMessage(id: string): boolean {
  return Object.hasOwn(en, id);
}

/**
 * A message in a language with its placeholders filled. One that the catalogs do not hold is shown by its id: a test finds
 * such a gap, and a clerk's report must not fail over it.
 */
export function message(
  language: Language,
  id: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const template = hasMessage(id) ? CATALOGS[language][id] : undefined;
  if (template === undefined) return id;
  return template.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(params[name] ?? placeholder));
}
