import type { Process } from '../../process/blocks.ts';
import { type CoveredChoice, coverChoices } from '../../process/feel/cover-process.ts';
import { deadVariants } from '../../process/feel/cover-variants.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';

/** Steps behind a condition that never holds are published and never done. */
export const unreachableCase = processRules({
  id: 'process/unreachable-case',
  purpose: {
    en: 'Checks that every way of a choice and every variant can happen.',
    zh: '检查选择的每一支、每个变体都可能用到。',
  },
  source: '行政许可法第三十条；design §3',
  severity: 'error',
  faults(process, { item }) {
    if (item?.process.uses !== undefined) return [];
    const covered = coverChoices(process.blocks, process.fields);
    return [...covered.flatMap(deadWays), ...unusedVariants(process)];
  },
});

function deadWays({ choice, coverage }: CoveredChoice): readonly ProcessFault[] {
  const condition = (index: number): string => choice.cases[index]?.condition ?? '';
  const dead = coverage.dead.map(({ index, reason, earlier }) => ({
    message: reason,
    path: [...choice.path, 'when', index, 'if'],
    params: { condition: condition(index), earlier: earlier.map(condition).join('；') },
    related: earlier.map((other) => [...choice.path, 'when', other, 'if']),
  }));
  // An `otherwise` without steps says only that nothing is forgotten.
  if (!coverage.isOtherwiseDead || choice.otherwise.length === 0) return dead;
  return [
    ...dead,
    { message: 'otherwise', path: [...choice.path, 'otherwise'], on: 'key', params: { choice: choice.name } },
  ];
}

function unusedVariants(process: Process): readonly ProcessFault[] {
  return deadVariants(process).map((variant) => ({
    message: 'variant',
    path: [...variant.path, 'when'],
    params: { condition: variant.when ?? '', variant: variant.name },
  }));
}
