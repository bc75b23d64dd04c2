import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../src/language/comments.ts';
import { readYaml } from '../../src/language/read-yaml.ts';

/** Each comment with the first line of what it is about. */
function comments(text: string): readonly (readonly [comment: string, node: string | undefined])[] {
  const { root } = readYaml('items/housing/housing-012.yaml', text);
  if (root === undefined) throw new Error('unreadable');
  return commentsOf({ text, root }).map(({ text: comment, node }) => [
    comment,
    node && (text.slice(node.start, node.end).split('\n')[0] ?? '').replace(/ #.*/u, ''),
  ]);
}

describe('a comment is about', () => {
  it('the key in the next line', () => {
    expect(comments('# 甲\n名称: 预售许可\n# 乙\n期限:\n  # 丙\n  承诺: 5个工作日\n')).toEqual([
      ['# 甲', '名称: 预售许可'],
      ['# 乙', '期限:'],
      ['# 丙', '承诺: 5个工作日'],
    ]);
  });

  it('the next key behind other comments and empty lines', () => {
    expect(comments('# 甲\n# 乙\n\n名称: 预售许可\n')).toEqual([
      ['# 甲', '名称: 预售许可'],
      ['# 乙', '名称: 预售许可'],
    ]);
  });

  it('the list entry in the next line, whole', () => {
    const text = '材料:\n  # 甲\n  - 名称: 申请表\n    份数: 1\n  # 乙\n  - 身份证\n  # 丙\n步骤: []\n';
    expect(comments(text).map(([, node]) => node)).toEqual(['名称: 申请表', '身份证', '步骤: []']);
    const { root } = readYaml('a', text);
    const first = root && commentsOf({ text, root })[0]?.node;
    expect(text.slice(first?.start, first?.end)).toBe('名称: 申请表\n    份数: 1');
  });

  it('the outermost of what begins in its own line', () => {
    expect(
      comments('期限: {法定: 20个工作日, 承诺: 5个工作日} # 甲\n材料:\n  - 名称: 申请表 # 乙\n    份数: 1 # 丙\n'),
    ).toEqual([
      ['# 甲', '期限: {法定: 20个工作日, 承诺: 5个工作日}'],
      ['# 乙', '名称: 申请表'],
      ['# 丙', '份数: 1'],
    ]);
  });

  it('a key whose value comes below, and a list entry behind its dash', () => {
    expect(comments('期限: # 甲\n  承诺: 5个工作日\n步骤:\n  - # 乙\n    受理: 受理\n')).toEqual([
      ['# 甲', '期限:'],
      ['# 乙', '受理: 受理'],
    ]);
  });

  it('a text block in whose head it stands', () => {
    expect(comments('说明: | # 甲\n  # 这是文字\n  还是文字\n名称: 预售许可\n')).toEqual([['# 甲', '说明: |']]);
  });

  it('what a closing bracket ends', () => {
    expect(comments('期限: {\n  承诺: 5个工作日, # 甲\n  } # 乙\n')).toEqual([
      ['# 甲', '承诺: 5个工作日'],
      ['# 乙', '期限: {'],
    ]);
  });

  it('the first key behind a mark of documents', () => {
    expect(comments('--- # 甲\n名称: 预售许可\n')).toEqual([['# 甲', '名称: 预售许可']]);
  });

  it('nothing below everything', () => {
    expect(comments('名称: 预售许可\n# 甲')).toEqual([['# 甲', undefined]]);
  });
});

describe('no comment is', () => {
  it('a # inside a text or within a word', () => {
    const text = '名称: "预售 # 许可"\n说明: \'# 一\'\n备注: >\n  # 二\n\n  # 三\n地址: 清河东路#8\n# 四\n';
    expect(comments(text).map(([comment]) => comment)).toEqual(['# 四']);
  });

  it('a # in the name of an anchor', () => {
    expect(comments('名称: &a#b 预售许可\n')).toEqual([]);
  });

  it('the line break of Windows', () => {
    expect(comments('# 甲\r\n名称: 预售许可 # 乙\r\n').map(([comment]) => comment)).toEqual(['# 甲', '# 乙']);
  });
});
