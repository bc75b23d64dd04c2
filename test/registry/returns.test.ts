import { describe, expect, it } from 'vitest';
import { processOfModel } from '../../src/disclosure/process-of-model.ts';
import { allBlocks } from '../../src/process/blocks.ts';
import { type ProcessModel, processModel, type StepModel } from '../../src/registry/process-model.ts';
import { processOf } from '../process/support/read-text.ts';

function modelOf(decide: string): ProcessModel {
  const process = processOf(
    `process: gas\nname: 燃气经营许可\nsteps:\n  - {review: 审查, by: housing/reviewer}\n  - ${decide}\n`,
  );
  return processModel(process, { document: {}, definition: undefined });
}

describe('a locked process', () => {
  it('holds a return where there is one', () => {
    const model = modelOf('{decide: 决定, by: housing/chief, return: {to: 审查, times: 2}}');
    expect((model.steps[1] as StepModel).return).toEqual({ to: '审查', times: 2 });
    const read = allBlocks(processOfModel(model).blocks).map((block) =>
      block.kind === 'step' ? block.return : undefined,
    );
    expect(read).toEqual([undefined, { to: '审查', times: 2 }]);
  });

  it('that has none is written as it was before there were returns', () => {
    expect(JSON.stringify(modelOf('{decide: 决定, by: housing/chief}'))).not.toContain('return');
  });
});
