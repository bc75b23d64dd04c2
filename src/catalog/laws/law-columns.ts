/** The columns of an index of laws, by the names that indexes give them. */
import { comparable } from '../clean-text.ts';
import type { Sheet, SheetRow } from '../sheets/sheet.ts';

export type LawColumn = 'title' | 'short' | 'level' | 'date' | 'valid-from' | 'expired' | 'last' | 'distinct';

const NAMES: Readonly<Record<LawColumn, readonly string[]>> = {
  title: ['full_title', 'title', '全称', '名称', '标题', '法律名称', '法规名称', '法律法规名称', '文件名称'],
  short: ['short_name', 'short', '简称'],
  level: ['level', '效力级别', '效力位阶', '效力层级', '级别', '层级', '法律性质'],
  date: ['version_date', 'date', '公布日期', '发布日期', '通过日期', '修改日期', '版本日期'],
  'valid-from': ['valid_from', '施行日期', '实施日期', '生效日期'],
  expired: ['expired', '失效', '是否失效', '时效性', '效力状态'],
  last: ['max_article', 'articles', '末条', '最后一条', '条数', '条文数'],
  distinct: ['distinct_articles', '不同条数', '实有条数'],
};

const COLUMNS = new Map(
  (Object.entries(NAMES) as [LawColumn, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [plain(name), column] as const),
  ),
);

/** Titles of a table stand above its header, in a few rows at most. */
const LOOKED_AT = 10;

export interface LawTable {
  /** Column → index of its cells. */
  readonly columns: ReadonlyMap<LawColumn, number>;
  readonly rows: readonly SheetRow[];
}

/** The table of a sheet; `undefined` where no row is a header that names a title and anything more. */
export function findTable({ rows }: Sheet): LawTable | undefined {
  for (const [index, row] of rows.slice(0, LOOKED_AT).entries()) {
    const columns = columnsOf(row);
    if (columns.has('title') && columns.size > 1) return { columns, rows: rows.slice(index + 1) };
  }
  return undefined;
}

/** The first column of a name counts. */
function columnsOf({ cells }: SheetRow): ReadonlyMap<LawColumn, number> {
  const columns = new Map<LawColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = COLUMNS.get(plain(cell?.text ?? ''));
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

function plain(header: string): string {
  return comparable(header).replace(/[\s_*-]/gu, '');
}
