/**
 * What import reports, with its gravity. An error keeps a row from being imported; a warning leaves something for a
 * person to settle in the file; information says what was done.
 */
import type { Severity } from '../findings/finding.ts';

export interface CatalogRule {
  readonly id: string;
  readonly purpose: { readonly en: string; readonly zh: string };
  readonly severity: Severity;
}

export const CATALOG_RULES: readonly CatalogRule[] = [
  rule('catalog/unreadable-file', 'error', 'Checks that the spreadsheet can be read.', '检查表格文件可以读取。'),
  rule('catalog/no-header', 'warning', 'Checks that a sheet has a header.', '检查工作表有表头。'),
  rule('catalog/hidden-sheet', 'info', 'Says which hidden sheets were not read.', '说明哪些隐藏的工作表没有读。'),
  rule('catalog/unknown-header', 'warning', 'Checks that every column is known.', '检查每一列都认识。'),
  rule('catalog/repeated-header', 'warning', 'Checks that no element has two columns.', '检查同一内容没有两列。'),
  rule('catalog/column-left-out', 'info', 'Says which columns have no place in an item.', '说明哪些列不属于事项。'),
  rule('catalog/missing-column', 'warning', 'Checks that no required column is missing.', '检查必需的列没有缺少。'),
  rule('catalog/hidden-rows', 'info', 'Says that hidden rows were imported.', '说明导入了隐藏的行。'),
  rule('catalog/row-skipped', 'info', 'Says which rows are no items.', '说明哪些行不是事项。'),
  rule('catalog/missing-name', 'error', 'Checks that a row names its item.', '检查每行有事项名称。'),
  rule('catalog/unknown-department', 'error', 'Checks that the department exists.', '检查部门存在。'),
  rule('catalog/duplicate-identity', 'error', 'Checks that no two rows are one item.', '检查没有两行是同一个事项。'),
  rule('catalog/missing-cell', 'warning', 'Checks that required cells are filled in.', '检查必填的单元格已填写。'),
  rule('catalog/unread-cell', 'warning', 'Checks that every cell can be understood.', '检查每个单元格都读得懂。'),
  rule('catalog/digits-lost', 'warning', 'Checks that codes have kept their digits.', '检查编码没有丢失数字。'),
  rule('catalog/formula-error', 'error', 'Checks that no formula yields an error.', '检查公式没有算出错误。'),
  rule('catalog/unclosed-quote', 'warning', 'Checks that quotation marks are closed.', '检查引号成对。'),
  rule('catalog/unknown-office', 'warning', 'Checks that the office exists.', '检查科室存在。'),
  rule('catalog/unknown-window', 'warning', 'Checks that the window exists.', '检查窗口存在。'),
  rule('catalog/unknown-process', 'warning', 'Checks that a named process exists.', '检查引用的流程存在。'),
  rule(
    'catalog/missing-post',
    'warning',
    'Checks that each step has an authorised post.',
    '检查每个环节有获授权的岗位。',
  ),
  rule(
    'catalog/unknown-partner',
    'info',
    'Says which partners are not in the workspace.',
    '说明哪些协办部门不在工作区。',
  ),
  rule('catalog/conflict', 'warning', 'Checks that file and spreadsheet agree.', '检查文件与表格没有改得不同。'),
  rule('catalog/edited-since', 'warning', 'Checks that no file was deleted or broken.', '检查文件没有被删去或改坏。'),
  rule(
    'catalog/row-gone',
    'info',
    'Says which imported items are no longer in the sheet.',
    '说明哪些已导入的事项不再在表中。',
  ),
  rule('catalog/import-record', 'error', 'Checks that the record of imports can be read.', '检查导入记录可以读取。'),
];

const SEVERITIES = new Map(CATALOG_RULES.map(({ id, severity }) => [id, severity]));

/** The severity of a finding of import where the configuration says nothing else. */
export function catalogSeverity(id: string): Severity {
  return SEVERITIES.get(id) ?? 'error';
}

function rule(id: string, severity: Severity, en: string, zh: string): CatalogRule {
  return { id, purpose: { en, zh }, severity };
}
