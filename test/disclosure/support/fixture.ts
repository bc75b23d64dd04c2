/** A small center: a joint licence with every kind of step, and an instant item that leaves out whatever it may. */
import type { Center } from '../../../src/disclosure/center.ts';
import { centerOf } from '../../../src/disclosure/center.ts';
import { type DisclosureContext, disclosureTable } from '../../../src/disclosure/make-table.ts';
import type { DisclosureTable } from '../../../src/disclosure/table.ts';
import { buildWorkspace } from '../../../src/language/workspace.ts';
import {
  type DefinitionModel,
  parseDefinition,
  type ReadBytes,
  resolveDefinition,
} from '../../../src/registry/definition.ts';

const CENTER = `center: yingshang
name: 颍上县行政服务中心
address: 颍上县慎城镇解放北路8号
items-of-city: 4
`;

const CULTURE = `department: culture
name: 颍上县文化旅游体育局
short-name: 县文旅局
address: 颍上县人民路16号
phone: 0558-4410301
complaint: 0558-4410302
offices:
  licensing: {name: 行政审批股, duty: licensing, duties: [受理演出、娱乐场所和互联网上网服务场所的设立申请, 组织现场踏勘]}
  market: {name: 文化市场股, duty: supervision, duties: [检查演出内容与申报是否一致]}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true}
  reviewer: {name: 审查岗, office: licensing}
  inspector: {name: 踏勘岗, office: licensing}
  chief: {name: 审批股负责人, office: licensing}
  leader: {name: 分管副局长}
windows:
  w12: {name: 文化经营窗口, counter: 12号, zone: 社会事务区, floor: 二楼, hours: "工作日 9:00-12:00，13:00-17:00", phone: 0558-4410312}
  w13: {name: 体育窗口, counter: 13号}
`;

const FIRE = `department: fire
name: 颍上县消防救援大队
short-name: 县消防大队
offices:
  licensing: {name: 消防监督股, duty: licensing}
posts:
  inspector: {name: 消防检查岗, office: licensing}
  leader: {name: 大队负责人}
`;

const VENUE = `process: venue
name: 娱乐场所设立并联审批
description: 文化、消防同时审查，一个窗口进出。
case:
  area: {type: number, unit: 平方米, name: 营业面积}
  key: {type: boolean, name: 重点项目}
steps:
  - {accept: 受理, by: culture/window, within: 1wd, correction: {notice: 5wd, wait: 30d, times: 1, else: refuse}}
  - parallel: 并联审查
    branches:
      culture: [{review: 设立条件审查, by: culture/reviewer, within: 3wd}]
      after-culture:
        after: [culture]
        steps: [{inspect: 场所踏勘, by: culture/inspector, staff: 2, within: 2wd, optional: true}]
      fire:
        - choose: 是否消防检查
          when: [{if: 营业面积 > 200, steps: [{inspect: 消防安全检查, by: fire/inspector, within: 4wd}]}]
          otherwise: []
  - {pause: 听证, kind: hearing, at-most: 20d, basis: [《中华人民共和国行政许可法》第四十五条]}
  - {sign: 会签, by: [culture/leader, fire/leader], need: all, within: 1wd}
  - {decide: 决定, by: culture/chief, within: 2wd, not-same-person-as: 设立条件审查}
  - {deliver: 送达, by: culture/window, within: 1wd, note: 可以邮寄}
variants:
  green-channel: {name: 绿色通道, when: 重点项目, limits: {决定: 1wd, 设立条件审查: 1wd}, skip: [场所踏勘], promised: 6wd}
`;

export const LICENCE = `item: culture-001
name: 娱乐场所经营许可
department: culture
office: licensing
status: in-use
category: licence
handling: joint
level: county
audience: [enterprise, unincorporated]
codes: {basic: "340122001000", implementation: "11341226003188888X3340122001000"}
basis: [《娱乐场所管理条例》第九条, 《中华人民共和国行政许可法》第二十六条]
conditions:
  - 不设在居民楼、博物馆、图书馆和核定为文物保护单位的建筑物内
  - 使用面积不低于国务院文化主管部门规定的最低标准
materials:
  - {name: 娱乐场所经营许可申请表, kind: form, form: either, necessity: required, source: applicant, originals: 1, copies: 0, sample: samples/venue.md}
  - {name: 营业执照, kind: certificate, necessity: required, source: government, issuer: 县市场监督管理局, copies: 1, basis: [《娱乐场所管理条例》第九条]}
  - {name: 房屋租赁合同, when: 租赁经营场所的}
fee:
  charged: true
  rows: [{name: 场所噪声检测费, standard: 300元/次, basis: [《安徽省服务价格目录》第十二条]}]
limits: {statutory: 20wd, promised: 12wd, basis: [《中华人民共和国行政许可法》第四十二条], extension: 10wd, extension-basis: [《中华人民共和国行政许可法》第四十二条]}
process: {uses: venue}
decision: window
joint: {lead: culture, partners: [县消防大队（消防安全检查）]}
result: {kind: certificate, name: 娱乐经营许可证, valid-for: 两年}
service: {window: w12, visits: 1, visit-reason: 领取许可证, online: true, online-depth: III, url: "https://yingshang.example.gov.cn/culture-001", express: true}
contacts: {consultation: 0558-4410312, complaint: 0558-4410345}
sample: samples/venue.md
faq: [{question: 转让后要不要重新申请, answer: 要，许可证不得转让}]
`;

/** Leaves out whatever an item may leave out. */
export const BARE = `item: culture-002
name: 群众文艺团队备案
department: culture
category: other
handling: instant
basis: [《公共文化服务保障法》第三十七条]
limits: {promised: instant}
process: {steps: [{accept: 受理, by: culture/window, within: 0.5h}, {decide: 决定, by: culture/chief}]}
`;

export const SAMPLE = `# 娱乐场所经营许可申请表

> 样张，单位和人员都是虚构的。

1. 面积写使用面积。
2. 用黑色水笔填写。

| 栏目 | 填写示例 |
| --- | --- |
| 场所名称 | 颍上县某某歌舞厅 |
`;

const FILES: Readonly<Record<string, string>> = { 'samples/venue.md': SAMPLE };

export const readBytes: ReadBytes = (file) => {
  const text = FILES[file];
  return text === undefined ? undefined : new TextEncoder().encode(text);
};

/** The definition of an item of the center, as it is locked. */
export function definitionOf(text: string): DefinitionModel {
  const files = Object.entries({
    'guhua.yaml': CENTER,
    'departments/culture.yaml': CULTURE,
    'departments/fire.yaml': FIRE,
    'processes/venue.yaml': VENUE,
    'items/item.yaml': text,
  }).map(([file, content]) => ({ file, text: content }));
  const workspace = buildWorkspace(files, new Set(Object.keys(FILES)));
  const [id] = workspace.items.keys();
  const resolution = resolveDefinition(workspace, id ?? '', readBytes);
  if (!resolution.ok) throw new Error(JSON.stringify([workspace.findings, resolution]));
  return parseDefinition(resolution.definition.canonical);
}

/** The table of an item, a draft unless said otherwise. */
export function tableOf(text: string = LICENCE, context: Partial<DisclosureContext> = {}): DisclosureTable {
  const rest: DisclosureContext = { publication: { kind: 'draft' }, minutesPerDay: 420, readBytes, ...context };
  return disclosureTable(definitionOf(text), rest);
}

/** The table of an item that is in force. */
export function effectiveTable(text: string = LICENCE, version = 3): DisclosureTable {
  const { digest: modelDigest } = tableOf(text);
  return tableOf(text, { publication: { kind: 'effective', version, effectiveFrom: '2026-12-01', modelDigest } });
}

export function centerFixture(): Center {
  const files = Object.entries({
    'guhua.yaml': CENTER,
    'departments/fire.yaml': FIRE,
    'departments/culture.yaml': CULTURE,
  }).map(([file, text]) => ({ file, text }));
  const center = centerOf(buildWorkspace(files));
  if (center === undefined) throw new Error('no center');
  return center;
}
