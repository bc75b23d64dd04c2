/**
 * The disclosure as a site: one page an item, one a department, an index. Pages are handed over one by one, so that memory
 * does not grow with their number; of each item only its entry in the lists is kept.
 */
import { sha256 } from '../base/digest.ts';
import type { Language } from '../messages/catalog.ts';
import type { ReadBytes } from './attachments.ts';
import type { Center } from './center.ts';
import { byDepartment, type Entry, entryOf } from './entry.ts';
import { departmentPage } from './pages/department.ts';
import { indexPage } from './pages/index-page.ts';
import { itemPage } from './pages/item.ts';
import { dataPath, departmentPath, INDEX_PATH, itemPath, SEARCH_PATH, STYLE_PATH } from './paths.ts';
import { SEARCH_SCRIPT } from './search-script.ts';
import { STYLE_SHEET } from './styles/style-sheet.ts';
import type { Attachment, DisclosureTable } from './table.ts';
import { wordingIn } from './wording.ts';

export interface SiteFile {
  /** Relative to the site's root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface SiteOptions {
  readonly language: Language;
  /** Gives the samples and blank forms that the tables hand out. */
  readonly readBytes?: ReadBytes;
  /** Day on which the site is written, `2026-12-01`; without it pages tell none. */
  readonly madeOn?: string;
  /** Path of the workbook in the site, where the caller writes one. */
  readonly workbook?: string;
}

/**
 * Writes the site of a center.
 * @param tables in the order in which a department's items are listed; read once, one at a time
 * @throws Error where a file that a table hands out is no longer the one that the table saw
 */
export async function* renderSite(
  tables: Iterable<DisclosureTable> | AsyncIterable<DisclosureTable>,
  center: Center,
  options: SiteOptions,
): AsyncGenerator<SiteFile, void, undefined> {
  const words = wordingIn(options.language);
  const { madeOn, workbook } = options;
  const entries: Entry[] = [];
  const handedOut = new Set<string>();
  yield { path: STYLE_PATH, content: STYLE_SHEET };
  yield { path: SEARCH_PATH, content: SEARCH_SCRIPT };
  for await (const table of tables) {
    entries.push(entryOf(table));
    yield { path: itemPath(table.id), content: itemPage(table, words, { center, madeOn }) };
    yield { path: dataPath(table.id), content: table.canonical };
    for (const attachment of heldAttachments(table)) {
      if (handedOut.has(attachment.path)) continue;
      handedOut.add(attachment.path);
      yield { path: attachment.path, content: attachmentBytes(attachment, options.readBytes) };
    }
  }
  for (const { department, entries: own } of byDepartment(entries, center.departments.keys())) {
    yield { path: departmentPath(department.id), content: departmentPage(department, own, center, words, madeOn) };
  }
  yield { path: INDEX_PATH, content: indexPage(center, entries, words, { madeOn, workbook }) };
}

type HeldAttachment = Attachment & { readonly path: string };

function heldAttachments({ item, materials = [], sample }: DisclosureTable): readonly HeldAttachment[] {
  const ofMaterials = materials.flatMap((material) => [material.blank, material.sample]);
  return [sample.application, item.result?.sample, ...ofMaterials].filter(
    (attachment): attachment is HeldAttachment => attachment?.path !== undefined,
  );
}

function attachmentBytes({ file, digest }: HeldAttachment, readBytes: ReadBytes | undefined): Uint8Array {
  const bytes = readBytes?.(file);
  if (bytes === undefined || sha256(bytes) !== digest) throw new Error(`${file} changed while the site was written`);
  return bytes;
}
