import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/catalog/sheets/sheet.ts';
import { catalogTable } from '../../src/interchange/catalog-layout/catalog-table.ts';
import { catalogItemOf } from '../../src/interchange/catalog-layout/collect-items.ts';
import { compared } from '../../src/interchange/catalog-layout/comes-back.ts';
import { layoutOf } from '../../src/interchange/catalog-layout/layout.ts';
import { centerWith } from './support/center.ts';

function sheetOf(...rows: readonly (readonly string[])[]): Sheet {
  return {
    name: '投资项目审批区',
    hidden: false,
    rows: rows.map((texts, row) => ({
      number: row + 1,
      hidden: false,
      cells: texts.map((text, column) => {
        const place = { row: row + 1, column: column + 1 };
        return text === '' ? undefined : { ...place, text, origin: place };
      }),
    })),
  };
}

/** The gas permit in a layout, by its headers in their order, and what of all items would not come back. */
function inLayout(...header: readonly (readonly string[])[]) {
  const workspace = centerWith();
  const items = [...workspace.items.values()].map((document) => catalogItemOf(workspace, document));
  const layout = layoutOf([sheetOf(...header)]);
  if (layout === undefined) throw new Error('no layout');
  const table = compared(catalogTable('事项', items, workspace, layout), items, workspace);
  const [texts = []] = [...table.rows()];
  const cells = table.columns.map(({ header: name }, index) => [name, texts[index]] as const);
  return { headers: cells.map(([name]) => name), cells: Object.fromEntries(cells), partlyTold: table.partlyTold };
}

describe('the layout of a center’s spreadsheet', () => {
  it('is kept, and what it lacks is added behind it', () => {
    const { headers, cells, partlyTold } = inLayout([
      '序号',
      '办理事项',
      '责任单位',
      '编号',
      '申报材料',
      '窗口',
      '办理平台',
    ]);
    expect(headers.slice(0, 9)).toEqual([
      '序号',
      '办理事项',
      '责任单位',
      '编号',
      '申报材料',
      '窗口',
      '办理平台',
      '责任科室',
      '事项类型',
    ]);
    expect(cells).toMatchObject({
      序号: '1',
      办理事项: '燃气经营许可证核发',
      责任单位: '市住建局',
      编号: 'housing-012',
      窗口: '26号 燃气窗口',
      办理平台: '',
    });
    expect(partlyTold).toEqual([]);
  });

  it('says a header of two rows in one', () => {
    const { headers } = inLayout(
      ['事项名称', '部门', '事项编号', '办理时限', '办理时限', '到现场', '到现场'],
      ['', '', '', '法定', '承诺', '次数', '原因'],
    );
    expect(headers.slice(0, 7)).toEqual([
      '事项名称',
      '部门',
      '事项编号',
      '法定时限',
      '承诺时限',
      '到现场次数',
      '到现场原因',
    ]);
  });

  it('may divide results, fees and codes otherwise', () => {
    const { headers, cells, partlyTold } = inLayout([
      '事项名称',
      '部门',
      '事项编号',
      '实施编码/业务办理项编码',
      '办理结果类型',
      '办理结果',
      '收费项目',
      '收费标准',
      '收费依据',
    ]);
    expect(cells).toMatchObject({
      '实施编码/业务办理项编码': '1134120000312578133340115012000',
      办理结果类型: '证照',
      办理结果: '燃气经营许可证',
      收费项目: '',
    });
    expect(headers).not.toContain('实施编码');
    expect(headers).toContain('收费项目、标准及依据');
    expect(partlyTold).toEqual([]);
  });

  it('is none where no row is a header', () => {
    expect(layoutOf([sheetOf(['关于进驻事项的通知'], ['各部门：'])])).toBeUndefined();
  });
});
