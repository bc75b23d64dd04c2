import type { Messages } from '../messages.ts';

/** What the command that writes tables says. */
export const disclose: Messages = {
  'disclose.done': '写了 {tables} 张公示表（有效 {effective}，草稿 {drafts}）：{out}',
  'disclose.incomplete': '{item} 的定义不完整，没有写；看错在哪里：guhua check',
  'disclose.writing': '写公示表',
  'disclose.checking': '核对公示表',
  'disclose.foreign': '「{out}」里有不是公示表的文件，不去动它。',
  'disclose.foreign.hint': '换一个空的文件夹，例如：guhua disclose --out out/portal',
  'disclose.interrupted': '已停止，没有写；原来的公示内容不变。',
  'disclose.check-interrupted': '已停止，没有核对完。',
  'disclose.no-format': '没有「{format}」这种格式；可以写：{known}',
  'disclose.one-format': '一个事项一次只写一种格式。',
  'disclose.one-format.hint': '例如：guhua disclose housing-012 --format pdf',
  'disclose.no-address': '「{address}」不是网址；要以 http:// 或 https:// 开头，不带 ? 和 #。',
  'disclose.none': '{item} 在 {day} 没有有效的版本。',
  'disclose.none.hint': '看它的记载：guhua history {item}',
  'disclose.wrote': '写好 {item} 的公示表：{file}',
  'disclose.wrote-draft': '写好 {item} 的公示表（草稿，尚未锁定生效）：{file}',
  'disclose.no-site': '「{folder}」不是 guhua disclose 写的文件夹。',
  'disclose.no-site.hint': '先写：guhua disclose --out {folder}',
  'disclose.same': '{files} 个文件都与登记库一致：{folder}',
  'disclose.differs': '{count} 个文件与登记库不一致：{folder}',
  'disclose.altered': '不同：{path}',
  'disclose.missing': '缺少：{path}',
  'disclose.stray': '多余：{path}',
  'disclose.other-program':
    '这些文件是 guhua {program} 写的，本程序是 {own}：不同的版本写出的文件可能不同；用 {program} 核对，或重新写。',
  'disclose.no-log-key': '--log-key 不是日志的公钥：{key}',
  'disclose.no-log-key.hint':
    '公钥是一行，形如 zwfw.fy.gov.cn/guhua+59b4dd59+AYqI…；guhua registry checkpoint 会写出它。',
};
