import { matchesPathPattern } from '../../base/path-pattern.ts';
import type { WorkspaceOverride } from '../../language/generated/types.ts';
import type { RuleSettings } from '../../language/rule-settings.ts';
import { rule } from '../rule.ts';
import { hasFixedSeverity, Severities } from '../severities.ts';

/** An exception that changes nothing misleads whoever reads it: what it says holds anyway, or a later one says otherwise. */
export const overrideWithoutEffect = rule({
  id: 'reference/override-without-effect',
  purpose: {
    en: 'Checks that every exception by path in guhua.yaml changes a severity.',
    zh: '检查 guhua.yaml 里按路径的每个例外都改变了程度。',
  },
  source: 'design §4',
  severity: 'warning',
  appliesTo: 'workspace',
  check({ workspace, config, rules, at, report }) {
    const { rules: settings } = config;
    const overrides = settings?.overrides ?? [];
    const all = new Severities(settings);
    for (const [index, override] of overrides.entries()) {
      const files = workspace.files.filter((file) =>
        override.paths.some((pattern) => matchesPathPattern(pattern, file)),
      );
      if (files.length === 0) continue;
      for (const id of Object.keys(override.rules)) {
        const info = rules.get(id);
        if (info === undefined || hasFixedSeverity(id)) continue;
        const without = new Severities(withoutEntry(settings, index, id));
        if (files.some((file) => all.of(id, file, info) !== without.of(id, file, info))) continue;
        const place = at.key('rules', 'overrides', index, 'rules', id);
        const isDecidedLater = files.some((file) => all.of(id, file, info) !== override.rules[id]);
        report(isDecidedLater ? 'later' : 'same', {
          at: place,
          params: { name: id, severity: override.rules[id] ?? '' },
        });
      }
    }
  },
});

/** The settings without what one exception says of one rule. */
function withoutEntry(settings: RuleSettings | undefined, index: number, id: string): RuleSettings {
  const overrides = (settings?.overrides ?? []).map((override, position): WorkspaceOverride => {
    if (position !== index) return override;
    const { [id]: _, ...others } = override.rules;
    return { ...override, rules: others };
  });
  return { ...settings, overrides };
}
