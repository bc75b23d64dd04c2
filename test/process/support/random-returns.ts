/** Random returns for a process: to any block before a step, in its own list or in a list around it. */
import fc from 'fast-check';
import type { Block, Process, Step } from '../../../src/process/blocks.ts';

export interface ReturnChoice {
  /** Which of the possible targets, counted from the nearest. */
  readonly target: number;
  readonly times: number;
}

/** The same process, some steps of which return to a block before them. */
export function withReturns(process: Process, most = 3): fc.Arbitrary<Process> {
  const choice = fc.option(fc.record({ target: fc.nat({ max: 5 }), times: fc.integer({ min: 1, max: 2 }) }), {
    freq: 2,
    nil: undefined,
  });
  return fc.infiniteStream(choice).map((stream) => {
    let left = most;
    return mapSteps(process, (step, before) => {
      const { value } = stream.next();
      if (left === 0 || value === undefined || before.length === 0) return step;
      left -= 1;
      const to = before[value.target % before.length] ?? '';
      return { ...step, return: { to, times: value.times } };
    });
  });
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
