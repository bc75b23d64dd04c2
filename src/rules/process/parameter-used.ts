import { rule } from '../rule.ts';
import { parameterUses } from '../support/parameter-uses.ts';

/** A parameter that no step uses misleads: items give a limit, and nothing becomes shorter. */
export const parameterUsed = rule({
  id: 'process/parameter-used',
  purpose: {
    en: 'Checks that every declared parameter is used by a step.',
    zh: '检查声明的参数都有环节用到。',
  },
  source: 'design §3',
  severity: 'warning',
  appliesTo: 'process',
  check({ definition, at, report }) {
    const used = new Set(parameterUses(definition.steps).map((use) => use.name));
    for (const name of Object.keys(definition.parameters ?? {})) {
      if (!used.has(name)) report('unused', { at: at.key('parameters', name), params: { name } });
    }
  },
});
