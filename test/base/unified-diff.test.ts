import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../../src/base/line-diff.ts';
import { unifiedDiff } from '../../src/base/unified-diff.ts';

const TEXT = `事项: housing-012
名称: 商品房预售许可证核发
部门: housing
办件类型: 承诺件
收费:
  是否收费：否
期限:
  法定: 20个工作日
  承诺: 5个工作日
`;

/** Applies a unified diff, as patch does. */
function applyDiff(before: string, diff: string): string {
  const lines = before.split(/(?<=\n)/u);
  let result = '';
  let next = 0;
  let last = '';
  for (const line of diff.split(/(?<=\n)/u).slice(2)) {
    const [, start = '', count = ''] = /^@@ -(\d+),(\d+) /u.exec(line) ?? [];
    if (start !== '') {
      const upTo = count === '0' ? Number(start) : Number(start) - 1;
      while (next < upTo) result += lines[next++];
    } else if (line.startsWith('\\')) {
      if (last !== '-') result = result.slice(0, -1);
    } else if (line.startsWith('+')) result += line.slice(1);
    else {
      expect(lines[next]?.trimEnd()).toBe(line.slice(1).trimEnd());
      if (line.startsWith(' ')) result += line.slice(1);
      next += 1;
    }
    last = line.charAt(0);
  }
  while (next < lines.length) result += lines[next++];
  return result;
}

describe('the unified diff', () => {
  it('shows what changes with three lines around it', () => {
    expect(unifiedDiff('items/housing/housing-012.yaml', TEXT, TEXT.replace('：', ': '))).toBe(
      `--- a/items/housing/housing-012.yaml
+++ b/items/housing/housing-012.yaml
@@ -3,7 +3,7 @@
 部门: housing
 办件类型: 承诺件
 收费:
-  是否收费：否
+  是否收费: 否
 期限:
   法定: 20个工作日
   承诺: 5个工作日
`,
    );
  });

  it('is empty where nothing changes', () => expect(unifiedDiff('guhua.yaml', TEXT, TEXT)).toBe(''));

  it('tells a line break that is missing at the end', () => {
    expect(unifiedDiff('guhua.yaml', '名称: 中心', '名称: 中心\n')).toBe(
      '--- a/guhua.yaml\n+++ b/guhua.yaml\n@@ -1,1 +1,1 @@\n-名称: 中心\n\\ No newline at end of file\n+名称: 中心\n',
    );
  });

  it('begins at no line where a text is empty', () => {
    expect(unifiedDiff('guhua.yaml', '', '名称: 中心\n')).toContain('@@ -0,0 +1,1 @@\n+名称: 中心\n');
  });

  it('keeps the line breaks of Windows', () => {
    const before = '部门：housing\r\n名称: 中心\r\n';
    expect(applyDiff(before, unifiedDiff('a', before, before.replace('：', ': ')))).toBe(before.replace('：', ': '));
  });

  it('turns one text into the other', () => {
    const texts = array(constantFrom('部门: housing\n', '名称: 中心\n', '- 甲\n', '- 乙\n', '\n'), { maxLength: 30 });
    const ends = constantFrom('', '备注: 无');
    assert(
      property(texts, texts, ends, ends, (one, other, oneEnd, otherEnd) => {
        const [before, after] = [one.join('') + oneEnd, other.join('') + otherEnd];
        expect(applyDiff(before, unifiedDiff('a', before, after))).toBe(after);
      }),
    );
  });
});

describe('the difference by lines', () => {
  it('is the shortest one', () => {
    const before = ['甲\n', '乙\n', '丙\n', '甲\n', '乙\n', '乙\n', '甲\n'].join('');
    const after = ['丙\n', '乙\n', '甲\n', '乙\n', '甲\n', '丙\n'].join('');
    expect(diffLines(before, after).filter(({ kind }) => kind !== 'same')).toHaveLength(5);
  });

  it('gives up shortness for texts that have nothing in common', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `旧 ${index}\n`).join('');
    const after = Array.from({ length: 3000 }, (_, index) => `新 ${index}\n`).join('');
    const changes = diffLines(before, after);
    expect(changes.filter(({ kind }) => kind === 'removed')).toHaveLength(3000);
    expect(changes.filter(({ kind }) => kind === 'added')).toHaveLength(3000);
  });
});
