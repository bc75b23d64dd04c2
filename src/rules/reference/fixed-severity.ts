import { rulesSet } from '../../language/rule-settings.ts';
import { rule } from '../rule.ts';
import { hasFixedSeverity } from '../severities.ts';

/** Who could silence the rules of the lock could change what is locked without anybody seeing it. */
export const fixedSeverity = rule({
  id: 'reference/fixed-severity',
  purpose: {
    en: 'Checks that guhua.yaml does not try to set the rules which guard what is locked.',
    zh: '检查 guhua.yaml 没有去设置保护固化内容的规则。',
  },
  source: 'design §5',
  severity: 'error',
  appliesTo: 'workspace',
  check({ config, at, report }) {
    for (const { id, path } of rulesSet(config.rules)) {
      if (hasFixedSeverity(id)) report('fixed', { at: at.key(...path), params: { name: id } });
    }
  },
});
