/** A small center for the tests of exports: two departments, a template, a process with every kind of block, five items. */
import { processOfModel } from '../../../src/disclosure/process-of-model.ts';
import type { ExportedCenter, ExportedItem } from '../../../src/interchange/exported-item.ts';
import { buildWorkspace, type SourceFile, type Workspace } from '../../../src/language/workspace.ts';
import { parseDefinition, resolveDefinition } from '../../../src/registry/definition.ts';

const HOUSING = `department: housing
name: 临江市住房和城乡建设局
short-name: 市住建局
code: "113412000031257813"
address: 临江市一道河路206号
phone: 0558-2551243
offices:
  licensing: {name: 行政许可科, duty: licensing, duties: [核发燃气经营许可证]}
  market: {name: 燃气监管科, duty: supervision}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, authorised: [accept, issue, deliver, notify]}
  reviewer: {name: 审查岗, office: licensing, authorised: [review]}
  inspector: {name: 现场核查岗, office: licensing, authorised: [inspect]}
  chief: {name: 行政许可科负责人, office: licensing, at-window: true, authorised: [sign, decide]}
  leader: {name: 分管副局长, authorised: [sign, decide]}
windows:
  w25: {name: 建设工程许可窗口, counter: 25号, zone: 投资项目审批区, floor: 二楼, hours: "工作日 9:00-12:00，13:00-17:00"}
  w26: {name: 燃气窗口, counter: 26号}
`;

const FIRE = `department: fire
name: 临江市消防救援支队
short-name: 市消防救援支队
offices:
  licensing: {name: 行政审批科, duty: licensing}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, authorised: [accept, deliver]}
  reviewer: {name: 消防审查岗, office: licensing, authorised: [review]}
windows:
  w30: {name: 消防审验窗口, counter: 30号}
`;

const TEMPLATE = `process: one-review-one-check
name: 一审一核流程
template: true
basis: [《中华人民共和国行政许可法》第三十二条]
parameters:
  accept: {type: duration, default: 0.5wd}
  review: {type: duration}
  decide: {type: duration}
  deliver: {type: duration, default: 0.5wd}
  decider: {type: post, default: $chief}
steps:
  - {accept: 受理, by: $department/$window, within: $accept}
  - {review: 审查, by: $department/$reviewer, within: $review}
  - {decide: 决定, by: $department/$decider, within: $decide}
  - {deliver: 送达, by: $department/$window, within: $deliver}
`;

/** Every kind of block. */
const PERMIT = `process: construction-permit
name: 施工许可并联审批
lead: housing
promised: 16wd
case: {area: {type: number, unit: m2, name: 建筑面积}}
steps:
  - {accept: 受理, by: housing/window, within: 1wd, correction: {notice: 5wd, wait: 30d}}
  - parallel: 并联审查
    branches:
      plan: [{review: 图纸审查, by: housing/reviewer, within: 4wd}]
      fire:
        after: [plan]
        steps:
          - choose: 是否现场核查
            when: [{if: 建筑面积 > 2000, steps: [{inspect: 现场核查, by: housing/inspector, staff: 2, within: 2wd}]}]
            otherwise: []
          - {review: 消防设计审查, by: fire/reviewer, within: 3wd}
  - {pause: 专家评审, kind: expert-review, at-most: 30d}
  - {decide: 决定, by: housing/leader, within: 2wd, note: 集体审议, result: 建筑工程施工许可证}
variants:
  green-channel: {name: 绿色通道, limits: {图纸审查: 2wd}, promised: 10wd}
`;

/** All that a row of a catalog can say. */
export const GAS = `item: housing-012
name: 燃气经营许可证核发
department: housing
office: licensing
category: licence
handling: promised
level: city
authority: own
audience: [enterprise, unincorporated]
themes: [工程建设, 城市管理]
codes:
  basic: "340115012000"
  implementation: "1134120000312578133340115012000"
basis:
  - 《城镇燃气管理条例》第十五条
  - 《中华人民共和国行政许可法》第十二条
conditions:
  - 有符合标准的燃气气源：1.管道气源；2.瓶装气源
  - 有固定的经营场所、管理制度和应急预案
quantity-limit: 按年度规划总量核发
materials:
  - {name: 燃气经营许可申请表, kind: form, form: either, necessity: required, source: applicant, originals: 1, blank: samples/gas-blank.txt, sample: samples/gas-sample.txt}
  - {name: 营业执照（副本）, kind: certificate, necessity: deferrable, source: government, issuer: 市场监督管理部门, copies: 1, basis: [《城镇燃气管理条例》第十五条]}
  - {name: 燃气气源证明, kind: other, source: other, issuer: 气源单位, originals: 1, when: 使用管道气源的提供, note: 加盖公章}
  - {name: 其他辅助材料, kind: other}
fee:
  charged: true
  rows:
    - {name: 证书工本费, standard: 10元/证, basis: [《中华人民共和国价格法》第九条], reduction: 残疾人免收}
    - {name: 现场检验费, standard: 按燃气用户数量计收}
limits: {statutory: 20wd, promised: 8wd, basis: [《中华人民共和国行政许可法》第四十二条], extension: 10wd}
process: {uses: one-review-one-check, with: {accept: 0.5wd, review: 4wd, decide: 3wd, deliver: 0.5wd}}
decision: window
result: {kind: certificate, name: 燃气经营许可证, valid-for: 三年}
service: {window: w26, address: 清河东路政务服务大厅, hours: "工作日 9:00-17:00", visits: 1, visit-reason: 核对原件, online: true, online-depth: III, url: "https://www.ahzwfw.gov.cn/gas", express: true, appointment: false, online-payment: false, coverage: city}
contacts: {consultation: 0558-2550132、0558-2550133, complaint: 0558-2551242}
intermediaries: [{name: 施工图设计文件审查, basis: [《建设工程质量管理条例》第十一条]}, {name: 燃气工程检测}]
remedies: {review: 市人民政府, litigation: 临江区人民法院}
sample: samples/gas-sample.txt
note: |-
  每年春季、秋季各受理一次
  不能网上核验的，到窗口核验
`;

/** A joint item as import writes it. */
const JOINT = `item: housing-013
name: 建设工程消防设计审查（联合）
department: housing
office: licensing
category: licence
handling: joint
basis: [《中华人民共和国消防法》第十一条]
materials: []
conditions: []
fee: {charged: false}
limits: {promised: 7wd}
process:
  steps:
    - {accept: 受理, by: housing/window, within: 1wd}
    - parallel: 并联审查
      branches:
        housing: [{review: 市住建局审查, by: housing/reviewer, within: 4wd}]
        fire: [{review: 市消防救援支队审查, by: fire/reviewer, within: 4wd, note: 消防设计审查}]
    - {pause: 专家评审, kind: expert-review, at-most: 20d}
    - {decide: 决定, by: housing/chief, within: 1wd}
decision: window
joint: {lead: housing, partners: [市消防救援支队（消防设计审查）]}
result: {kind: none}
`;

const NAMED = `item: housing-014
name: 建筑工程施工许可证核发
department: housing
category: licence
handling: joint
basis: [《中华人民共和国建筑法》第七条]
limits: {statutory: 7wd, promised: 1wd 2h}
process: {uses: construction-permit}
`;

/** More than a row of a catalog can say. */
export const RICH = `item: housing-015
name: 燃气设施改动审批
department: housing
category: licence
handling: promised
basis: [《城镇燃气管理条例》第三十八条]
materials: [{name: 改动方案, note: 一式两份，加盖公章}]
limits: {promised: 5wd, extension: 3wd, extension-basis: [《中华人民共和国行政许可法》第四十二条]}
process:
  steps:
    - {accept: 受理, by: housing/window, within: 1wd, correction: {notice: 5wd, wait: 30d}}
    - {decide: 决定, by: housing/chief, within: 2wd}
result: {kind: approval, name: 同意改动的批复, sample: samples/gas-sample.txt}
faq: [{question: 改动后要验收吗, answer: 要，由燃气企业组织。}]
`;

const INSTANT = `item: fire-001
name: 公众聚集场所投入使用营业前消防安全检查咨询
department: fire
status: in-use
category: public-service
handling: instant
basis: [《中华人民共和国消防法》第十五条]
limits: {promised: 即办}
process: {steps: [{accept: 受理, by: fire/window, within: 1h}]}
`;

const BUNDLE = `bundle: gas-shop
name: 开燃气门店一件事
lead: housing
kind: life-event
description: 一次申请，依次办完。
items: [housing-012, fire-001]
acceptance: {window: w26, by: housing/window}
handling: parallel
promised: 9wd
`;

const CENTER = `center: linjiang
name: 临江市政务服务中心
region: "341200"
address: 清河东路政务服务大厅
`;

export const BESIDE_ITEMS: readonly SourceFile[] = [
  { file: 'guhua.yaml', text: CENTER },
  { file: 'departments/housing.yaml', text: HOUSING },
  { file: 'departments/fire.yaml', text: FIRE },
  { file: 'processes/one-review-one-check.yaml', text: TEMPLATE },
  { file: 'processes/construction-permit.yaml', text: PERMIT },
];

/** Items that a spreadsheet tells whole. */
export const TOLD: readonly SourceFile[] = [
  { file: 'items/housing/housing-012.yaml', text: GAS },
  { file: 'items/housing/housing-013.yaml', text: JOINT },
  { file: 'items/housing/housing-014.yaml', text: NAMED },
  { file: 'items/fire/fire-001.yaml', text: INSTANT },
];

/** The center with some files more. */
export function centerWith(...more: readonly SourceFile[]): Workspace {
  const files = [...BESIDE_ITEMS, ...TOLD, { file: 'bundles/gas-shop.yaml', text: BUNDLE }, ...more];
  const workspace = buildWorkspace(files);
  const faults = workspace.findings.filter(({ rule }) => rule !== 'source/unfinished-draft');
  if (faults.length > 0) throw new Error(JSON.stringify(faults[0]));
  return workspace;
}

export const RICH_FILE: SourceFile = { file: 'items/housing/housing-015.yaml', text: RICH };

/** The complete definitions of all items. */
export function exportedItems(workspace: Workspace = centerWith(RICH_FILE)): readonly ExportedItem[] {
  return [...workspace.items.keys()].map((id) => {
    const resolution = resolveDefinition(workspace, id, (file) => Buffer.from(file));
    if (!resolution.ok) throw new Error(`${id} lacks ${JSON.stringify(resolution.missing)}`);
    const definition = parseDefinition(resolution.definition.canonical);
    const process = processOfModel(definition.process);
    return { definition, digest: resolution.definition.modelDigest, process, version: undefined };
  });
}

export const EXPORTED_CENTER: ExportedCenter = {
  id: 'linjiang',
  name: '临江市政务服务中心',
  region: '341200',
  address: '清河东路政务服务大厅',
  hours: ['09:00-12:00', '13:00-17:00'],
  minutesPerDay: 420,
  settledUntil: '2026-12-24',
};
