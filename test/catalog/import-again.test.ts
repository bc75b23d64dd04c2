/** Importing again: the spreadsheet's changes come into files that people have edited, and nothing of theirs is lost. */
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { type FileStore, type ImportResult, importCatalog } from '../../src/catalog/import-catalog.ts';
import { digestOfRecord, IMPORT_RECORD_FILE, ImportRecord } from '../../src/catalog/import-record.ts';
import { bytesInMemory } from '../../src/catalog/sheets/byte-source.ts';
import { catalogOf, importSheets, permitRow, workspaceWith } from './support/catalogs.ts';

const FILE = 'items/housing/housing-012.yaml';
const FIRST = importSheets([catalogOf([permitRow()])]).files;

/** The files of the first import with one of them edited. */
function editedFiles(edit: (text: string) => string): Map<string, string> {
  return new Map([...FIRST, [FILE, edit(FIRST.get(FILE) ?? '')]]);
}

function again(existing: FileStore, changes: Record<string, string> = {}, decide?: 'theirs' | 'mine' | 'overwrite') {
  const result = importSheets([catalogOf([permitRow(changes)])], { existing, ...(decide && { decide: () => decide }) });
  return { result, outcome: result.rows[0]?.outcome, text: result.files.get(FILE), files: merge(existing, result) };
}

function merge(existing: FileStore, { files }: ImportResult): FileStore {
  return new Map([...existing, ...files]);
}

const shorter = (text: string): string => text.replace('承诺: 5个工作日', '承诺: 4个工作日 # 局务会定');

describe('importing again', () => {
  it('leaves an edited file alone whose row is as it was', () => {
    const { outcome, result } = again(editedFiles(shorter));
    expect(outcome).toBe('unchanged');
    expect(result.files.size).toBe(0);
  });

  it('brings changes of the row into an edited file', () => {
    const { outcome, text, files } = again(editedFiles(shorter), { 法定时限: '15个工作日', 备注: '窗口核验原件' });
    expect(outcome).toBe('merged');
    expect(text).toContain('  法定: 15个工作日\n  承诺: 4个工作日 # 局务会定\n');
    expect(text).toContain('备注: 窗口核验原件\n');
    expect(again(files, { 法定时限: '15个工作日', 备注: '窗口核验原件' }).result.files.size).toBe(0);
  });

  it('keeps what a person wrote where both changed the same, says both at the cell, and asks again', () => {
    const changes = { 承诺时限: '3个工作日' };
    const { outcome, result, files } = again(editedFiles(shorter), changes);
    expect(outcome).toBe('conflict');
    expect(result.findings).toMatchObject([
      {
        rule: 'catalog/conflict',
        params: {
          where: '投资项目审批区!L2',
          key: '期限/承诺',
          mine: '4个工作日',
          theirs: '3个工作日',
          base: '5个工作日',
          id: 'housing-012',
        },
      },
    ]);
    expect(result.files.get(FILE)).toBeUndefined();
    const second = again(files, changes);
    expect(second.outcome).toBe('conflict');
    expect(second.result.files.size).toBe(0);
  });

  it('is settled for the spreadsheet or for the file, and not asked again', () => {
    const changes = { 承诺时限: '3个工作日' };
    const theirs = again(editedFiles(shorter), changes, 'theirs');
    expect(theirs.text).toContain('  承诺: 3个工作日 # 局务会定\n');
    const mine = again(editedFiles(shorter), changes, 'mine');
    expect([...mine.result.files.keys()]).toEqual([IMPORT_RECORD_FILE]);
    for (const { files } of [theirs, mine]) expect(again(files, changes).outcome).toBe('unchanged');
    // What was settled for the file is not undone by a later change elsewhere.
    const later = again(mine.files, { ...changes, 法定时限: '15个工作日' });
    expect(later.text).toContain('  法定: 15个工作日\n  承诺: 4个工作日 # 局务会定\n');
  });

  it('does not write a deleted file again unless it is told to', () => {
    const existing = new Map([...FIRST].filter(([file]) => file !== FILE));
    const kept = again(existing);
    expect([kept.outcome, kept.result.findings[0]?.message, kept.text]).toEqual(['conflict', 'deleted', undefined]);
    expect(again(existing, {}, 'theirs').text).toBe(FIRST.get(FILE));
  });

  it('touches no file that cannot be read, unless the spreadsheet is to win', () => {
    const existing = editedFiles(() => '事项: [housing\n');
    const refused = again(existing, { 承诺时限: '3个工作日' });
    expect([refused.outcome, refused.result.files.size]).toEqual(['refused', 0]);
    expect(again(existing, {}, 'overwrite').text).toBe(FIRST.get(FILE));
  });

  it('lets the spreadsheet win altogether', () => {
    expect(again(editedFiles(shorter), {}, 'overwrite').text).toBe(FIRST.get(FILE));
    expect(again(FIRST, {}, 'overwrite').outcome).toBe('unchanged');
  });

  it('completes an item that no import wrote, and changes nothing in it', () => {
    const existing = new Map([[FILE, '事项: housing-012\n名称: 施工许可 # 手写\n部门: housing\n']]);
    const { outcome, text, result } = again(existing);
    expect(outcome).toBe('conflict');
    expect(text).toContain('名称: 施工许可 # 手写\n部门: housing\n科室: licensing\n');
    expect(result.findings.map(({ params }) => params.key)).toEqual(['名称']);
  });

  it('finds an item by its code where the row has no number', () => {
    const code = '11341200003125781A3340115001000';
    const existing = new Map([
      [FILE, `事项: housing-012\n名称: 施工许可\n部门: housing\n编码:\n  实施编码: "${code}"\n`],
    ]);
    const rows = catalogOf([permitRow({ 事项编号: undefined, 实施编码: code, 事项名称: '施工许可' })]);
    expect(importSheets([rows], { existing }).rows[0]).toMatchObject({ id: 'housing-012', file: FILE });
  });
});

describe('a record of version 1', () => {
  const digest = (): string => {
    let found = '';
    const sheet = catalogOf([permitRow()]);
    const cells = new Map(
      sheet.rows[0]?.cells.map((cell, index) => [
        index,
        { header: cell?.text ?? '', text: sheet.rows[1]?.cells[index]?.text ?? '' },
      ]),
    );
    found = digestOfRecord({ cells, unknown: [] } as never);
    return found;
  };

  function version1(text: string, cells: string): string {
    const entry = { source: 'catalog/linjiang.xlsx', sheet: '投资项目审批区', row: 2, cells, text: sha256(text) };
    return JSON.stringify({ version: 1, files: { [FILE]: entry } });
  }

  it('gives the base of a file that nobody has touched', () => {
    const text = FIRST.get(FILE) ?? '';
    const existing = new Map([
      [FILE, text],
      [IMPORT_RECORD_FILE, version1(text, 'sha256:0')],
    ]);
    const { outcome, text: after, files } = again(existing, { 承诺时限: '3个工作日' });
    expect([outcome, after?.includes('承诺: 3个工作日')]).toEqual(['imported', true]);
    expect(files.get(IMPORT_RECORD_FILE)).toContain('"version": 2');
  });

  it('gives the base of an edited file whose row is as it was', () => {
    const existing = editedFiles(shorter);
    existing.set(IMPORT_RECORD_FILE, version1('something else', digest()));
    expect(again(existing).outcome).toBe('unchanged');
    existing.set(IMPORT_RECORD_FILE, version1('something else', 'sha256:0'));
    expect(again(existing, { 承诺时限: '3个工作日' }).outcome).toBe('conflict');
  });
});

describe('the record', () => {
  const text = FIRST.get(IMPORT_RECORD_FILE) ?? '';
  const open = (written: string): ImportRecord | undefined =>
    ImportRecord.open(bytesInMemory(new TextEncoder().encode(written)));

  it('is JSON, knows the row, and keeps what the item does not hold', () => {
    expect(JSON.parse(text)).toMatchObject({
      version: 2,
      files: {
        [FILE]: { source: 'catalog/linjiang.xlsx', sheet: '投资项目审批区', row: 2, item: { item: 'housing-012' } },
      },
    });
    const sheet = catalogOf([{ 序号: '7', ...permitRow({ 法定时限: '无' }) }]);
    const record = importSheets([sheet]).files.get(IMPORT_RECORD_FILE) ?? '';
    expect(open(record)?.get(FILE)?.beside).toEqual({ 序号: '7', 事项编号: '住建-012', 法定时限: '无' });
  });

  it('is read entry by entry, or as somebody has formatted it', () => {
    const entry = open(text)?.get(FILE);
    expect(entry).toMatchObject({ row: 2 });
    expect(open(JSON.stringify(JSON.parse(text), undefined, 4))?.get(FILE)).toEqual(entry);
    expect(open(JSON.stringify(JSON.parse(text)))?.get(FILE)).toEqual(entry);
    for (const broken of ['', '{}', text.slice(0, -10), text.replace('"version": 2', '"version": 3')])
      expect(open(broken)).toBeUndefined();
  });

  it('keeps what other spreadsheets wrote', () => {
    const other = importCatalog({
      ...{ sheets: [catalogOf([permitRow({ 事项编号: '住建-099' })])], source: 'catalog/other.csv', keys: 'zh' },
      ...{ existing: FIRST, workspace: workspaceWith() },
    });
    const record = open(other.files.get(IMPORT_RECORD_FILE) ?? '');
    expect([...(record?.sources() ?? [])].map(([, source]) => source)).toEqual([
      'catalog/linjiang.xlsx',
      'catalog/other.csv',
    ]);
    expect(other.findings).toEqual([]);
  });
});
