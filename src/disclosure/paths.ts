/** Where the pages of a site stand, relative to its root. */
import { safeFileName } from './attachments.ts';

export const INDEX_PATH = 'index.html';
export const STYLE_PATH = 'assets/style.css';
export const SEARCH_PATH = 'assets/search.js';
export const WORKBOOK_PATH = 'tables.xlsx';

/** The page of an item. */
export function itemPath(id: string): string {
  return `items/${safeFileName(id)}.html`;
}

/** The canonical JSON of an item's definition: the bytes that its digest is of. */
export function dataPath(id: string): string {
  return `items/${safeFileName(id)}.json`;
}

/** The page of a department. */
export function departmentPath(id: string): string {
  return `departments/${safeFileName(id)}.html`;
}
