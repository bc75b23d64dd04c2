/** The department of a row: of its cell, of its group's title or of its sheet's name. */
import type { DepartmentDocument } from '../../language/documents.ts';
import { oneLine } from '../clean-text.ts';
import { type CatalogRecord, shorten } from '../columns/read-records.ts';
import type { DepartmentFinder } from './find-department.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Finds a row's department.
 * @param reader takes what is to be said where there is none
 */
export function departmentOfRow(
  record: CatalogRecord,
  departments: DepartmentFinder,
  reader?: RowReader,
): DepartmentDocument | undefined {
  const cell = record.cells.get('department');
  if (cell !== undefined) {
    const text = oneLine(cell.text);
    const found = departments.find(text);
    if (found !== undefined) return found;
    const suggestion = departments.suggest(text);
    const params = { department: shorten(text), ...(suggestion !== undefined && { suggestion }) };
    const message = suggestion === undefined ? 'unknown' : 'similar';
    reader?.report('catalog/unknown-department', message, 'department', params);
    return undefined;
  }
  const ofGroup = departments.find(record.group ?? '');
  const named = ofGroup ?? departments.find(record.sheet);
  if (named === undefined) reader?.report('catalog/unknown-department', 'blank', 'department');
  return named;
}
