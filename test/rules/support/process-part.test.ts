import { describe, expect, it } from 'vitest';
import { allBlocks } from '../../../src/process/blocks.ts';
import { readProcessFile } from '../../../src/process/item-process.ts';
import { untilStep } from '../../../src/rules/support/process-part.ts';
import { stepsOf } from '../../../src/rules/support/steps.ts';
import { layOverBase } from './workspaces.ts';

const TEXT = `process: crane-report
name: 起重机械上报流程
steps:
  - accept: 受理
  - choose: 是否大型
    when:
      - if: 大型
        steps: [{inspect: 现场核查, staff: 2}]
    otherwise: []
  - parallel: 分头审查
    branches:
      site: [{review: 场地审查}]
      papers:
        after: [site]
        steps: [{review: 资料审查}, {report: 上报}, {notify: 抄送}]
      publicity: [{announce: 公示}]
  - choose: 是否准予
    when: [{if: 准予, steps: [{decide: 准予决定}, {deliver: 送达证书}]}]
    otherwise: [{decide: 不予决定}, {deliver: 送达通知}]
`;

function stepsUntil(name: string): readonly string[] {
  const workspace = layOverBase({
    files: [{ file: 'processes/crane-report.yaml', text: TEXT }],
    attachments: new Set(),
  });
  const document = workspace.processes.get('crane-report');
  if (document === undefined) throw new Error('the process cannot be read');
  const { blocks } = readProcessFile(document).process;
  const last = stepsOf({ blocks }).find((step) => step.name === name);
  if (last === undefined) throw new Error(`no step ${name}`);
  return allBlocks(untilStep(blocks, last))
    .filter((block) => block.kind === 'step')
    .map((step) => step.name);
}

describe('the part of a process that leads to a step', () => {
  it('leaves out what comes after it', () => {
    expect(stepsUntil('受理')).toEqual(['受理']);
    expect(stepsUntil('现场核查')).toEqual(['受理', '现场核查']);
  });

  it('keeps of a parallel block the branches that its own waits for', () => {
    expect(stepsUntil('上报')).toEqual(['受理', '现场核查', '场地审查', '资料审查', '上报']);
    expect(stepsUntil('公示')).toEqual(['受理', '现场核查', '公示']);
  });

  it('keeps of a choice the way that leads to it', () => {
    expect(stepsUntil('送达证书').slice(-2)).toEqual(['准予决定', '送达证书']);
    expect(stepsUntil('送达通知').slice(-2)).toEqual(['不予决定', '送达通知']);
  });
});
