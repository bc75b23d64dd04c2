/** A small center with items of three departments, for tests of bundles. */
import type { BundleDocument } from '../../../src/language/documents.ts';
import { buildWorkspace, type Workspace } from '../../../src/language/workspace.ts';

export interface BundleWorkspace {
  readonly workspace: Workspace;
  readonly bundle: BundleDocument;
}

const CENTER = `center: fuyang
name: 阜阳市行政服务中心
business-hours: ["09:00-12:00", "13:00-17:00"]
`;

const department = (id: string, name: string): string => `department: ${id}
name: ${name}
offices: {licensing: {name: 行政许可科, duty: licensing}}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true}
  chief: {name: 行政许可科科长, office: licensing}
windows: {w1: {name: 综合窗口, counter: 1号}}
`;

interface ItemFacts {
  readonly id: string;
  readonly name: string;
  readonly promised: string;
  readonly result?: string;
  /** YAML of the list. */
  readonly materials: readonly string[];
  readonly visits: number;
  readonly steps: readonly string[];
}

const item = ({ id, name, promised, result, materials, visits, steps }: ItemFacts): string => `item: ${id}
name: ${name}
department: ${id.replace(/-\d+$/u, '')}
category: licence
handling: promised
basis: [《中华人民共和国行政许可法》第二十六条]
limits: {promised: ${promised}}
materials: [${materials.join(', ')}]
${result === undefined ? '' : `result: {kind: certificate, name: ${result}}\n`}service: {window: w1, visits: ${visits}}
process:
  steps:
${steps.map((step) => `    - ${step}\n`).join('')}`;

/** Restaurant: 营业执照 4wd, then 食品经营许可 6wd and 门头招牌 1wd 2h; all want an identity card, two a lease. */
const FILES: Readonly<Record<string, string>> = {
  'guhua.yaml': CENTER,
  'departments/market.yaml': department('market', '市市场监督管理局'),
  'departments/food.yaml': department('food', '市食品安全委员会'),
  'departments/urban.yaml': department('urban', '市城市管理局'),
  'items/market-001.yaml': item({
    id: 'market-001',
    name: '个体工商户登记',
    promised: '5wd',
    result: '营业执照',
    materials: [
      '{name: 个体工商户登记申请书, originals: 1}',
      '{name: 申请人身份证（复印件）, copies: 1}',
      '{name: 房屋租赁合同, copies: 1, necessity: optional}',
    ],
    visits: 1,
    steps: ['{accept: 受理, by: market/window, within: 1wd}', '{decide: 登记, by: market/chief, within: 3wd}'],
  }),
  'items/food-002.yaml': item({
    id: 'food-002',
    name: '食品经营许可',
    promised: '8wd',
    materials: [
      '{name: 身份证, originals: 1, copies: 2}',
      '{name: 营业执照, copies: 1}',
      '{name: 租房合同, copies: 2, necessity: required}',
    ],
    visits: 2,
    steps: ['{accept: 受理, by: food/window, within: 1wd}', '{decide: 决定, by: food/chief, within: 5wd}'],
  }),
  'items/urban-003.yaml': item({
    id: 'urban-003',
    name: '户外招牌设置',
    promised: '2wd',
    materials: ['{name: 本人身份证原件, originals: 1}', '{name: 招牌效果图, originals: 2}'],
    visits: 0,
    steps: ['{accept: 受理, by: urban/window, within: 2h}', '{decide: 决定, by: urban/chief, within: 1wd}'],
  }),
  'items/market-004.yaml': item({
    id: 'market-004',
    name: '食品小作坊登记',
    promised: '12wd',
    materials: [],
    visits: 1,
    steps: [
      '{accept: 受理, by: market/window, within: 1wd}',
      '{review: 审查, by: market/chief, within: 2wd}',
      '{decide: 登记, by: market/chief, within: 2wd, return: {to: 审查, times: 1}}',
      '{deliver: 送达, by: market/window, within: 1wd}',
    ],
  }),
  'processes/restaurant.yaml': `process: restaurant
name: 开餐饮店
lead: market
steps:
  - {accept: 受理, by: market/window, within: 0.5wd}
  - parallel: 同时办理
    branches:
      food: [{decide: 食品经营许可, by: food/chief, within: 3wd}]
      urban: [{decide: 招牌设置, by: urban/chief, within: 1wd}]
  - {deliver: 一次领齐, by: market/window, within: 0.5wd}
`,
};

/** The center with one bundle of its three items. */
export function bundleWorkspace(rest: string, items = '[market-001, food-002, urban-003]'): BundleWorkspace {
  const text = `bundle: restaurant
name: 开餐饮店一件事
lead: market
kind: life-event
items: ${items}
acceptance: {window: w1, by: market/window}
${rest}
`;
  const files = Object.entries({ ...FILES, 'bundles/restaurant.yaml': text });
  const workspace = buildWorkspace(files.map(([file, content]) => ({ file, text: content })));
  const bundle = workspace.bundles.get('restaurant');
  if (bundle === undefined || workspace.findings.length > 0) {
    throw new Error(`faulty workspace: ${JSON.stringify(workspace.findings)}`);
  }
  return { workspace, bundle };
}
