import type { Messages } from '../messages.ts';

/** The words of center-wide tables, and of what leads from a table to its page and proof. */
export const disclosureLists: Messages = {
  'disclosure.page-address': '查询网址',
  'disclosure.proof-address': '登记证明',
  'disclosure.list.by-department': '按部门',
  'disclosure.list.by-window': '按窗口',
  'disclosure.list.by-handling': '按办件类型',
  'disclosure.list.by-service': '一件事',
  'disclosure.list.changes': '变更',
  'disclosure.list.window': '{department} {window}',
  'disclosure.list.no-window': '未公示窗口',
  'disclosure.list.not-disclosed': '未公示的事项',
  'disclosure.change.day': '自何日起',
  'disclosure.change.kind': '变更',
  'disclosure.change.new': '新增',
  'disclosure.change.revised': '修订',
  'disclosure.change.withdrawn': '撤回',
  'disclosure.change.subjects': '改动的内容',
  'disclosure.change.reason': '理由',
  'disclosure.change.recorded': '登记日期',
  'disclosure.pdf.page': '第 {page} 页，共 {pages} 页',
  'disclosure.pdf.version': '第 {version} 版，自 {day} 起生效',
  'disclosure.csv.section': '部分',
  'disclosure.csv.label': '栏目',
  'disclosure.csv.content': '内容',
};
