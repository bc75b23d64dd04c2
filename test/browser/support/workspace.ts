/** A small center for the portal: three departments, a dozen items, a one-stop service, one item that is a draft. */

const CENTER = `center: jieshou
name: 界首市行政服务中心
address: 界首市人民路88号
items-of-city: 20
`;

const HOUSING = `department: housing
name: 界首市住房和城乡建设局
short-name: 市住建局
phone: 0558-4881201
complaint: 0558-4881202
address: 界首市中原路6号
offices:
  licensing: {name: 行政审批科, duty: licensing, duties: [办理建筑工程施工许可, 办理商品房预售许可]}
  site: {name: 质量安全监督站, duty: supervision, duties: [检查施工现场]}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true}
  reviewer: {name: 审查岗, office: licensing}
  chief: {name: 审批科负责人, office: licensing}
windows:
  w8: {name: 建设工程窗口, counter: 8号, zone: 投资项目区, floor: 二楼, hours: "工作日 9:00-12:00，13:00-17:00", phone: 0558-4881208}
`;

const MARKET = `department: market
name: 界首市市场监督管理局
short-name: 市市场监管局
phone: 0558-4882301
offices:
  licensing: {name: 登记注册科, duty: licensing, duties: [办理企业设立登记]}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true}
  chief: {name: 登记注册科负责人, office: licensing}
windows:
  w3: {name: 企业登记窗口, counter: 3号, hours: 工作日 9:00-17:00}
`;

const REVIEW = `process: site-review
name: 现场审查流程
description: 受理后图纸与现场同时审查。
steps:
  - {accept: 受理, by: housing/window, within: 1wd, correction: {notice: 5wd, wait: 30d, times: 1, else: refuse}}
  - parallel: 同时审查
    branches:
      drawing: [{review: 图纸审查, by: housing/reviewer, within: 3wd}]
      site: [{inspect: 现场踏勘, by: housing/reviewer, staff: 2, within: 2wd}]
  - {pause: 专家评审, kind: expert-review, at-most: 15d, basis: [《中华人民共和国行政许可法》第四十五条]}
  - {decide: 决定, by: housing/chief, within: 2wd}
  - {deliver: 送达, by: housing/window, within: 1wd, note: 可以邮寄}
`;

const PERMIT = `item: housing-001
name: 建筑工程施工许可证核发
department: housing
office: licensing
status: in-use
category: licence
handling: promised
level: city
audience: [enterprise]
themes: [工程建设]
codes: {basic: "340115001000"}
basis: [《中华人民共和国建筑法》第七条, 《建筑工程施工许可管理办法》第二条]
conditions: [依法应当办理用地批准手续的，已经办理, 已经确定建筑施工企业]
materials:
  - {name: 建筑工程施工许可申请表, kind: form, form: either, necessity: required, source: applicant, originals: 1, sample: samples/permit.md}
  - {name: 建设工程规划许可证, kind: certificate, necessity: required, source: government, issuer: 市自然资源和规划局, copies: 1, basis: [《中华人民共和国建筑法》第八条], note: 核验原件}
  - {name: 施工合同, when: 实行发包的, copies: 1}
fee: {charged: true, rows: [{name: 资料查询费, standard: 20元/份, basis: [《安徽省服务价格目录》第三条], reduction: 小微企业免收}]}
limits: {statutory: 20wd, promised: 7wd, basis: [《中华人民共和国建筑法》第八条]}
process: {uses: site-review}
decision: window
result: {kind: certificate, name: 建筑工程施工许可证, valid-for: 三个月内开工}
service: {window: w8, visits: 1, visit-reason: 领取许可证, online: true, online-depth: III, url: "https://jieshou.example.gov.cn/housing-001", express: true}
contacts: {consultation: 0558-4881208, complaint: 0558-4881202}
sample: samples/permit.md
intermediaries: [{name: 施工图审查, basis: [《建设工程质量管理条例》第十一条]}]
remedies: {review: 界首市人民政府, litigation: 界首市人民法院}
faq: [{question: 延期怎么办, answer: 到期前申请延期，最多两次}]
note: 装修工程另见。
`;

/** What the other items differ in: id, name, department, handling, promise, audience, online, free. */
const OTHERS = [
  ['housing-002', '建筑工程施工许可证变更', 'housing', 'instant', 'instant', 'enterprise', true, true],
  ['housing-003', '商品房预售许可', 'housing', 'promised', '4wd', 'enterprise', true, true],
  ['housing-004', '公共租赁住房承租资格确认', 'housing', 'preliminary', '20wd', 'person', false, true],
  ['housing-005', '历史建筑修缮审批', 'housing', 'promised', '12wd', 'public-institution', false, true],
  ['market-001', '企业设立登记', 'market', 'instant', '1wd', 'enterprise', true, true],
  ['market-002', '营业执照遗失补领', 'market', 'instant', 'instant', 'enterprise', true, true],
  ['market-003', '食品经营许可（新办）', 'market', 'promised', '8wd', 'enterprise', true, false],
  ['market-004', '会计师事务所登记备案', 'market', 'promised', '5wd', 'enterprise', false, true],
  ['market-005', '特种设备使用登记', 'market', 'promised', '6wd', 'enterprise', false, true],
] as const;

function otherItem([
  id,
  name,
  department,
  handling,
  promised,
  audience,
  online,
  free,
]: (typeof OTHERS)[number]): string {
  return `item: ${id}
name: ${name}
department: ${department}
office: licensing
category: licence
handling: ${handling}
audience: [${audience}]
basis: [《中华人民共和国行政许可法》第十二条]
conditions: [符合法定条件]
materials: [{name: 居民身份证, kind: certificate, necessity: required, originals: 1, copies: 1}, {name: ${name}申请表, kind: form, originals: 1}]
fee: {charged: ${!free}${free ? '' : ', rows: [{name: 检测费, standard: 100元}]'}}
limits: {promised: ${promised}}
service: {visits: 1, visit-reason: 核对身份, online: ${online}}
process: {steps: [{accept: 受理, by: ${department}/window, within: 0.5h}, {decide: 决定, by: ${department}/chief, within: 0.5h}]}
`;
}

const BUNDLE = `bundle: open-a-shop
name: 开办食品店一件事
lead: market
kind: life-event
description: 设立企业，领取食品经营许可，一次申请。
items: [market-001, market-003]
acceptance: {window: w3, by: market/window}
handling: serial
promised: 9wd
note: 连锁企业另行约定。
`;

/** The sources of the workspace, by file. */
export const SOURCES: Readonly<Record<string, string>> = {
  'guhua.yaml': CENTER,
  'departments/housing.yaml': HOUSING,
  'departments/market.yaml': MARKET,
  'processes/site-review.yaml': REVIEW,
  'items/housing-001.yaml': PERMIT,
  ...Object.fromEntries(OTHERS.map((other) => [`items/${other[0]}.yaml`, otherItem(other)])),
  'bundles/open-a-shop.yaml': BUNDLE,
};

/** A sample that an item hands out. */
export const FILES: Readonly<Record<string, string>> = {
  'samples/permit.md':
    '# 施工许可申请表\n\n1. 面积写建筑面积。\n\n| 栏目 | 示例 |\n| --- | --- |\n| 工程名称 | 东城花园三期 |\n',
};

/** The item that is shown as a draft. */
export const DRAFT = 'market-005';
