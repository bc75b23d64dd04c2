import { IMPLICIT_PARAMETERS } from '../../process/item-process.ts';
import { rule } from '../rule.ts';
import { parameterUses } from '../support/parameter-uses.ts';
import { suggestName } from '../support/suggestion.ts';

/** An item can only give what a template asks for: a `$name` that is not declared can be filled by nobody (design §3). */
export const templateIsUsedByItems = rule({
  id: 'process/template-is-used-by-items',
  purpose: {
    en: 'Checks that every parameter in a template is declared, so that items can use it.',
    zh: '检查模板中用到的参数都已声明，事项才能引用。',
  },
  source: 'design §3',
  severity: 'error',
  appliesTo: 'process',
  check({ definition, at, report }) {
    if (definition.template !== true) return;
    const parameters = definition.parameters ?? {};
    const known = [...Object.keys(parameters), ...IMPLICIT_PARAMETERS];
    const written = known.map((parameter) => `$${parameter}`);
    for (const { name, path } of parameterUses(definition.steps)) {
      if (known.includes(name)) continue;
      const { message, params } = suggestName(`$${name}`, written);
      report(message, { at: at.value(...path), params });
    }
    for (const [parameter, { default: standard }] of Object.entries(parameters)) {
      if (standard === undefined || !standard.startsWith('$') || IMPLICIT_PARAMETERS.includes(standard.slice(1)))
        continue;
      const params = { parameter, name: standard, known: IMPLICIT_PARAMETERS.map((name) => `$${name}`).join('、') };
      report('default', { at: at.value('parameters', parameter, 'default'), params });
    }
  },
});
