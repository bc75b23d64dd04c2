/** What `explainRule` says around a rule's page. */
import type { Messages } from '../messages.ts';

export const explain: Messages = {
  'explain.source': '依据：{source}',
  'explain.severity': '严重程度：{severity}。要改，在 guhua.yaml 里写 规则: {{id}: …}',
  'explain.severity.error': '错误，检查不通过',
  'explain.severity.warning': '警告，不影响检查通过',
  'explain.severity.info': '提示',
  'explain.fixable': '可以照报告中的改法自动改正。',
  'explain.wrong': '错误的写法：',
  'explain.right': '正确的写法：',
  'explain.mend': '怎样改：',
};
