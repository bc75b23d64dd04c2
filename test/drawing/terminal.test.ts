import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/base/text-width.ts';
import { toTerminal } from '../../src/drawing/index.ts';
import { caseNamed } from './golden-cases.ts';
import { OPTIONS, processWith, randomProcess, step } from './random-process.ts';

function drawn(name: string, width: number): readonly string[] {
  const { process, options } = caseNamed(name);
  return toTerminal(process, width, options).trimEnd().split('\n');
}

describe('toTerminal with lanes', () => {
  it('aligns the frame of the lanes with Chinese text in them', () => {
    fc.assert(
      fc.property(randomProcess, (process) => {
        const lines = toTerminal(process, 10_000, OPTIONS).split('\n');
        const top = lines.findIndex((line) => line.startsWith('┌'));
        const bottom = lines.findIndex((line) => line.startsWith('└'));
        const framed = lines.slice(top, bottom + 1);
        expect(framed.length).toBeGreaterThan(4);
        expect(new Set(framed.map(textWidth)).size).toBe(1);
        expect(framed.filter((line) => !/[┐┤│┘]$/u.test(line))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('draws the critical path in heavy lines and the rest in light ones', () => {
    const lines = drawn('construction-permit', 140);
    expect(lines.find((line) => line.includes('消防设计审核'))).toContain('┃ 消防设计审核         ┃');
    expect(lines.find((line) => line.includes('人防审查 '))).toContain('│ 人防审查             │');
    expect(lines.at(-1)).toBe('━━ 关键路径，决定最长时限  ╌╌ 特别程序，不计入时限  ↺  补正或退回');
  });

  it('draws pauses dashed', () => {
    expect(drawn('construction-permit', 140).find((line) => line.includes('专家评审'))).toContain(
      '┆ 专家评审             ┆',
    );
  });

  it('joins an edge to the box that it leaves', () => {
    expect(drawn('one-review-one-check', 80)).toContain('│ └───────────────────┬──────────────────┘ │');
  });
});

describe('toTerminal without room for lanes', () => {
  it('writes an outline with branches as a tree', () => {
    expect(drawn('construction-permit', 60).slice(3, 14)).toEqual([
      '┃ 受理                                             1个工作日',
      '┃   市住建局 综合窗口',
      '┃   ↺ 补正：申请人30日',
      '┃ 并联审查 · 同时办理',
      '  ├─ 规划审查                                      5个工作日',
      '  │    市自然资源和规划局 规划许可岗',
      '┃ ├─ 是否现场核查',
      '┃ │  ├─ 建筑面积 > 2000',
      '┃ │  │  现场核查                                   3个工作日',
      '┃ │  │    市消防救援支队 现场核查组（2人）',
      '  │  └─ 否则',
    ]);
  });

  it('is never wider than the terminal', () => {
    const long = processWith([
      step({ id: '受理' }),
      step({ id: 'long', name: '申请人应当具备下列条件：'.repeat(20), extra: true }),
    ]);
    for (const width of [24, 30, 40, 60, 80, 120]) {
      const processes = [long, caseNamed('construction-permit').process, caseNamed('english').process];
      for (const process of processes) {
        const lines = toTerminal(process, width, OPTIONS).split('\n');
        expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
      }
    }
  });

  it('has no margin for the critical path where all steps lie on it', () => {
    expect(drawn('one-review-one-check', 30)[3]).toBe('受理                 1个工作日');
  });
});
