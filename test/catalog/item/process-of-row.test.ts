import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/language/documents.ts';
import type { ItemProcess } from '../../../src/language/generated/types.ts';
import { catalogOf, importSheets, onlyItem, permitRow, workspaceWith } from '../support/catalogs.ts';

type Changes = Readonly<Record<string, string | undefined>>;

function processOf(changes: Changes): ItemProcess | undefined {
  const text = onlyItem(importSheets([catalogOf([permitRow(changes)])], { keys: 'en' }));
  const { document } = readDocument('item.yaml', text);
  return document?.kind === 'item' ? document.data.process : undefined;
}

function findingsOf(changes: Changes): string[] {
  return importSheets([catalogOf([permitRow(changes)])]).findings.map(({ rule, params }) =>
    `${rule} ${params.step ?? params.partner ?? params.process ?? ''}`.trim(),
  );
}

describe('templates', () => {
  it('uses the template whose steps a cell names, with its limits', () => {
    expect(processOf({})).toEqual({
      uses: 'one-review-one-check',
      with: { accept: '0.5wd', review: '2wd', decide: '2wd', deliver: '0.5wd' },
    });
    expect(processOf({ 办理流程: '受理（0.5小时）→决定（1小时）' })).toEqual({
      uses: 'instant',
      with: { accept: '0.5h', decide: '1h' },
    });
  });

  it('gives the post that decides where it is not the usual one', () => {
    expect(processOf({ 决定层级: '科室' })?.with).toMatchObject({ decider: 'office-chief' });
    expect(processOf({ 决定层级: '分管领导' })?.with).toMatchObject({ decider: 'leader' });
  });

  it('knows the posts of a second office', () => {
    const changes = { 责任科室: '房产管理科', 办理窗口: '26号' };
    expect(processOf(changes)?.uses).toBe('one-review-one-check');
    expect(processOf(changes)?.with).not.toHaveProperty('decider');
  });

  it('does not use a template that would need a post that the department has not', () => {
    const process = processOf({ 实施主体: '临江市气象局', 责任科室: undefined, 办理窗口: undefined });
    expect(process?.uses).toBeUndefined();
    expect(process?.steps?.map((step) => step.by)).toEqual(['weather/window', undefined, undefined, 'weather/window']);
  });

  it('does not use a template whose limits the cell does not give', () => {
    expect(processOf({ 办理流程: '受理→审查→决定→送达' })?.steps).toHaveLength(4);
  });

  it('does not use a template that fixes who decides otherwise', () => {
    const changes = { 办理流程: '受理（0.5小时）→决定（1小时）', 决定层级: '分管领导' };
    expect(processOf(changes)).toEqual({
      steps: [
        { accept: '受理', by: 'housing/window', within: '0.5h' },
        { decide: '决定', by: 'housing/leader', within: '1h' },
      ],
    });
  });
});

describe('steps in place', () => {
  it('writes other steps with the posts that may do them', () => {
    const changes = {
      办理流程:
        '受理（0.5个工作日）→审查（2个工作日）→现场核查（3个工作日，2人）→专家评审（20日，不计入时限）→会签（1个工作日）→决定（2个工作日）→制证（0.5个工作日）→送达（0.5个工作日）',
    };
    expect(processOf(changes)?.steps).toEqual([
      { accept: '受理', by: 'housing/window', within: '0.5wd' },
      { review: '审查', by: 'housing/reviewer', within: '2wd' },
      { inspect: '现场核查', by: 'housing/inspector', within: '3wd', staff: 2 },
      { pause: '专家评审', kind: 'expert-review', 'at-most': '20d' },
      { sign: '会签', by: ['housing/chief', 'housing/leader'], within: '1wd' },
      { decide: '决定', by: 'housing/chief', within: '2wd' },
      { issue: '制证', by: 'housing/window', within: '0.5wd' },
      { deliver: '送达', by: 'housing/window', within: '0.5wd' },
    ]);
  });

  it('takes the leader in charge of another department where two share one', () => {
    const process = processOf({
      实施主体: '临江市气象局',
      责任科室: undefined,
      办理窗口: undefined,
      决定层级: '分管领导',
      办理流程: '受理（1个工作日）→决定（2个工作日）',
    });
    expect(process?.steps?.[1]).toEqual({ decide: '决定', by: 'housing/leader', within: '2wd' });
  });

  it('names nobody where no post is authorised, and says so', () => {
    const changes = { 办理流程: '受理（1个工作日）→公示（7日）→决定（2个工作日）' };
    expect(processOf(changes)?.steps?.[1]).toEqual({ announce: '公示', within: '7d' });
    expect(findingsOf(changes)).toEqual(['catalog/missing-post 公示']);
  });

  it('writes a step that stops the clock and is none of the eight as a pause without a kind', () => {
    expect(processOf({ 办理流程: '受理→公示（7日，不计入时限）→决定' })?.steps?.[1]).toEqual({
      pause: '公示',
      'at-most': '7d',
    });
  });

  it('asks the other departments of a signature', () => {
    const changes = { 办理流程: '受理→会签（1个工作日，临江市住房和城乡建设局，加盖公章）→决定' };
    expect(
      processOf({ ...changes, 实施主体: '市消防救援支队', 责任科室: undefined, 办理窗口: undefined })?.steps?.[1],
    ).toEqual({
      sign: '会签',
      by: 'housing/leader',
      within: '1wd',
      note: '加盖公章',
    });
  });
});

describe('joint handling', () => {
  const joint = {
    办件类型: '联办件',
    办理流程: '受理（0.5个工作日）→并联审查（5个工作日）→决定（1个工作日）→送达（0.5个工作日）',
    协办部门: '市消防救援支队（现场核查）、临江市气象局（雷电防护装置设计审核）、市燃气公司（接入核验）',
  };

  it('lets lead and partners review at the same time', () => {
    expect(processOf(joint)?.steps?.[1]).toEqual({
      parallel: '并联审查',
      branches: {
        housing: [{ review: '市住建局审查', by: 'housing/reviewer', within: '5wd' }],
        fire: [{ inspect: '市消防救援支队现场核查', by: 'fire/inspector', within: '5wd' }],
        weather: [{ review: '临江市气象局审查', within: '5wd', note: '雷电防护装置设计审核' }],
      },
    });
  });

  it('keeps all partners by name and says which it does not know', () => {
    const result = importSheets([catalogOf([permitRow(joint)])], { keys: 'en' });
    const { document } = readDocument('item.yaml', onlyItem(result));
    expect(document?.kind === 'item' && document.data.joint).toEqual({
      lead: 'housing',
      partners: ['市消防救援支队（现场核查）', '临江市气象局（雷电防护装置设计审核）', '市燃气公司（接入核验）'],
    });
    const unknown = result.findings.find((finding) => finding.rule === 'catalog/unknown-partner');
    expect(unknown).toMatchObject({ severity: 'info', params: { partner: '市燃气公司' } });
    expect(findingsOf(joint)).toContain('catalog/missing-post 临江市气象局审查');
  });

  it('does not choose between two offices of a partner', () => {
    const changes = { ...joint, 协办部门: '临江市水利局（审查）' };
    expect(processOf(changes)?.steps?.[1]?.branches?.water).toEqual([{ review: '临江市水利局审查', within: '5wd' }]);
    const { findings } = importSheets([catalogOf([permitRow(changes)])]);
    expect(findings).toMatchObject([{ rule: 'catalog/missing-post', message: 'which-office' }]);
  });

  it('lets the lead review alone where the workspace knows no partner', () => {
    expect(processOf({ ...joint, 协办部门: '市燃气公司（接入核验）' })?.steps?.[1]).toEqual({
      review: '并联审查',
      by: 'housing/reviewer',
      within: '5wd',
    });
  });
});

describe('processes by name', () => {
  it('uses a hand-written process whole', () => {
    expect(processOf({ 办理流程: '见流程 construction-permit' })).toEqual({ uses: 'construction-permit' });
  });

  it('finds it in the remark, too, and takes it out of there', () => {
    const changes = { 备注: '一次提交一套材料；见流程「construction-permit」' };
    expect(processOf(changes)).toEqual({ uses: 'construction-permit' });
    const text = onlyItem(importSheets([catalogOf([permitRow(changes)])]));
    expect(text).toContain('备注: 一次提交一套材料\n');
  });

  it('says when there is no such process, and keeps the cell', () => {
    const changes = { 办理流程: '见流程 building-permit' };
    expect(findingsOf(changes)).toEqual(['catalog/unknown-process building-permit']);
    const text = onlyItem(importSheets([catalogOf([permitRow(changes)])]));
    expect(text).toContain('未识别:\n  办理流程: 见流程 building-permit\n');
    expect(text).not.toContain('\n流程:');
  });

  it('reads back without a finding of the language', () => {
    const result = importSheets([catalogOf([permitRow(), permitRow({ ...joint, 事项编号: '住建-013' })])]);
    const items = [...result.files].filter(([file]) => file.startsWith('items/'));
    expect(workspaceWith(...items.map(([file, text]) => ({ file, text }))).findings).toEqual([]);
  });

  const joint = { 办理流程: '受理→并联审查（5个工作日）→决定', 协办部门: '市消防救援支队（审查）' };
});
