import { describe, expect, it } from 'vitest';
import { findingsOf, layOverBase } from '../support/workspaces.ts';

const FILE = 'items/housing/housing-031.yaml';
const ITEM = `item: housing-031
name: 建筑起重机械  登记
department: housing
category: other
handling: promised
basis: [《建设工程安全生产管理条例》第三十五条]
conditions:
  - 设备检测合格，，在有效期内
  - "安装单位具备资质；。"
  - >-
    现场条件
    符合规程，，并已验收
limits: {promised: 5wd}
process: {uses: one-review-one-check, with: {review: 1wd, decide: 1wd}}
`;

function findings(text: string) {
  const workspace = layOverBase({ files: [{ file: FILE, text }], attachments: new Set() });
  return findingsOf(workspace, 'wording/double-punctuation');
}

describe('the fix of double punctuation', () => {
  it('leaves nothing to find but what it cannot reach', () => {
    const edits = findings(ITEM)
      .flatMap((finding) => finding.fix ?? [])
      .toSorted((one, other) => other.range.start - one.range.start);
    let text = ITEM;
    for (const { range, newText } of edits) text = text.slice(0, range.start) + newText + text.slice(range.end);
    expect(text).toContain('name: 建筑起重机械登记\n');
    expect(text).toContain('  - 设备检测合格，在有效期内\n  - "安装单位具备资质。"\n');
    // A folded text stands in the file in another form than its value: it is told and left to its author.
    expect(findings(text)).toHaveLength(1);
    expect(findings(text)[0]?.fix).toBeUndefined();
  });
});
