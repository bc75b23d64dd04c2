/** A small center for the registry's tests: two departments, a template, three items and their samples. */

import { buildWorkspace, type Workspace } from '../../../src/language/workspace.ts';
import type { ReadBytes, ResolvedDefinition } from '../../../src/registry/definition.ts';
import { resolveDefinition } from '../../../src/registry/definition.ts';
import { EMPTY_LOCK, type Lock } from '../../../src/registry/lock.ts';
import { lockItems } from '../../../src/registry/lock-items.ts';

export type Texts = Readonly<Record<string, string>>;

export const TEXTS: Texts = {
  'guhua.yaml': 'center: fuyang\nname: 阜阳市行政服务中心\n',
  'departments/housing.yaml': `department: housing
name: 阜阳市住房和城乡建设局
short-name: 市住建局
phone: 0558-2551243
complaint: 0558-2551242
offices:
  licensing: {name: 行政许可科, duty: licensing, duties: [核发建筑工程施工许可证, 办理燃气经营许可]}
  gas: {name: 燃气监管科, duty: supervision, duties: [检查燃气经营企业]}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true}
  reviewer: {name: 审查岗, office: licensing}
  chief: {name: 行政许可科负责人, office: licensing}
  inspector: {name: 燃气检查岗, office: gas}
windows:
  permits: {name: 施工许可窗口, counter: 25号, phone: 0558-2551250}
  gas: {name: 燃气窗口, counter: 26号}
`,
  'departments/fire.yaml': `department: fire
name: 阜阳市消防救援支队
offices:
  licensing: {name: 行政审批科, duty: licensing}
posts:
  reviewer: {name: 消防审查岗, office: licensing}
`,
  'processes/one-review.yaml': `process: one-review
name: 一审一核流程
description: 窗口受理，一人审查，一人核准。
template: true
parameters:
  review: {type: duration, name: 审查时限}
steps:
  - accept: 受理
    by: $department/window
    within: 1wd
    correction: {notice: 5wd, wait: 30d}
  - review: 审查
    by: $department/reviewer
    within: $review
  - decide: 决定
    by: $department/chief
    within: 2wd
    result: 燃气经营许可证
variants:
  green-channel: {limits: {审查: 1wd}}
`,
  'items/housing-001.yaml': `item: housing-001
name: 燃气经营许可证核发
department: housing
category: licence
handling: promised
basis: [《城镇燃气管理条例》第十五条]
materials:
  - {name: 燃气经营许可申请表, kind: form, blank: samples/gas-blank.txt, sample: samples/gas-sample.txt}
limits: {statutory: 20wd, promised: 8wd}
process: {uses: one-review, with: {review: 5wd}}
service: {window: gas}
`,
  'items/housing-002.yaml': `item: housing-002
name: 建筑工程施工许可证核发
department: housing
category: licence
handling: joint
basis: [《中华人民共和国建筑法》第七条]
limits: {statutory: 7wd, promised: 5wd}
process:
  steps:
    - accept: 受理
      by: housing/window
      within: 1wd
    - parallel: 并联审查
      branches:
        plan: [{review: 图纸审查, by: housing/reviewer, within: 2wd}]
        fire: [{review: 消防设计审查, by: fire/reviewer, within: 3wd}]
    - decide: 决定
      by: housing/chief
      within: 1wd
service: {window: permits}
`,
  'items/housing-003.yaml': `item: housing-003
name: 商品房买卖合同备案信息查询
department: housing
category: public-service
handling: instant
basis: [《城市商品房预售管理办法》第十条]
limits: {promised: 即办}
process: {steps: [{accept: 当场查询, by: housing/window}]}
`,
};

const SAMPLES: Texts = {
  'samples/gas-blank.txt': '燃气经营许可申请表（空白）',
  'samples/gas-sample.txt': '燃气经营许可申请表（示范）：申请人 阜阳某燃气有限公司',
};

export const ITEMS = ['housing-001', 'housing-002', 'housing-003'];

/** The center's files, some of them edited; a text of `undefined` takes a file away. */
export function center(edits: Readonly<Record<string, string | undefined>> = {}): Workspace {
  const files = Object.entries({ ...TEXTS, ...edits }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text }],
  );
  return buildWorkspace(files);
}

/** A text of the center with one passage replaced, which it must hold. */
export function edited(file: string, from: string, to: string): Record<string, string> {
  const text = TEXTS[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { [file]: text.replace(from, to) };
}

/** Bytes of the center's samples, some of them edited. */
export function samples(edits: Readonly<Record<string, string | undefined>> = {}): ReadBytes {
  const all: Readonly<Record<string, string | undefined>> = { ...SAMPLES, ...edits };
  return (file) => {
    const text = all[file];
    return text === undefined ? undefined : Buffer.from(text);
  };
}

/** An item's definition, which must be whole. */
export function definitionOf(workspace: Workspace, item: string, readBytes: ReadBytes = samples()): ResolvedDefinition {
  const resolution = resolveDefinition(workspace, item, readBytes);
  if (!resolution.ok) throw new Error(`${item} lacks ${JSON.stringify(resolution.missing)}`);
  return resolution.definition;
}

/** A lock of the whole center in version 1. */
export function lockedCenter(workspace: Workspace = center()): Lock {
  return lockItems(workspace, EMPTY_LOCK, ITEMS, { readBytes: samples() }).lock;
}
