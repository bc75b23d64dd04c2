import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/interchange/spreadsheet/table.ts';
import { ITEM_ELEMENTS, MATERIAL_ELEMENTS } from '../../src/interchange/standard/elements.ts';
import { flatStandardTable, standardTables } from '../../src/interchange/standard/standard-tables.ts';
import { exportedItems } from './support/center.ts';

const GUIDE = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/guide/export.md'), 'utf8');
const ELEMENTS = [...ITEM_ELEMENTS, ...MATERIAL_ELEMENTS];

/** A row of a table by its headers. */
function rowsOf({ columns, rows }: Table): readonly Readonly<Record<string, string>>[] {
  return [...rows()].map((texts) =>
    Object.fromEntries(columns.map(({ header }, index) => [header, texts[index] ?? ''])),
  );
}

describe('the elements of GB/T 39046-2020', () => {
  it('are the 64 of table 4, in their order', () => {
    expect(ELEMENTS.map(({ number }) => number)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
    expect(new Set(ELEMENTS.map(({ name }) => name)).size).toBe(64);
  });

  it('stand in the guide with where they come from', () => {
    for (const { number, name, from } of ELEMENTS) {
      expect(GUIDE).toContain(`| ${number} | ${name} | ${from === undefined ? '—' : `\`${from}\``} |`);
    }
  });

  it('say an item and its materials', () => {
    const [items, materials] = standardTables(exportedItems());
    const gas = rowsOf(items as Table).find((row) => row.事项名称 === '燃气经营许可证核发');
    expect(gas).toMatchObject({
      基本编码: '340115012000',
      实施编码: '1134120000312578133340115012000',
      事项类型: '行政许可',
      事项类型代码: '01',
      行使层级: '市级',
      行使层级代码: '3',
      实施主体: '临江市住房和城乡建设局',
      实施主体代码: '113412000031257813',
      法定办结时限: '20',
      法定办结时限单位: '工作日',
      法定办结时限说明: '《中华人民共和国行政许可法》第四十二条',
      承诺办结时限: '8',
      承诺办结时限单位: '工作日',
      办理流程: '受理（0.5个工作日）→审查（4个工作日）→决定（3个工作日）→送达（0.5个工作日）',
      承办机构: '行政许可科',
      结果名称: '燃气经营许可证',
      是否收费: '1',
      收费依据: '《中华人民共和国价格法》第九条',
      通办范围代码: '跨县',
      服务对象: '企业法人^其他组织',
      服务对象代码: '2^6',
      办理形式: '窗口办理^电脑端网上办理',
      办理形式代码: '1^2',
      是否支持预约办理: '0',
      是否支持物流快递: '1',
      办理地点: '清河东路政务服务大厅 26号 燃气窗口',
      办理时间: '工作日 9:00-17:00',
      咨询方式: '电话',
      监督电话: '0558-2551242',
      权限划分: '',
      实施主体性质代码: '',
      行政管辖: '',
    });
    const own = rowsOf(materials as Table).filter((row) => row.事项名称 === '燃气经营许可证核发');
    expect(own).toHaveLength(4);
    expect(own[1]).toEqual({
      实施编码: '1134120000312578133340115012000',
      事项名称: '燃气经营许可证核发',
      材料名称: '营业执照（副本）',
      出具机构: '市场监督管理部门',
      出具时间要求: '',
      材料办理说明: '',
      材料办理地点: '',
      材料使用说明: '',
      原件份数: '',
      复印件份数: '1',
      是否必备材料: '1',
    });
  });

  it('write limits that are no plain number of one unit as text', () => {
    const [items] = standardTables(exportedItems());
    const limits = rowsOf(items as Table).map((row) => [row.承诺办结时限, row.承诺办结时限单位]);
    expect(limits).toEqual([
      ['8', '工作日'],
      ['7', '工作日'],
      ['1个工作日2小时', ''],
      ['即办', ''],
      ['5', '工作日'],
    ]);
  });

  it('stand in one table with a row a material where there is room for one only', () => {
    const items = exportedItems();
    const table = flatStandardTable(items);
    const rows = rowsOf(table);
    expect(table.columns).toHaveLength(64);
    expect(rows).toHaveLength(4 + 1 + 1 + 1 + 1);
    expect(table.length).toBe(rows.length);
    expect(rows.map((row) => row.材料名称)).toEqual([
      '燃气经营许可申请表',
      '营业执照（副本）',
      '燃气气源证明',
      '其他辅助材料',
      '',
      '',
      '',
      '改动方案',
    ]);
    expect(rows[4]?.特别程序).toBe('专家评审（20日，不计入时限）');
  });
});
