/**
 * The disclosure as a site, the portal: one page an item, a department and a one-stop service, a first page with the search,
 * the list of all items and what changed, in Chinese and in English. Pages are handed over one by one, so that memory does
 * not grow with their number; of each item only its entry in the lists is kept.
 */
import { sha256 } from '../base/digest.ts';
import type { Language } from '../messages/catalog.ts';
import type { ReadBytes } from './attachments.ts';
import type { Center } from './center.ts';
import type { ChangeList } from './center-lists.ts';
import { byDepartment, type Entry, entryOf } from './entry.ts';
import { SEARCH_SCRIPT, VERIFY_BUTTON_SCRIPT, VERIFY_SCRIPT } from './generated/page-scripts.ts';
import type { OneStopFacts } from './one-stop.ts';
import { allPage } from './pages/all-page.ts';
import { changesPage } from './pages/changes-page.ts';
import { departmentPage } from './pages/department.ts';
import { indexPage } from './pages/index-page.ts';
import { itemPage } from './pages/item.ts';
import { oneStopPage } from './pages/one-stop.ts';
import { LANGUAGES, languageFolder, type PageWording, pageWording } from './pages/place.ts';
import {
  ALL_PATH,
  CHANGES_PATH,
  dataPath,
  departmentPath,
  INDEX_PATH,
  itemPath,
  oneStopPath,
  proofPath,
  proofScriptPath,
  SEARCH_PATH,
  STYLE_PATH,
  searchIndexPath,
  VERIFY_BUTTON_PATH,
  VERIFY_SCRIPT_PATH,
} from './paths.ts';
import { rememberingSpeller, searchIndexOf, searchIndexScript } from './search-index.ts';
import { STYLE_SHEET } from './styles/style-sheet.ts';
import type { Attachment, DisclosureTable } from './table.ts';
import { type Wording, wordingIn } from './wording.ts';

export interface SiteFile {
  /** Relative to the site's root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface SiteOptions {
  /** The language of the pages at the site's root; those in the other language stand in a folder below. */
  readonly language: Language;
  /** Gives the samples and blank forms that the tables hand out. */
  readonly readBytes?: ReadBytes;
  /** Day on which the site is written, `2026-12-01`; without it pages tell none. */
  readonly madeOn?: string;
  /** Path of the workbook in the site, where the caller writes one. */
  readonly workbook?: string;
  /** The one-stop services with what they save. */
  readonly oneStop?: readonly OneStopFacts[];
  /** What the registry says has changed. */
  readonly changes?: ChangeList;
  /** The public key of the registry's log, as one line (c2sp.org/signed-note): pages check their proofs by it. */
  readonly logKey?: string;
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
  const shown = withPages(center, options.oneStop);
  const pages = LANGUAGES.map((language) => pagesIn(language, options.language));
  const entries: Entry[] = [];
  const handedOut = new Set<string>();
  yield { path: STYLE_PATH, content: STYLE_SHEET };
  yield { path: SEARCH_PATH, content: SEARCH_SCRIPT };
  if (options.logKey !== undefined) {
    yield { path: VERIFY_BUTTON_PATH, content: VERIFY_BUTTON_SCRIPT };
    yield { path: VERIFY_SCRIPT_PATH, content: VERIFY_SCRIPT };
  }
  const itemOptions = { center: shown, madeOn: options.madeOn, logKey: options.logKey };
  for await (const table of tables) {
    entries.push(entryOf(table));
    for (const page of pages) yield page(itemPath(table.id), (words) => itemPage(table, words, itemOptions));
    yield { path: dataPath(table.id), content: table.canonical };
    yield* proofFiles(table, options.logKey);
    for (const attachment of heldAttachments(table)) {
      if (handedOut.has(attachment.path)) continue;
      handedOut.add(attachment.path);
      yield { path: attachment.path, content: attachmentBytes(attachment, options.readBytes) };
    }
  }
  for (const page of pages) yield* centerPages(page, entries, shown, options);
  const spell = rememberingSpeller();
  for (const language of LANGUAGES) {
    const index = searchIndexOf(inOrder(entries, shown), shown, wordingIn(language), spell);
    yield { path: searchIndexPath(language), content: searchIndexScript(index) };
  }
}

/** Writes one page in one language. */
type WritePage = (path: string, write: (words: PageWording) => string) => SiteFile;

function pagesIn(language: Language, own: Language): WritePage {
  const words: Wording = wordingIn(language);
  const folder = languageFolder(language, own);
  return (path, write) => ({ path: folder + path, content: write(pageWording(words, path, own)) });
}

/** The pages that are no item's: one a department and a one-stop service, and those of the whole center. */
function* centerPages(
  page: WritePage,
  entries: readonly Entry[],
  center: Center,
  { madeOn, workbook, oneStop = [], changes }: SiteOptions,
): Generator<SiteFile, void, undefined> {
  const listed = new Set(entries.map((entry) => entry.id));
  for (const { department, entries: own } of byDepartment(entries, center.departments.keys())) {
    yield page(departmentPath(department.id), (words) => departmentPage(department, own, center, words, madeOn));
  }
  for (const service of oneStop) {
    yield page(oneStopPath(service.id), (words) => oneStopPage(service, words, { center, listed, madeOn }));
  }
  yield page(ALL_PATH, (words) => allPage(center, entries, words, madeOn));
  yield page(CHANGES_PATH, (words) => changesPage(center, changes, listed, words, madeOn));
  yield page(INDEX_PATH, (words) =>
    indexPage(center, entries, words, { madeOn, workbook, changes: changes?.changes ?? [] }),
  );
}

/** The center with those of its one-stop services that have a page. */
function withPages(center: Center, oneStop: readonly OneStopFacts[] = []): Center {
  const ids = new Set(oneStop.map(({ id }) => id));
  return { ...center, services: center.services.filter(({ id }) => ids.has(id)) };
}

/** What proves a version: a file for any program, and where pages check it themselves the same for their script. */
function* proofFiles({ id, publication, canonical }: DisclosureTable, logKey: string | undefined): Generator<SiteFile> {
  if (publication.kind !== 'effective' || publication.proof === undefined) return;
  const { proof } = publication;
  yield { path: proofPath(id), content: proof };
  if (logKey === undefined) return;
  yield {
    path: proofScriptPath(id),
    content: `window.guhuaProof=${JSON.stringify({ definition: canonical, proof })};\n`,
  };
}

/** Entries by department, as the lists show them. */
function inOrder(entries: readonly Entry[], center: Center): readonly Entry[] {
  return byDepartment(entries, center.departments.keys()).flatMap((group) => group.entries);
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
