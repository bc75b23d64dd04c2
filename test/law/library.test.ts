import { describe, expect, it } from 'vitest';
import { buildWorkspace, type Workspace } from '../../src/language/workspace.ts';
import { citedLaws } from '../../src/law/cited-laws.ts';
import { lawLibrary, levelInWorkspace, newestVersion } from '../../src/law/library.ts';

const LAWS = `法律库:
  - 名称: 中华人民共和国环境影响评价法
    简称: 环评法
    别名: [环境评价法]
    效力级别: 法律
    版本:
      - {公布日期: 2018-12-29, 末条: 37}
      - {公布日期: 2002-10-28, 施行日期: 2003-09-01, 末条: 38, 失效: 是}
      - {末条: 30}
  - 名称: 环境影响评价法
    版本: [{公布日期: 2016-07-02, 末条: 37}]
  - {名称: 城市供水条例, 别名: [供水条例]}
  - {名称: 农村供水条例, 别名: [供水条例], 效力级别: 规范性文件}
`;

function workspaceOf(laws: string): Workspace {
  return buildWorkspace([{ file: 'laws.yaml', text: laws }]);
}

function libraryOf(laws: string): NonNullable<ReturnType<typeof lawLibrary>> {
  const workspace = workspaceOf(laws);
  expect(workspace.findings).toEqual([]);
  const library = lawLibrary(workspace);
  if (library === undefined) throw new Error('no library');
  return library;
}

describe('a law library', () => {
  it('finds a law by every title it goes by', () => {
    const library = libraryOf(LAWS);
    for (const title of ['环评法', '环境评价法', '环境影响评价法', '中华人民共和国环境影响评价法（2018年修正）'])
      expect(library.find(title)?.title, title).toBe('中华人民共和国环境影响评价法');
    expect(library.find('水污染防治法')).toBeUndefined();
  });

  it('takes all entries of a title for one law, its versions from old to new', () => {
    const law = libraryOf(LAWS).find('环评法');
    expect(law?.versions.map(({ facts }) => facts.date)).toEqual([undefined, '2002-10-28', '2016-07-02', '2018-12-29']);
    expect(law && newestVersion(law)).toEqual({
      facts: { date: '2018-12-29', articles: 37 },
      path: ['laws', 0, 'versions', 0],
    });
  });

  it('does not choose between two laws of one alias', () => {
    expect(libraryOf(LAWS).find('供水条例')).toBeUndefined();
  });

  it('suggests the title that was meant', () => {
    expect(libraryOf(LAWS).similar('农村供水条列')).toBeUndefined();
    expect(libraryOf(LAWS).similar('环境影响评介法')).toBe('中华人民共和国环境影响评价法');
  });

  it('knows levels better than titles show them', () => {
    const levelOf = levelInWorkspace(workspaceOf(LAWS));
    const cited = { quoted: true, number: undefined, articles: [], annex: false };
    expect(levelOf({ ...cited, title: '农村供水条例' })).toBe('normative-document');
    expect(levelOf({ ...cited, title: '水污染防治法' })).toBe('law');
  });

  it('is read once a workspace, and is not there where there is no file', () => {
    const workspace = workspaceOf(LAWS);
    expect(lawLibrary(workspace)).toBe(lawLibrary(workspace));
    expect(lawLibrary(buildWorkspace([]))).toBeUndefined();
  });
});

describe('the laws that a workspace cites', () => {
  it('are those of items and of processes', () => {
    const workspace = buildWorkspace([
      {
        file: 'items/water/water-001.yaml',
        text: `item: water-001
name: 取水许可
department: water
category: licence
handling: promised
basis: [《中华人民共和国水法》第四十八条]
limits: {promised: 5wd}
process: {steps: [{accept: 受理, by: water/window, basis: [《取水许可条例》第十条]}]}
materials: [{name: 申请书, basis: [《取水许可管理办法》第九条]}]
`,
      },
      {
        file: 'processes/intake.yaml',
        text: `process: intake
name: 取水流程
basis: [《行政许可法》第三十二条]
steps: [{accept: 受理, by: water/window}]
`,
      },
    ]);
    expect([...citedLaws(workspace)].toSorted()).toEqual(['取水许可条例', '取水许可管理办法', '水法', '行政许可法']);
  });
});
