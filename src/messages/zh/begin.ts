/** What is said when a workspace and its files are begun. */
import type { Messages } from '../messages.ts';

export const begin: Messages = {
  'init.id': '「{id}」不能作标识：用小写字母、数字和连字符，以字母开头。',
  'init.id.hint': '另起一个：guhua init --id yingzhou',
  'init.region': '「{region}」不是六位行政区划代码。',
  'init.region.hint': '例如：--region 341200',
  'init.exists': '{folder} 已经是工作区。',
  'init.exists.hint': '往里添加：guhua new department、guhua new item、guhua import',
  'init.next':
    '接下来：cd {folder}，再 guhua new department 标识 --name 名称；部门有了以后可以用 guhua import 导入表格。',
  'new.id': '「{id}」不能作标识：用小写字母、数字和连字符。',
  'new.id.hint': '例如：housing、housing-012',
  'new.exists': '已经有「{id}」。',
  'new.exists.hint': '看有哪些：guhua list',
  'new.no-department': '没有部门「{id}」。',
  'new.no-department.hint': '可选：{suggestion}；没有的先新建：guhua new department {id} --name 名称',
  'new.department.next': '在 {file} 里补上地址、电话和窗口；然后：guhua new item --department {id} --name 名称',
  'new.item.next': '这是草稿，可以不全。写完后删去「状态: 草稿」，再看还缺什么：guhua check {file}',
};
