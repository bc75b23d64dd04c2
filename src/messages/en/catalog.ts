import type { Messages } from '../messages.ts';

/** Import of catalogs; `{where}` is a place as spreadsheets write it, such as `投资项目审批区!H12`. */
export const catalog: Messages = {
  'catalog/unreadable-file.empty': 'the spreadsheet is empty: {file}',
  'catalog/unreadable-file.encrypted': 'the spreadsheet has a password; save it without one and import again: {file}',
  'catalog/unreadable-file.broken': 'the spreadsheet is damaged or was not downloaded completely: {file}',
  'catalog/unreadable-file.not-a-spreadsheet':
    'this is no spreadsheet; .xlsx, .xls, .et, .ods and .csv can be imported: {file}',
  'catalog/unreadable-file.encoding': 'the encoding of the text is unknown; save it as CSV in UTF-8: {file}',
  'catalog/unreadable-file.too-large': 'the spreadsheet is too large, 64 MB is the most: {file}',
  'catalog/no-header.none': 'no header was recognised in sheet "{sheet}", it was not imported',
  'catalog/no-header.none.hint': 'a header names 事项名称 and at least one more column, such as 实施主体',
  'catalog/no-header.empty': 'sheet "{sheet}" is empty',
  'catalog/hidden-sheet.skipped': 'the hidden sheet "{sheet}" was not imported',
  'catalog/unknown-header.unknown': '{where}: unknown column "{header}"; its cells are kept under `unread`',
  'catalog/unknown-header.similar':
    '{where}: unknown column "{header}", did you mean "{suggestion}"? Its cells are kept under `unread`',
  'catalog/repeated-header.twice': '{where}: "{header}" repeats column {first}; its cells are kept under `unread`',
  'catalog/column-left-out.department-code': '{where}: "{header}" belongs to the department, it is not in the items',
  'catalog/column-left-out.region': '{where}: "{header}" stands in guhua.yaml, it is not in the items',
  'catalog/column-left-out.category': '{where}: "{header}" follows from the category, it is not in the items',
  'catalog/column-left-out.handling': '{where}: "{header}" follows from the handling, it is not in the items',
  'catalog/column-left-out.level': '{where}: "{header}" follows from the level, it is not in the items',
  'catalog/column-left-out.basic-code': '{where}: "{header}" follows from the basic code, it is not in the items',
  'catalog/column-left-out.audience': '{where}: "{header}" follows from the audience, it is not in the items',
  'catalog/missing-column.missing': 'sheet "{sheet}" has no column "{header}"; every imported item lacks it',
  'catalog/hidden-rows.imported': 'sheet "{sheet}" has {count} hidden rows, which were imported: {rows}',
  'catalog/row-skipped.title': '{where}: no item, skipped: {text}',
  'catalog/missing-name.blank': 'sheet "{sheet}", row {row}: the item has no name, it was not imported',
  'catalog/unknown-department.unknown': '{where}: the workspace has no department "{department}"',
  'catalog/unknown-department.unknown.hint': 'write the department in departments/ first, then import',
  'catalog/unknown-department.similar':
    '{where}: the workspace has no department "{department}", did you mean "{suggestion}"?',
  'catalog/unknown-department.blank': 'sheet "{sheet}", row {row}: no department is named, the row was not imported',
  'catalog/duplicate-identity.first':
    'sheet "{sheet}", row {row}: the same item {id} as {other}; this row was imported',
  'catalog/duplicate-identity.second':
    'sheet "{sheet}", row {row}: the same item {id} as {other}; this row was not imported',
  'catalog/missing-cell.blank': '{where}: "{header}" is blank, the item lacks it',
  'catalog/missing-cell.nothing':
    '{where}: "{header}" says "{text}", and an item must have it; the text is kept under `unread`',
  'catalog/unread-cell.unread': '{where}: "{header}" could not be understood: {text}; it is kept under `unread`',
  'catalog/unread-cell.part-unread':
    '{where}: "{text}" in "{header}" could not be understood; the cell is kept under `unread`',
  'catalog/unread-cell.partly':
    '{where}: "{header}" was understood but for "{text}"; the cell is kept under `unread`, too',
  'catalog/unread-cell.error-value': '{where}: "{header}" is an error of a formula, {text}; it is kept under `unread`',
  'catalog/unread-cell.fee-in-parts':
    '{where}: "{header}" makes no fee together with the other columns; it is kept under `unread`',
  'catalog/digits-lost.number':
    '{where}: "{header}" became a number in the spreadsheet and lost its digits after the fifteenth: {text}; it is kept under `unread`',
  'catalog/digits-lost.number.hint': 'format the column as text and enter the codes again',
  'catalog/unknown-office.unknown': '{where}: {department} has no office "{text}"; it is kept under `unread`',
  'catalog/unknown-window.unknown': '{where}: {department} has no window "{text}"; it is kept under `unread`',
  'catalog/unknown-process.unknown': '{where}: the workspace has no process {process}; the cell is kept under `unread`',
  'catalog/missing-post.none': '{where}: {department} has no post that may do "{step}"; the step names none',
  'catalog/missing-post.none.hint': 'authorise a post in the department and write it under `by`',
  'catalog/missing-post.which-office':
    '{where}: {department} has several licensing offices, and nothing says which does "{step}"; the step names no post',
  'catalog/unknown-partner.unknown':
    '{where}: the partner "{partner}" is not in the workspace; its name stays as it is',
  'catalog/edited-since.edited': '{where}: {file} was edited since it was imported, it was not overwritten',
  'catalog/edited-since.edited-and-row-changed':
    '{where}: {file} was edited since it was imported and the row has changed, too; it was not overwritten',
  'catalog/edited-since.not-imported': '{where}: {file} exists and no import wrote it; it was not overwritten',
  'catalog/edited-since.edited-and-row-changed.hint':
    'bring the file in line with the row, or let the row win with --overwrite',
  'catalog/row-gone.gone':
    '{source} no longer holds this item (it was in "{sheet}", row {row}); the file is still there',
  'catalog/import-record.broken':
    'the record of imports, catalog/.import.json, cannot be read; no existing item file is overwritten',
};
