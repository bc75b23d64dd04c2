import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/language/documents.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';

const IN_ENGLISH = `laws:
  - title: 中华人民共和国道路运输条例
    level: administrative-regulation
    versions: [{date: 2019-03-02, articles: 83, expired: true}, {date: 2023-07-20, articles: 82}]
`;

const IN_CHINESE = `法律库:
  - 名称: 中华人民共和国道路运输条例
    效力级别: 行政法规
    版本: [{公布日期: 2019-03-02, 末条: 83, 失效: 是}, {公布日期: 2023-07-20, 末条: 82}]
`;

describe('a law library', () => {
  it('is a document of its own kind, in either language', () => {
    const english = readDocument('laws.yaml', IN_ENGLISH);
    const chinese = readDocument('laws.yaml', IN_CHINESE);
    expect(english.findings).toEqual([]);
    expect(english.document).toMatchObject({ kind: 'laws', id: 'laws' });
    expect(chinese.document?.data).toEqual(english.document?.data);
  });

  it('is found wherever it lies, once in a workspace', () => {
    const workspace = buildWorkspace([
      { file: 'law/library.yaml', text: IN_CHINESE },
      { file: 'laws.yaml', text: 'laws: [{title: 建筑法}]\n' },
    ]);
    expect(workspace.laws?.file).toBe('law/library.yaml');
    expect(workspace.findings).toMatchObject([
      { rule: 'reference/duplicate-id', file: 'laws.yaml', related: [{ file: 'law/library.yaml' }] },
    ]);
  });

  it('says in its own words what is wrong in it', () => {
    const text = '法律库:\n  - {名称: 建筑法, 效力级别: 法, 版本: [{公布日期: 2019年, 末条: 八十五}], 页数: 3}\n';
    const workspace = buildWorkspace([{ file: 'laws.yaml', text }]);
    expect(workspace.laws).toBeUndefined();
    expect(workspace.faulty).toEqual([{ kind: 'laws', id: 'laws', file: 'laws.yaml' }]);
    expect(workspace.findings.map(({ rule }) => rule).toSorted()).toEqual([
      'source/not-allowed-value',
      'source/unknown-key',
      'source/wrong-form',
      'source/wrong-type',
    ]);
  });
});
