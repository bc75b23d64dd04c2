import type { Path } from '../../findings/finding.ts';
import { allBlocks, type Process } from '../../process/blocks.ts';
import { conditionFaults } from '../support/condition-tokens.ts';
import { processRules } from '../support/process-rules.ts';

/** A condition with an unknown name is never true, silently: the case would take the wrong way (FEEL gives null). */
export const conditionNames = processRules({
  id: 'process/condition-names',
  purpose: {
    en: 'Checks that conditions use the fields of the case only.',
    zh: '检查条件里只用案件的字段。',
  },
  source: 'DMN 1.5 (FEEL)；design §3',
  severity: 'error',
  faults(process) {
    const names = process.fields.flatMap((field) => [field.id, field.name]);
    const known = [...new Set(process.fields.map((field) => field.name))].join('、');
    return conditionsOf(process).flatMap(({ condition, path }) =>
      conditionFaults(condition, names).map(({ kind, text }) => {
        if (kind === 'symbol') return { message: 'symbol', path, params: { symbol: text } };
        return { message: known === '' ? 'no-fields' : 'unknown', path, params: { name: text, known } };
      }),
    );
  },
});

/** The conditions of choices and of variants. */
function conditionsOf(process: Process): readonly { readonly condition: string; readonly path: Path }[] {
  const ofChoices = allBlocks(process.blocks).flatMap((block) =>
    block.kind === 'choose'
      ? block.cases.map((choice) => ({ condition: choice.condition, path: [...choice.path, 'if'] }))
      : [],
  );
  const ofVariants = [...process.variants.values()].flatMap((variant) =>
    variant.when === undefined ? [] : [{ condition: variant.when, path: [...variant.path, 'when'] }],
  );
  return [...ofChoices, ...ofVariants];
}
