import type { Process } from '../../process/blocks.ts';
import { type CoveredChoice, coverChoices } from '../../process/feel/cover-process.ts';
import { overlappingVariants } from '../../process/feel/cover-variants.ts';
import { situationText } from '../../process/feel/print-situation.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';

/** Where two conditions hold at once, the order of the text decides, which its author may not have meant. */
export const overlappingCases = processRules({
  id: 'process/overlapping-cases',
  purpose: {
    en: 'Checks that no two cases of a choice, and no two variants, hold at once.',
    zh: '检查一个选择的各种情形、各个变体没有同时成立的。',
  },
  source: 'DMN 1.5（hit policy）；design §3',
  severity: 'info',
  faults(process, { item }) {
    if (item?.process.uses !== undefined) return [];
    const covered = coverChoices(process.blocks, process.fields);
    return [...covered.flatMap((choice) => overlapsOf(choice, process)), ...variantsOf(process)];
  },
});

function overlapsOf({ choice, coverage }: CoveredChoice, { fields }: Process): readonly ProcessFault[] {
  return coverage.overlaps.map(({ first, second, situation }) => ({
    message: 'cases',
    path: [...choice.path, 'when', second, 'if'],
    params: {
      first: choice.cases[first]?.condition ?? '',
      second: choice.cases[second]?.condition ?? '',
      example: situationText(situation, fields),
    },
    related: [[...choice.path, 'when', first, 'if']],
  }));
}

function variantsOf(process: Process): readonly ProcessFault[] {
  return overlappingVariants(process).map(({ first, second, situation }) => ({
    message: 'variants',
    path: [...second.path, 'when'],
    params: { first: first.name, second: second.name, example: situationText(situation, process.fields) },
    related: [[...first.path, 'when']],
  }));
}
