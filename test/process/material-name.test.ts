import { describe, expect, it } from 'vitest';
import { comparableName } from '../../src/process/material-name.ts';

describe('names of materials, as they are compared', () => {
  it.each([
    '身份证',
    '申请人身份证',
    '申请人的身份证',
    '本人身份证原件',
    '身份证复印件',
    '身份证（复印件）',
    '身份证(复印件一份)',
    '身份证原件及复印件2份',
    '身份证 复印件 1 份',
    '《身份证》',
  ])('%s is 身份证', (name) => {
    expect(comparableName(name)).toBe('身份证');
  });

  it.each(['经办人身份证', '法定代表人身份证', '身份证（配偶）', '身份证明'])('%s is another', (name) => {
    expect(comparableName(name)).not.toBe('身份证');
  });

  it('takes brackets of either width as one', () => {
    expect(comparableName('合同（甲方）')).toBe(comparableName('合同(甲方)'));
  });

  it('never empties a name', () => {
    expect(comparableName('复印件')).toBe('复印件');
    expect(comparableName('本人')).toBe('本人');
  });
});
