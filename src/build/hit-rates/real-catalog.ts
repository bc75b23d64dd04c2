/**
 * A real catalog as a workspace, so that rules can be measured on it. Its columns are those of its province: handling, basis
 * and process are in none of them, and a definition without them is no definition. They are added with the plainest
 * values, and what a rule says of the added lines is not counted.
 */

import { importCatalog } from '../../catalog/import-catalog.ts';
import type { Sheet } from '../../catalog/sheets/sheet.ts';
import type { Finding, TextRange } from '../../findings/finding.ts';
import { buildWorkspace, type SourceFile } from '../../language/workspace.ts';
import { checkWorkspace } from '../../rules/run-rules.ts';
import type { Measure } from './hits.ts';

/** A process in which every department can handle every item, and which no rule of items says anything about. */
const PROCESS = `process: plain
name: 一般流程
template: true
steps:
  - {accept: 受理, by: $department/window}
  - {review: 审查, by: $department/reviewer}
  - {decide: 决定, by: $department/chief}
  - {deliver: 送达, by: $department/window}
`;

/** Keys that the columns do not give, as lines behind an item's own. */
const ADDED: readonly (readonly [string, string])[] = [
  ['办件类型', '办件类型: 承诺件\n'],
  ['设定依据', '设定依据: [《中华人民共和国行政许可法》第十二条]\n'],
  ['流程', '流程: {引用: plain}\n'],
  ['期限', '期限: {承诺: 1个工作日}\n'],
];

/** A limit that is a statutory one only gets the promise that the guides of that province have most often. */
const LIMITS_WITHOUT_PROMISE = /^期限:\n(?! *承诺:)(?:(?! +承诺:) .*\n)+(?! +承诺:)/mu;

/** Checks a catalog with departments made for it. */
export function measureCatalog(sheets: readonly Sheet[], source: string): Measure {
  const given: SourceFile[] = [
    { file: 'guhua.yaml', text: 'center: real\nname: 真实目录\n' },
    { file: 'processes/plain.yaml', text: PROCESS },
    ...departmentsOf(sheets),
  ];
  const { files } = importCatalog({
    sheets,
    source,
    workspace: buildWorkspace(given),
    keys: 'zh',
    existing: new Map(),
  });
  const imported = [...files].filter(([file]) => file.endsWith('.yaml')).map(([file, text]) => ({ file, text }));
  const completed = imported.map((item) => ({ ...item, ...complete(item.text) }));
  const added = new Map(completed.map(({ file, ranges }) => [file, ranges]));
  // What the import itself leaves out is a finding of the raw items, and of them alone.
  const missing = checkWorkspace(buildWorkspace([...given, ...imported])).filter(isAboutText);
  const rest = checkWorkspace(buildWorkspace([...given, ...completed])).filter((finding) => !isAboutText(finding));
  const hits = [...missing, ...rest].filter(
    ({ file, range }) => added.has(file) && !(added.get(file) ?? []).some((lines) => isWithin(range, lines)),
  );
  return { hits, texts: new Map(completed.map(({ file, text }) => [file, text])) };
}

/** One department a responsible body, with the posts that the process asks for. */
function departmentsOf(sheets: readonly Sheet[]): readonly SourceFile[] {
  return [...new Set(sheets.flatMap(bodiesOf))].map((name, index) => ({
    file: `departments/body-${index}.yaml`,
    text: `department: body-${index}
name: ${JSON.stringify(name)}
offices: {licensing: {name: 行政许可科, duty: licensing, duties: [受理和办理行政许可]}}
posts:
  window: {name: 窗口受理岗, office: licensing, at-window: true, authorised: [accept, deliver]}
  reviewer: {name: 审查岗, office: licensing, authorised: [review]}
  chief: {name: 负责人, office: licensing, at-window: true, authorised: [decide]}
`,
  }));
}

function bodiesOf({ rows }: Sheet): readonly string[] {
  const [header, ...records] = rows;
  const column = header?.cells.findIndex((cell) => cell?.text === '实施主体') ?? -1;
  return records.flatMap(({ cells }) => cells[column]?.text ?? []);
}

/** An item with what its schema asks for, and the lines that were added. */
function complete(text: string): { readonly text: string; readonly ranges: readonly TextRange[] } {
  const ranges: TextRange[] = [];
  // With what is added it is a draft no more.
  let completed = text.replace(/^状态: 草稿\n/mu, '').replace(LIMITS_WITHOUT_PROMISE, (limits, index: number) => {
    const line = '  承诺: 20个工作日\n';
    ranges.push({ start: index + limits.length, end: index + limits.length + line.length });
    return limits + line;
  });
  for (const [key, line] of ADDED) {
    if (new RegExp(`^${key}:`, 'mu').test(completed)) continue;
    ranges.push({ start: completed.length, end: completed.length + line.length });
    completed += line;
  }
  return { text: completed, ranges };
}

function isAboutText({ rule }: Finding): boolean {
  return rule.startsWith('source/');
}

function isWithin(range: TextRange | undefined, lines: TextRange): boolean {
  return range !== undefined && range.start >= lines.start && range.end <= lines.end;
}
