/** Renders the fixture's site into memory. */
import { renderSite, type SiteFile, type SiteOptions } from '../../../src/disclosure/site.ts';
import type { DisclosureTable } from '../../../src/disclosure/table.ts';
import { centerFixture, readBytes } from './fixture.ts';

/** All files of a site, by path. */
export async function siteOf(
  tables: readonly DisclosureTable[],
  options: Partial<SiteOptions> = {},
): Promise<ReadonlyMap<string, SiteFile['content']>> {
  const files = new Map<string, SiteFile['content']>();
  const all = { language: 'zh', readBytes, madeOn: '2026-12-02', ...options } as const;
  for await (const { path, content } of renderSite(tables, centerFixture(), all)) {
    if (files.has(path)) throw new Error(`${path} is written twice`);
    files.set(path, content);
  }
  return files;
}

/** One page of a site, as text. */
export async function pageOf(
  path: string,
  tables: readonly DisclosureTable[],
  options: Partial<SiteOptions> = {},
): Promise<string> {
  const content = (await siteOf(tables, options)).get(path);
  if (typeof content !== 'string') throw new Error(`no page ${path}`);
  return content;
}

/** The text of markup, for reading: elements gone, entities as characters, white space as one space. */
export function readable(markup: string): string {
  return markup
    .replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gsu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&')
    .replace(/\s+/gu, ' ');
}

/** The markup of the element that begins with `<tag id="id"`, up to its end; elements of one kind do not nest here. */
export function section(page: string, id: string): string {
  const [, found] = new RegExp(`<section id="${id}"[^>]*>(.*?)</section>`, 'su').exec(page) ?? [];
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}
