/** The conditions of a process as rules see them: those of its choices and those of its variants. */
import type { Path } from '../../findings/finding.ts';
import { allBlocks, type Process } from '../../process/blocks.ts';
import { namesOfFields } from '../../process/feel/case-fields.ts';
import { checkCondition } from '../../process/feel/check-condition.ts';
import type { ConditionFault } from '../../process/feel/condition-fault.ts';
import { parseCondition } from '../../process/feel/parse-condition.ts';
import type { ProcessFault, ProcessSurroundings } from './process-rules.ts';

interface PlacedCondition {
  readonly text: string;
  readonly path: Path;
}

/** What is wrong in the conditions of a process, as one of the three rules of conditions tells it. */
export function faultsOfConditions(
  process: Process,
  { item }: Pick<ProcessSurroundings, 'item'>,
  about: ConditionFault['about'],
): readonly ProcessFault[] {
  // Arguments do not reach into conditions: what a template's conditions are is told at the template.
  if (item?.process.uses !== undefined) return [];
  const names = namesOfFields(process.fields);
  return conditionsOf(process).flatMap(({ text, path }) => {
    const { expression, faults } = parseCondition(text, names);
    const all = expression === undefined ? faults : [...faults, ...checkCondition(expression, process.fields)];
    return all
      .filter((fault) => fault.about === about)
      .map(({ message, params, range, replacement }) => ({
        message,
        path,
        params,
        within: range,
        ...(replacement !== undefined && { replacement }),
      }));
  });
}

function conditionsOf(process: Process): readonly PlacedCondition[] {
  const ofChoices = allBlocks(process.blocks).flatMap((block) =>
    block.kind === 'choose'
      ? block.cases.map((choice) => ({ text: choice.condition, path: [...choice.path, 'if'] }))
      : [],
  );
  const ofVariants = [...process.variants.values()].flatMap((variant) =>
    variant.when === undefined ? [] : [{ text: variant.when, path: [...variant.path, 'when'] }],
  );
  return [...ofChoices, ...ofVariants];
}
