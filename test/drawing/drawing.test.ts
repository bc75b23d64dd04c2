import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELLS } from '../../src/drawing/cell-metrics.ts';
import { type Drawing, type DrawnNode, drawingOf } from '../../src/drawing/index.ts';
import { layOut } from '../../src/drawing/layout.ts';
import { PIXELS } from '../../src/drawing/pixel-metrics.ts';
import type { Block, Branch, Parallel } from '../../src/process/blocks.ts';
import { drawingFaults } from './drawing-faults.ts';
import { caseNamed } from './golden-cases.ts';
import { OPTIONS, processWith, randomNetwork, randomProcess, step } from './random-process.ts';

function pixelFaults(blocks: readonly Block[]): readonly string[] {
  return drawingFaults(drawingOf(processWith(blocks), OPTIONS), PIXELS);
}

function textOf(node: DrawnNode | undefined): string {
  return (node?.texts ?? []).map((text) => text.text).join('');
}

function nodeNamed(drawing: Drawing, name: string): DrawnNode {
  const node = drawing.nodes.find((candidate) => textOf(candidate).startsWith(name));
  if (node === undefined) throw new Error(`no node ${name}`);
  return node;
}

function parallel(name: string, branches: readonly Omit<Branch, 'path'>[]): Parallel {
  return { kind: 'parallel', id: name, name, path: [], branches: branches.map((branch) => ({ ...branch, path: [] })) };
}

describe('the layout of any process', () => {
  const surfaces = [
    { surface: 'pixels', metrics: PIXELS, measure: PIXELS },
    { surface: 'character cells', metrics: CELLS, measure: { ...CELLS, borders: false } },
  ];
  for (const { surface, metrics, measure } of surfaces) {
    it(`has no overlaps and no edge through a node or on another edge, in ${surface}`, () => {
      fc.assert(
        fc.property(fc.oneof(randomProcess, randomNetwork), (process) => {
          expect(drawingFaults(layOut(process, OPTIONS, metrics), measure)).toEqual([]);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('keeps edges apart that change places between two rows', () => {
    const by = (department: string) => [{ department, post: 'window' }];
    const swap = parallel('交叉', [
      { key: 'a', after: [], blocks: [step({ id: '甲', by: by('housing') })] },
      { key: 'b', after: [], blocks: [step({ id: '乙', by: by('fire') })] },
      { key: 'c', after: ['b'], blocks: [step({ id: '丙', by: by('housing') })] },
      { key: 'd', after: ['a'], blocks: [step({ id: '丁', by: by('fire') })] },
    ]);
    expect(pixelFaults([swap])).toEqual([]);
  });
});

describe('extreme processes', () => {
  it('fits a name of 1,049 characters into its box', () => {
    const name = '申请人应当具备下列条件：'.repeat(88).slice(0, 1049);
    const blocks = [step({ id: '受理' }), step({ id: 'long', name })];
    const drawing = drawingOf(processWith(blocks), OPTIONS);
    expect(drawingFaults(drawing, PIXELS)).toEqual([]);
    const shown = drawing.nodes.find((node) => node.texts.length > 10);
    const lines = (shown?.texts ?? []).filter((text) => text.style === 'name').map((text) => text.text);
    expect(lines.join('')).toBe(name);
  });

  it('draws nothing but start and end for a process without steps', () => {
    const drawing = drawingOf(processWith([]), OPTIONS);
    expect(drawing.nodes.map(textOf)).toEqual(['申请', '办结']);
    expect(drawingFaults(drawing, PIXELS)).toEqual([]);
  });

  it('stacks 60 steps one below the other', () => {
    const drawing = drawingOf(
      processWith(Array.from({ length: 60 }, (_, index) => step({ id: `环节${index}` }))),
      OPTIONS,
    );
    const tops = drawing.nodes.map((node) => node.y);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(drawing.nodes).toHaveLength(62);
    expect(drawingFaults(drawing, PIXELS)).toEqual([]);
  });

  it('puts 12 parallel branches of one department side by side in its lane', () => {
    const branches = Array.from({ length: 12 }, (_, index) => ({
      key: `b${index}`,
      after: [],
      blocks: [step({ id: `征求意见${index}` })],
    }));
    const drawing = drawingOf(processWith([parallel('并联征求意见', branches)]), OPTIONS);
    const boxes = drawing.nodes.filter((node) => node.shape === 'box');
    expect(new Set(boxes.map((node) => node.y)).size).toBe(1);
    expect(new Set(boxes.map((node) => node.x)).size).toBe(12);
    expect(drawingFaults(drawing, PIXELS)).toEqual([]);
  });

  it('draws a choice of which every way is empty, and branches without steps', () => {
    const choice: Block = {
      kind: 'choose',
      id: 'c',
      name: '是否重点项目',
      path: [],
      cases: [{ condition: 'x', blocks: [], path: [] }],
      otherwise: [],
    };
    expect(pixelFaults([choice, parallel('空', [{ key: 'a', after: [], blocks: [] }]), choice])).toEqual([]);
  });
});

describe('the construction permit', () => {
  const { process, options } = caseNamed('construction-permit');
  const drawing = drawingOf(process, options);

  it('has a lane for each department, in the order in which they appear', () => {
    const names = drawing.lanes.map((lane) => lane.texts[0]?.text);
    expect(names).toEqual(['市住建局', '市自然资源和规划局', '市消防救援支队', '市人防办']);
  });

  it('puts each step into its department’s lane', () => {
    const lane = (name: string) => drawing.lanes[nodeNamed(drawing, name).flow.lane]?.id;
    expect(lane('规划审查')).toBe('planning');
    expect(lane('现场核查')).toBe('fire');
    expect(lane('联合会签')).toBe('housing');
  });

  it('starts branches beside each other, and a branch that waits below the one it waits for', () => {
    expect(nodeNamed(drawing, '规划审查').y).toBeLessThan(nodeNamed(drawing, '人防审查').y);
    const planning = nodeNamed(drawing, '规划审查');
    const choice = nodeNamed(drawing, '是否现场核查');
    expect(choice.y).toBeGreaterThanOrEqual(planning.y);
    expect(choice.y + choice.height).toBeLessThanOrEqual(planning.y + planning.height);
  });

  it('marks the critical path and no other', () => {
    const marked = drawing.nodes.filter((node) => node.flow.critical && node.shape === 'box').map(textOf);
    expect(marked.map((text) => text.slice(0, 4))).toEqual([
      '受理综合',
      '现场核查',
      '消防设计',
      '专家评审',
      '联合会签',
      '决定行政',
      '送达综合',
    ]);
    const names = drawing.edges
      .filter((edge) => !edge.flow.critical)
      .map((edge) => textOf(drawing.nodes[edge.flow.to]).slice(0, 4));
    expect(names).toEqual(['规划审查', '否则', '消防设计', '人防审查', '全部办完']);
  });

  it('tells limits, corrections, pauses and who signs', () => {
    expect(textOf(nodeNamed(drawing, '受理'))).toBe('受理综合窗口1个工作日补正：申请人30日');
    expect(textOf(nodeNamed(drawing, '专家评审'))).toBe('专家评审不计入时限最长30日');
    expect(textOf(nodeNamed(drawing, '联合会签'))).toContain('市消防救援支队 分管领导全部同意');
    expect(textOf(nodeNamed(drawing, '现场核查'))).toContain('现场核查组（2人）');
    expect(drawing.heading.map((line) => line.text)).toEqual([
      '施工许可并联审批',
      '时限 16个工作日 · 逐项办理则需 26个工作日',
    ]);
  });

  it('shows the tightened limits of the green channel beside the former ones', () => {
    const green = caseNamed('construction-permit-green-channel');
    const tightened = drawingOf(green.process, green.options);
    expect(textOf(nodeNamed(tightened, '消防设计审核'))).toBe('消防设计审核消防审核岗原7个工作日3个工作日');
    expect(textOf(nodeNamed(tightened, '决定'))).not.toContain('原');
    expect(tightened.heading[1]?.text).toBe('适用：绿色通道');
  });

  it('tells the same in words', () => {
    expect(drawing.description).toContain(
      '1 受理，市住建局，综合窗口，1个工作日，补正：申请人30日。2 并联审查，同时办理。',
    );
    expect(drawing.description).toContain('2.3 人防审查，在 规划审查 之后，市人防办');
  });

  it('leaves the heading out where the page has its own', () => {
    expect(drawingOf(process, { ...options, heading: false }).heading).toEqual([]);
  });
});

describe('the critical path', () => {
  it('is not marked where every step lies on it', () => {
    const drawing = drawingOf(processWith([step({ id: '受理' }), step({ id: '决定' })]), OPTIONS);
    expect(drawing.legend).toBeUndefined();
  });

  it('leads through the first way of a choice that takes no time', () => {
    const choice: Block = {
      kind: 'choose',
      id: 'c',
      name: '方式',
      path: [],
      cases: [{ condition: 'x', blocks: [], path: [] }],
      otherwise: [],
    };
    const other = parallel('并联', [
      { key: 'a', after: [], blocks: [step({ id: '甲' }), choice] },
      { key: 'b', after: [], blocks: [step({ id: '乙', days: 0 })] },
    ]);
    const drawing = drawingOf(processWith([other]), OPTIONS);
    const off = drawing.nodes.filter((node) => !node.flow.critical).map(textOf);
    expect(off).toEqual(['否则', '乙综合窗口']);
  });
});
