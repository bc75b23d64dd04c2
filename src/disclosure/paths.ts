/** Where the pages of a site stand, relative to its root. */
import type { Language } from '../messages/catalog.ts';
import { safeFileName } from './attachments.ts';

export const INDEX_PATH = 'index.html';
export const ALL_PATH = 'all.html';
export const CHANGES_PATH = 'changes.html';
export const STYLE_PATH = 'assets/style.css';
export const SEARCH_PATH = 'assets/search.js';
export const VERIFY_BUTTON_PATH = 'assets/verify-button.js';
export const VERIFY_SCRIPT_PATH = 'assets/verify.js';
export const WORKBOOK_PATH = 'tables.xlsx';
export const CENTER_JSON_PATH = 'center.json';

/** The page of an item. */
export function itemPath(id: string): string {
  return `items/${safeFileName(id)}.html`;
}

/** The canonical JSON of an item's definition: the bytes that its digest is of. */
export function dataPath(id: string): string {
  return `items/${safeFileName(id)}.json`;
}

/** The proof that the registry's log holds the version of an item (c2sp.org/tlog-proof). */
export function proofPath(id: string): string {
  return `items/${safeFileName(id)}.tlog-proof`;
}

/** The table of an item in other formats, beside its page. */
export function markdownPath(id: string): string {
  return `items/${safeFileName(id)}.md`;
}

export function pdfPath(id: string): string {
  return `items/${safeFileName(id)}.pdf`;
}

export function tableJsonPath(id: string): string {
  return `items/${safeFileName(id)}.table.json`;
}

/** The workbook of a department's tables. */
export function departmentWorkbookPath(id: string): string {
  return `departments/${safeFileName(id)}.xlsx`;
}

/** Definition and proof of an item as a script: pages opened from a disk may load scripts, but read no files. */
export function proofScriptPath(id: string): string {
  return `items/${safeFileName(id)}.proof.js`;
}

/** The page of a department. */
export function departmentPath(id: string): string {
  return `departments/${safeFileName(id)}.html`;
}

/** The page of a one-stop service. */
export function oneStopPath(id: string): string {
  return `one-stop/${safeFileName(id)}.html`;
}

/** What the search looks at, in a language. */
export function searchIndexPath(language: Language): string {
  return `assets/search-index.${language}.js`;
}
