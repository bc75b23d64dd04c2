/** References between the steps of one process. */
import { similarWord } from '../base/similar-word.ts';
import { allBlocks, type Block } from './blocks.ts';
import type { ProcessFaults } from './process-faults.ts';
import { faultyReturns } from './returns.ts';

/** `not-same-person-as` names steps of the same process, `return` a block before the step. */
export function checkStepReferences(blocks: readonly Block[], faults: ProcessFaults): void {
  const steps = allBlocks(blocks).filter((block) => block.kind === 'step');
  const known = new Set(steps.map((step) => step.id));
  for (const step of steps) {
    const path = [...step.path, 'not-same-person-as'];
    const isList = faults.source.node(path)?.kind === 'list';
    for (const [index, other] of step.notSamePersonAs.entries()) {
      if (!known.has(other)) faults.unknownStep(other, isList ? [...path, index] : path, 'value', known);
    }
  }
  for (const { step, to, fault, inside, possible } of faultyReturns(blocks)) {
    const nearest = possible.slice(0, 8).join('、');
    const suggestion = fault === 'unknown' ? (similarWord(to, possible) ?? nearest) : nearest;
    const message = possible.length === 0 ? 'nothing-before' : fault;
    const params = { step: step.name, to, suggestion, ...(inside !== undefined && { block: inside }) };
    faults.report('process/return-target', message, faults.source.value([...step.path, 'return', 'to']), params);
  }
}
