import { describe, expect, it } from 'vitest';
import { pathFault } from '../../../src/rules/support/item-files.ts';

describe('paths of samples', () => {
  it.each([
    ['samples/申请表.docx', undefined],
    ['samples/a..b/表.docx', undefined],
    ['../表.docx', 'parent'],
    ['samples/../../表.docx', 'parent'],
    ['/srv/表.docx', 'absolute'],
    ['C:\\表格\\表.docx', 'absolute'],
    ['c:/表格/表.docx', 'absolute'],
    ['\\\\服务器\\表.docx', 'absolute'],
    ['https://www.fy.gov.cn/表.docx', 'absolute'],
    ['samples\\表.docx', 'backslash'],
  ])('%s: %s', (file, fault) => {
    expect(pathFault(file)).toBe(fault);
  });
});
