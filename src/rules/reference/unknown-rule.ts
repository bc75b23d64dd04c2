import { rulesSet } from '../../language/rule-settings.ts';
import { rule } from '../rule.ts';
import { similarRule } from '../support/similar-rule.ts';

/** A mistyped rule keeps the severity that somebody wanted to change. */
export const unknownRule = rule({
  id: 'reference/unknown-rule',
  purpose: {
    en: 'Checks that the rules which guhua.yaml sets exist.',
    zh: '检查 guhua.yaml 里设置的规则存在。',
  },
  source: 'design §4',
  severity: 'error',
  fixable: true,
  appliesTo: 'workspace',
  check({ config, rules, at, report }) {
    for (const { id, path } of rulesSet(config.rules)) {
      if (rules.has(id) || id.startsWith(IMPORT)) continue;
      const suggestion = similarRule(id, rules.keys());
      const place = at.key(...path);
      if (suggestion === undefined) report('unknown', { at: place, params: { name: id } });
      else {
        const fix = place.range === undefined ? [] : [{ range: place.range, newText: suggestion }];
        report('similar', { at: place, params: { name: id, suggestion }, fix });
      }
    }
  },
});

/** What import finds in a catalog is graded by import. */
const IMPORT = 'catalog/';
