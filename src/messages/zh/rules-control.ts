/** What is said of settings, of comments that suppress findings, and of the baseline. */
import type { Messages } from '../messages.ts';

export const rulesControl: Messages = {
  'reference/unknown-rule.unknown': '没有规则 {name}。',
  'reference/unknown-rule.unknown.hint': '看有哪些规则：guhua rules。',
  'reference/unknown-rule.similar': '没有规则 {name}，是不是 {suggestion}？',
  'reference/unknown-rule.similar.hint': '改成 {suggestion}；看有哪些规则：guhua rules。',
  'reference/fixed-severity.fixed': '{name} 保护固化的内容，始终是错误，不能改。',
  'reference/fixed-severity.fixed.hint': '删去这一行；固化的定义要改的，另定一版：guhua lock ID --new-version',
  'reference/pattern-matches-nothing.nothing': '没有文件符合路径 {pattern}。',
  'reference/pattern-matches-nothing.nothing.hint':
    '路径从工作区写起，如 items/housing/**；这些文件已经不在的，删去这一条。',
  'reference/pattern-matches-nothing.folder': '{pattern} 是文件夹，不是文件。',
  'reference/pattern-matches-nothing.folder.hint': '要包括其中的文件，写成 {suggestion}。',
  'reference/override-without-effect.same': '这些文件中 {name} 本来就是 {severity}，这里写了不起作用。',
  'reference/override-without-effect.same.hint': '删去这一行，或改成别的程度。',
  'reference/override-without-effect.later': '这些文件中 {name} 的程度由后面的一条决定，这里的 {severity} 不起作用。',
  'reference/override-without-effect.later.hint': '删去这一行；若要它起作用，移到后面那一条之后。',

  'source/suppression-unknown-rule.unknown': '忽略注释写的规则 {name} 不存在。',
  'source/suppression-unknown-rule.unknown.hint': '规则名照检查结果方括号里的写；看有哪些规则：guhua rules。',
  'source/suppression-unknown-rule.similar': '忽略注释写的规则 {name} 不存在，是不是 {suggestion}？',
  'source/suppression-unknown-rule.similar.hint': '改成 {suggestion}。',
  'source/suppression-unknown-rule.none': '忽略注释没有写忽略哪条规则。',
  'source/suppression-unknown-rule.none.hint': '写成「# 忽略 规则：理由」，规则名照检查结果方括号里的写。',
  'source/suppression-without-reason.missing': '忽略注释没有写理由，不起作用。',
  'source/suppression-without-reason.missing.hint':
    '在规则名后加冒号和理由，如「# 忽略 wording/vague-words：法条原文如此」。',
  'source/suppression-not-allowed.refused': '{name} 不能用注释忽略。',
  'source/suppression-not-allowed.refused.hint':
    '文本本身的问题要改正；已固化的定义要改，用 guhua lock --new-version 作为新版本。删去这条注释。',
  'source/suppression-unused.unused': '这里没有 {name} 的问题，不需要忽略。',
  'source/suppression-unused.unused.hint': '删去这条注释（guhua check --fix 会代为删去）。',

  'baseline/stale.gone': '存量清单中的一个问题已经改好：{file} 的 {name}。',
  'baseline/stale.gone.hint': '从清单中去掉它：guhua check --update-baseline。',
  'baseline/stale.fewer': '{file} 的 {name}，存量清单记了 {known} 处，现在只有 {found} 处。',
  'baseline/stale.fewer.hint': '改小清单：guhua check --update-baseline。',
};
