/** What is said of bundles: rules of several families. */
import type { Messages } from '../messages.ts';

export const rulesBundle: Messages = {
  'reference/bundle-item-exists.unknown': '没有事项 {name}。',
  'reference/bundle-item-exists.unknown.hint': '写事项文件里的标识，用 guhua list items --search 词 查找。',
  'reference/bundle-item-exists.similar': '没有事项 {name}，是不是 {suggestion}？',
  'reference/bundle-item-exists.similar.hint': '改成 {suggestion}；若是新事项，先建它的事项文件。',
  'reference/bundle-lead-exists.unknown': '没有部门 {name}，不能牵头。',
  'reference/bundle-lead-exists.unknown.hint': '写部门文件里的标识，现有：{known}。',
  'reference/bundle-lead-exists.similar': '没有部门 {name}，是不是 {suggestion}？',
  'reference/bundle-lead-exists.similar.hint': '改成 {suggestion}。',
  'reference/bundle-acceptance-exists.department': '统一受理的岗位 {by} 写了不存在的部门。',
  'reference/bundle-acceptance-exists.department.hint': '岗位写成「部门/岗位」，现有部门：{known}。',
  'reference/bundle-acceptance-exists.post': '统一受理的岗位 {by} 不存在。',
  'reference/bundle-acceptance-exists.post.hint': '改写成该部门现有岗位之一：{known}。',
  'reference/bundle-acceptance-exists.window': '{department}没有窗口 {window}，不能在那里统一受理。',
  'reference/bundle-acceptance-exists.window.hint': '写受理岗位所在部门的窗口，现有：{known}。',
  'reference/bundle-process-exists.unknown': '没有流程 {name}。',
  'reference/bundle-process-exists.unknown.hint': '引用现有流程之一：{known}；或者不写流程，写「办理方式: 并联」。',
  'reference/bundle-process-exists.similar': '没有流程 {name}，是不是 {suggestion}？',
  'reference/bundle-process-exists.similar.hint': '改成 {suggestion}。',
  'reference/bundle-process-exists.unknown-variant': '流程 {process} 没有变体 {name}。',
  'reference/bundle-process-exists.unknown-variant.hint': '改成它的变体之一：{known}；或者不写。',
  'reference/bundle-process-exists.no-variants': '流程 {process} 没有变体，也就没有 {name}。',
  'reference/bundle-process-exists.no-variants.hint': '不写「变体」。',
  'reference/bundle-process-exists.template': '{name} 是模板，要由事项给出部门和时限，不能作整件事的流程。',
  'reference/bundle-process-exists.template.hint': '引用不是模板的流程：{known}；或者不写流程，写「办理方式: 并联」。',

  'process/bundle-order.unused': '只有并联办理才用得上「在后」。',
  'process/bundle-order.unused.hint':
    '有整件事的流程的，先后写在流程里；串联的，先后就是「包含事项」的次序：删去「在后」。',
  'process/bundle-order.stranger': '{item} 不在这个联合办理之中，先后无从谈起。',
  'process/bundle-order.stranger.hint': '把它加进「包含事项」，或者从「在后」中删去。',
  'process/bundle-order.itself': '{item} 要等它自己，永远办不了。',
  'process/bundle-order.itself.hint': '从它的「在后」里删去它自己。',
  'process/bundle-order.circle': '{item} 要等 {after}，{after} 直接或者间接又要等 {item}，谁也办不了。',
  'process/bundle-order.circle.hint': '删去其中一个「在后」。',

  'time/bundle-promise-met.longer': '整件事最长要 {total}（{path}），超过承诺期限 {promised}。',
  'time/bundle-promise-met.longer.hint': '缩短所列环节或事项的时限，或者把承诺期限改为不短于 {total}。',
  'time/bundle-longer-than-items.longer': '联合办理承诺 {promised}，各事项逐个办理相加才 {total}。',
  'time/bundle-longer-than-items.longer.hint': '联合办理应当更快：缩短承诺期限，或者检查各事项的承诺期限。',

  'material/bundle-repeats-material.merged':
    '各事项共要 {total} 份材料，合并后只交 {asked} 份，少交 {saved} 份：{names}。',
  'material/bundle-repeats-material.merged.hint': '逐份查看：guhua bundle；名称不同的同一份材料，写进「共用材料」。',
  'material/bundle-shared-asked.nowhere': '没有一个事项要求提交「{name}」。',
  'material/bundle-shared-asked.nowhere.hint': '改成事项里现在的名称，或者删去。',
};
