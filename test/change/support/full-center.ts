/** A center in which one item and its process use every key of their schemas: what can be said, and so what can change. */

import type { ComparedDefinition } from '../../../src/change/compare-definitions.ts';
import type { JsonObject } from '../../../src/change/compare-values.ts';
import { processOfModel } from '../../../src/disclosure/process-of-model.ts';
import { buildWorkspace, type Workspace } from '../../../src/language/workspace.ts';
import { parseDefinition, resolveDefinition } from '../../../src/registry/definition.ts';
import type { ProcessModel } from '../../../src/registry/process-model.ts';

export const DEPARTMENTS: Readonly<Record<string, string>> = {
  'departments/fire.yaml': `department: fire
name: 阜阳市消防救援支队
short-name: 市消防支队
code: "11341200003117521Y"
address: 阜阳市颍州区双清路9号
phone: 0558-2550119
complaint: 0558-2551119
leader: fire/leader
offices:
  licensing: {name: 行政审批科, duty: licensing, duties: [消防设计审查, 消防验收], tells: [watch]}
  watch: {name: 监督科, duty: supervision}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, persons: 2, authorised: [accept, deliver]}
  reviewer: {name: 审查岗, office: licensing}
  inspector: {name: 现场核查岗, office: licensing}
  leader: {name: 分管支队长}
windows:
  w41: {name: 消防窗口, counter: 41号, zone: 投资项目审批区, floor: 二楼, hours: "工作日 9:00-12:00，13:00-17:00", phone: 0558-2550141}
`,
  'departments/housing.yaml': `department: housing
name: 阜阳市住房和城乡建设局
short-name: 市住建局
offices: {licensing: {name: 行政许可科, duty: licensing}}
posts:
  reviewer: {name: 审查岗, office: licensing}
  chief: {name: 行政许可科负责人, office: licensing}
`,
};

export const PROCESS = `process: assembly-inspection
name: 公众聚集场所检查流程
lead: fire
description: 受理后消防审查与图纸审查同时进行，需要的到现场核查。
basis: [《中华人民共和国消防法》第十五条]
promised: 9wd
case:
  area: {type: number, unit: m2, name: 营业面积}
  kind: {type: text, name: 场所种类, values: [影院, 商场, 酒店]}
steps:
  - accept: 受理
    id: accept-case
    by: fire/window
    within: 1wd
    correction: {notice: 5wd, wait: 15d, times: 1, else: refuse}
  - parallel: 同时审查
    branches:
      plans: [{review: 图纸审查, by: housing/reviewer, within: 2wd, basis: [《中华人民共和国建筑法》第七条]}]
      site:
        - {review: 登记核对, by: fire/reviewer, within: 1wd}
        - choose: 是否现场核查
          when:
            - if: 营业面积 > 300
              steps: [{inspect: 现场核查, by: fire/inspector, staff: 2, within: 2wd, warn: 1wd, return: {to: 登记核对, times: 1}}]
          otherwise: [{review: 书面核查, by: fire/reviewer, within: 1wd, note: 只看承诺书}]
      opinion: {after: [plans], steps: [{review: 消防审查, by: fire/reviewer, within: 1wd, optional: true}]}
  - {pause: 专家评审, kind: expert-review, at-most: 20d, by: fire/leader, basis: [《中华人民共和国行政许可法》第四十五条], optional: true}
  - {sign: 会签, by: [fire/leader, housing/chief], need: any, within: 1wd}
  - {decide: 决定, by: fire/leader, within: 1wd, not-same-person-as: [accept-case, 消防审查], result: 检查意见书}
  - {deliver: 送达, by: fire/window, within: 1wd}
  - {notify: 告知结果, by: fire/window}
variants:
  green-channel: {name: 绿色通道, when: 营业面积 < 1000, limits: {图纸审查: 1wd, 专家评审: 10d}, skip: [消防审查], promised: 5wd}
`;

export const ITEM = `item: fire-007
name: 公众聚集场所投入使用、营业前消防安全检查
department: fire
office: licensing
status: in-use
category: licence
handling: promised
level: city
authority: own
audience: [enterprise, person]
themes: [工程建设, 开业]
codes: {basic: "340190001000", implementation: "11341200003117521Y340190001000", operation: "11341200003117521Y34019000100001"}
basis: [《中华人民共和国消防法》第十五条, 《消防监督检查规定》第七条]
conditions: [场所已经建成并且完成消防设施检测, 有消防安全管理制度]
quantity-limit: 每年受理不超过五百家
materials:
  - {name: 消防安全检查申报表, kind: form, form: either, necessity: required, source: applicant, originals: 1, blank: samples/blank.md, sample: samples/filled.md}
  - {name: 营业执照复印件, kind: certificate, form: paper, necessity: deferrable, source: government, issuer: 市市场监管局, copies: 1, basis: [《消防监督检查规定》第八条], when: 以企业名义申报的, note: 加盖公章}
  - {name: 消防设施检测报告, kind: other, form: electronic, necessity: required, source: intermediary, originals: 1}
fee:
  charged: true
  rows: [{name: 检查费, standard: 每处80元, basis: [《消防收费办法》第三条], reduction: 残疾人开办的免收}]
limits: {statutory: 20wd, promised: 9wd, basis: [《消防监督检查规定》第九条], extension: 5wd, extension-basis: [《中华人民共和国行政许可法》第四十二条]}
process: {uses: assembly-inspection}
decision: leader
superior: 安徽省消防救援总队
superior-item: 重点场所消防安全检查
joint: {lead: housing, partners: [市住建局（图纸审查）, 市文旅局（场所登记）]}
result: {kind: certificate, name: 消防安全检查合格证, sample: samples/certificate.md, valid-for: 三年}
service:
  window: w41
  address: 阜阳市行政服务中心二楼
  hours: 工作日 9:00-12:00，13:00-17:00
  visits: 1
  visit-reason: 现场核查
  online: true
  online-depth: III
  url: https://www.ahzwfw.gov.cn/fire
  express: true
  appointment: true
  online-payment: true
  coverage: city
contacts: {consultation: 0558-2550141, complaint: 0558-2551119}
intermediaries: [{name: 消防设施检测, basis: [《中华人民共和国消防法》第三十四条]}]
remedies: {review: 向阜阳市人民政府申请行政复议, litigation: 向颍州区人民法院提起行政诉讼}
faq: [{question: 小店要检查吗？, answer: 三百平方米以下的只作书面核查。}]
sample: samples/filled.md
note: 节假日前两周请提前申报
unread: {其他要求: 见附件二}
extra: {办理平台: 省统一申办受理平台}
`;

export const TEXTS: Readonly<Record<string, string>> = {
  'guhua.yaml': 'center: fuyang\nname: 阜阳市行政服务中心\n',
  ...DEPARTMENTS,
  'processes/assembly-inspection.yaml': PROCESS,
  'items/fire-007.yaml': ITEM,
};

/** The center with some texts replaced. */
export function fullCenter(edits: Readonly<Record<string, string>> = {}): Workspace {
  return buildWorkspace(Object.entries({ ...TEXTS, ...edits }).map(([file, text]) => ({ file, text })));
}

/** An item's model, which must be whole. */
export function modelOf(workspace: Workspace, item = 'fire-007', samples = '样本'): JsonObject {
  const resolution = resolveDefinition(workspace, item, (file) => Buffer.from(`${samples} ${file}`));
  if (!resolution.ok) throw new Error(`${item} lacks ${JSON.stringify(resolution.missing)}`);
  return JSON.parse(resolution.definition.canonical) as JsonObject;
}

/** A model as the comparison takes it. */
export function compared(model: JsonObject): ComparedDefinition {
  const { process } = parseDefinition(JSON.stringify(model));
  return { model, process: processOfModel(process as ProcessModel) };
}
