import type { Messages } from '../messages.ts';

/** Import of catalogs; `{where}` is a place as spreadsheets write it, such as `投资项目审批区!H12`. */
export const catalog: Messages = {
  'catalog/unreadable-file.empty': 'the spreadsheet is empty: {file}',
  'catalog/unreadable-file.encrypted': 'the spreadsheet has a password; save it without one and import again: {file}',
  'catalog/unreadable-file.broken': 'the spreadsheet is damaged or was not downloaded completely: {file}',
  'catalog/unreadable-file.not-a-spreadsheet':
    'this is no spreadsheet; .xlsx, .xls, .et, .ods and .csv can be imported: {file}',
  'catalog/unreadable-file.encoding': 'the encoding of the text is unknown; save it as CSV in UTF-8: {file}',
  'catalog/unreadable-file.too-large': 'the spreadsheet is too large, {megabytes} MB is the most: {file}',
  'catalog/unreadable-file.mixed-encoding':
    'the file mixes two encodings, from line {line} on it is another; save it as CSV in UTF-8: {file}',
  'catalog/unreadable-file.zip-bomb':
    'unpacked, this archive is out of all proportion ({megabytes} MB, {parts} parts); it was not opened: {file}',
  'catalog/unreadable-file.zip-lies': 'the archive holds more than its directory says; it was not opened: {file}',
  'catalog/unreadable-file.too-many-columns': 'sheet "{sheet}" has text in {width} columns, {most} is the most: {file}',
  'catalog/unreadable-file.too-many-columns.hint':
    'no catalog is as wide: perhaps rows were pasted as columns; delete what is too much and import again',
  'catalog/unreadable-file.macros': 'the workbook holds macros, it was not imported: {file}',
  'catalog/unreadable-file.macros.hint':
    'save it as .xlsx without macros; where you trust it, --accept macros reads its cells and runs nothing',
  'catalog/unreadable-file.links':
    'the workbook links to other workbooks, whose figures may be old; it was not imported: {file}',
  'catalog/unreadable-file.links.hint':
    'break the links (Data, Edit Links) and import again, or take the figures that it holds: --accept links',
  'catalog/no-header.none': 'no header was recognised in sheet "{sheet}", it was not imported',
  'catalog/no-header.none.hint': 'a header names 事项名称 and at least one more column, such as 实施主体',
  'catalog/no-header.empty': 'sheet "{sheet}" is empty',
  'catalog/hidden-sheet.skipped': 'the hidden sheet "{sheet}" was not imported',
  'catalog/unknown-header.unknown': '{where}: unknown column "{header}"; its cells are kept under `extra`',
  'catalog/unknown-header.similar': '{where}: unknown column "{header}", did you mean "{suggestion}"?',
  'catalog/unknown-header.content': '{where}: unknown column "{header}", its cells look like "{suggestion}"',
  'catalog/unknown-header.contradiction':
    '{where}: the cells of "{header}" are not what it says, they look like "{suggestion}"',
  'catalog/unknown-header.no-header': '{where}: the column has no header; its cells are kept under `extra`',
  'catalog/repeated-header.twice':
    '{where}: "{header}" means the same as column {first}, and nothing says which of them is right',
  'catalog/repeated-header.settled':
    '{where}: "{header}" means the same as column {first}, which is taken; these cells are kept under `extra`',
  'catalog/column-left-out.department-code':
    '{where}: "{header}" belongs to the department; its cells are kept under `extra`',
  'catalog/column-left-out.region': '{where}: "{header}" stands in guhua.yaml; its cells are kept under `extra`',
  'catalog/column-left-out.category': '{where}: "{header}" follows from the category; its cells are kept under `extra`',
  'catalog/column-left-out.handling': '{where}: "{header}" follows from the handling; its cells are kept under `extra`',
  'catalog/column-left-out.level': '{where}: "{header}" follows from the level; its cells are kept under `extra`',
  'catalog/column-left-out.basic-code':
    '{where}: "{header}" follows from the basic code; its cells are kept under `extra`',
  'catalog/column-left-out.audience': '{where}: "{header}" follows from the audience; its cells are kept under `extra`',
  'catalog/column-left-out.mapping': '{where}: "{header}" is left out, as the mapping says',
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
  'catalog/row-gone.gone':
    '{source} no longer holds this item (it was in "{sheet}", row {row}); the file is still there',
  'catalog/import-record.broken':
    'the record of imports, {file}, cannot be read; without it nobody knows which files were edited, and nothing was written',
  'catalog/import-record.broken.hint':
    'restore it from version control; where it is lost for good, delete it: the next import shows every difference as a conflict',
  'catalog/unclosed-quote.read':
    '{where}: a quotation mark in this row is never closed; what follows it was read as it stands',
  'catalog/formula-error.error-value': '{where}: "{header}" is an error of a formula, {text}; it is kept as it is',
  'catalog/formula-error.error-value.hint': 'mend the formula in the spreadsheet and import again',
  'catalog/conflict.both':
    '{where} {key}: the file says "{mine}", the spreadsheet "{theirs}" (imported last: "{base}"); the file stays',
  'catalog/edited-since.deleted': '{where}: {file} was deleted since it was imported; it was not written again',
  'catalog/edited-since.deleted.hint': 'to write it again: --theirs {id}',
  'catalog/edited-since.unreadable': '{where}: {file} was edited and can no longer be read; it was not written',
  'catalog/edited-since.unreadable.hint':
    'mend the file first (guhua check), or let the spreadsheet win with --overwrite',
};
