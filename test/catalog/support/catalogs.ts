/** A small workspace and catalogs for it: four departments, two templates, one hand-written process. */
import { type ImportRequest, type ImportResult, importCatalog } from '../../../src/catalog/import-catalog.ts';
import type { Cell, Sheet } from '../../../src/catalog/sheets/sheet.ts';
import { buildWorkspace, type SourceFile, type Workspace } from '../../../src/language/workspace.ts';

const HOUSING = `department: housing
name: 临江市住房和城乡建设局
short-name: 市住建局
leader: housing/leader
offices:
  licensing: {name: 行政许可科, duty: licensing}
  real-estate: {name: 房产管理科, duty: licensing}
  market: {name: 建筑市场监管科, duty: supervision}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, authorised: [accept, issue, deliver, notify]}
  reviewer: {name: 审查岗, office: licensing, authorised: [review, sign, report]}
  inspector: {name: 现场核查岗, office: licensing, authorised: [inspect]}
  chief: {name: 行政许可科负责人, office: licensing, at-window: true, authorised: [sign, decide]}
  office-chief: {name: 行政许可科集体审议, office: licensing, authorised: [decide]}
  real-estate-window: {name: 窗口受理岗, office: real-estate, at-window: true, authorised: [accept, deliver]}
  real-estate-reviewer: {name: 审查岗, office: real-estate, authorised: [review]}
  real-estate-chief: {name: 房产管理科负责人, office: real-estate, at-window: true, authorised: [decide]}
  leader: {name: 分管副局长, authorised: [sign, decide]}
windows:
  permit: {name: 建设工程许可窗口, counter: 25号}
  estate: {name: 房产交易窗口, counter: 26号}
`;

const FIRE = `department: fire
name: 临江市消防救援支队
short-name: 市消防救援支队
offices:
  licensing: {name: 行政审批科, duty: licensing}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, authorised: [accept, deliver]}
  reviewer: {name: 审查岗, office: licensing, authorised: [review]}
  inspector: {name: 现场核查岗, office: licensing, authorised: [inspect]}
  chief: {name: 审批科负责人, office: licensing, at-window: true, authorised: [decide]}
`;

const WEATHER = `department: weather
name: 临江市气象局
leader: housing/leader
offices:
  licensing: {name: 行政审批科, duty: licensing}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, authorised: [accept, deliver]}
`;

const WATER = `department: water
name: 临江市水利局
offices:
  resources: {name: 水资源科, duty: licensing}
  works: {name: 河道科, duty: licensing}
posts:
  resources-reviewer: {name: 审查岗, office: resources, authorised: [review]}
  works-reviewer: {name: 审查岗, office: works, authorised: [review]}
`;

const ONE_REVIEW = `process: one-review-one-check
name: 一审一核流程
template: true
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

const INSTANT = `process: instant
name: 即办流程
template: true
parameters:
  accept: {type: duration}
  decide: {type: duration}
steps:
  - {accept: 受理, by: $department/$window, within: $accept}
  - {decide: 决定, by: $department/$chief, within: $decide}
`;

const PERMIT = `process: construction-permit
name: 施工许可并联审批
lead: housing
steps:
  - {accept: 受理, by: housing/window, within: 1wd}
  - {decide: 决定, by: housing/chief, within: 3wd}
`;

const WORKSPACE_FILES: readonly SourceFile[] = [
  { file: 'departments/housing.yaml', text: HOUSING },
  { file: 'departments/fire.yaml', text: FIRE },
  { file: 'departments/weather.yaml', text: WEATHER },
  { file: 'departments/water.yaml', text: WATER },
  { file: 'processes/one-review-one-check.yaml', text: ONE_REVIEW },
  { file: 'processes/instant.yaml', text: INSTANT },
  { file: 'processes/construction-permit.yaml', text: PERMIT },
];

/** The workspace, with more files if a test needs them. */
export function workspaceWith(...more: readonly SourceFile[]): Workspace {
  return buildWorkspace([...WORKSPACE_FILES, ...more]);
}

/** A sheet of rows of texts; `null` and the empty string are blank cells. */
export function sheetOf(name: string, rows: readonly (readonly (string | null)[])[]): Sheet {
  return {
    name,
    hidden: false,
    rows: rows.flatMap((texts, index) => {
      const cells = texts.map((text, position) => cellOf(text, index + 1, position + 1));
      return cells.some((cell) => cell !== undefined) ? [{ number: index + 1, hidden: false, cells }] : [];
    }),
  };
}

function cellOf(text: string | null, row: number, column: number): Cell | undefined {
  return text === null || text === '' ? undefined : { row, column, text, origin: { row, column } };
}

/** What a complete row says, by header; a test changes what it is about. */
const PERMIT_ROW = {
  事项编号: '住建-012',
  事项名称: '建筑工程施工许可证核发',
  事项类型: '行政许可',
  办件类型: '承诺件',
  实施主体: '市住建局',
  责任科室: '行政许可科',
  办理窗口: '25号 建设工程许可窗口',
  设定依据: '《中华人民共和国建筑法》第七条',
  办理条件: '1.已办理用地批准手续；\n2.施工企业已确定。',
  申请材料: '1.施工许可申请表（原件1份，申请表格文书，申请人自备）；\n2.施工合同（复印件1份，其他，申请人自备）。',
  法定时限: '20个工作日',
  承诺时限: '5(工作日)',
  办理流程: '受理（0.5个工作日）→审查（2个工作日）→决定（2个工作日）→送达（0.5个工作日）',
  决定层级: '窗口',
  是否收费: '否',
  办理结果: '证照：建筑工程施工许可证',
} as const;

type Row = Readonly<Record<string, string>>;

/** A sheet with one column for each header that the rows have, in their order. */
export function catalogOf(rows: readonly Row[], name = '投资项目审批区'): Sheet {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return sheetOf(name, [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))]);
}

/** The row of a permit with some of its cells changed; `undefined` takes a column away. */
export function permitRow(changes: Readonly<Record<string, string | undefined>> = {}): Row {
  const cells: [string, string | undefined][] = Object.entries({ ...PERMIT_ROW, ...changes });
  return Object.fromEntries(cells.flatMap(([header, text]) => (text === undefined ? [] : [[header, text]])));
}

/** Imports sheets into the workspace; nothing exists yet unless a test says so. */
export function importSheets(sheets: readonly Sheet[], options: Partial<ImportRequest> = {}): ImportResult {
  return importCatalog({
    sheets,
    source: 'catalog/linjiang.xlsx',
    workspace: workspaceWith(),
    keys: 'zh',
    existing: new Map(),
    ...options,
  });
}

/** The text of the only item that an import wrote. */
export function onlyItem(result: ImportResult): string {
  const items = [...result.files].filter(([file]) => file.startsWith('items/'));
  if (items.length !== 1) throw new Error(`${items.length} items were written`);
  return items[0]?.[1] ?? '';
}
