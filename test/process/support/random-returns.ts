/** Random returns for a process: to any block before a step, in its own list or in a list around it. */
import fc from 'fast-check';
import { allBlocks, type Block, type Process, type Step } from '../../../src/process/blocks.ts';

/** The same process, some steps of which return to a block before them. */
export function withReturns(process: Process, most = 3): fc.Arbitrary<Process> {
  const choice = fc.option(fc.record({ target: fc.nat({ max: 5 }), times: fc.integer({ min: 1, max: 2 }) }), {
    freq: 2,
    nil: undefined,
  });
  return forEachStep(process, choice).map((choices) => {
    let left = most;
    return mapSteps(process, (step, before) => {
      const chosen = choices.get(step.id);
      if (left === 0 || chosen === undefined || before.length === 0) return step;
      left -= 1;
      return { ...step, return: { to: before[chosen.target % before.length] ?? '', times: chosen.times } };
    });
  });
}

/** A value for each step of a process, by its id. */
export function forEachStep<Value>(
  process: Process,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<ReadonlyMap<string, Value>> {
  const ids = allBlocks(process.blocks).flatMap((block) => (block.kind === 'step' ? [block.id] : []));
  return fc
    .array(value, { minLength: ids.length, maxLength: ids.length })
    .map((values) => new Map(ids.flatMap((id, index) => (index in values ? [[id, values[index] as Value]] : []))));
}

/**
 * A process with each of its steps put through a function.
 * @param change takes a step and the ids of the blocks before it in its own list and in those around it, nearest first
 */
export function mapSteps(process: Process, change: (step: Step, before: readonly string[]) => Step): Process {
  const mapList = (list: readonly Block[], outside: readonly string[]): Block[] => {
    const before: string[] = [];
    return list.map((block) => {
      const mapped = mapBlock(block, [...before.toReversed(), ...outside]);
      before.push(block.id);
      return mapped;
    });
  };
  const mapBlock = (block: Block, before: readonly string[]): Block => {
    switch (block.kind) {
      case 'step':
        return change(block, before);
      case 'pause':
        return block;
      case 'choose': {
        const cases = block.cases.map((way) => ({ ...way, blocks: mapList(way.blocks, before) }));
        return { ...block, cases, otherwise: mapList(block.otherwise, before) };
      }
      case 'parallel': {
        const branches = block.branches.map((branch) => ({ ...branch, blocks: mapList(branch.blocks, before) }));
        return { ...block, branches };
      }
    }
  };
  return { ...process, blocks: mapList(process.blocks, []) };
}
