import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConditions } from '../../src/catalog/cells/texts.ts';
import { cleanText } from '../../src/catalog/clean-text.ts';
import type { CatalogItem } from '../../src/interchange/catalog-layout/catalog-item.ts';
import { catalogTable } from '../../src/interchange/catalog-layout/catalog-table.ts';
import { catalogItemOf, draftItemOf } from '../../src/interchange/catalog-layout/collect-items.ts';
import { compared, type PartlyTold } from '../../src/interchange/catalog-layout/comes-back.ts';
import { writeFees } from '../../src/interchange/catalog-layout/fee-cell.ts';
import { writeBases, writeConditions } from '../../src/interchange/catalog-layout/list-cells.ts';
import { writeMaterials } from '../../src/interchange/catalog-layout/material-cell.ts';
import type { ItemMaterial } from '../../src/language/generated/types.ts';
import type { SourceFile, Workspace } from '../../src/language/workspace.ts';
import { centerWith, GAS, RICH_FILE } from './support/center.ts';

function itemsOf(workspace: Workspace): readonly CatalogItem[] {
  const whole = [...workspace.items.values()].map((document) => catalogItemOf(workspace, document));
  return [...whole, ...workspace.faulty.flatMap((document) => draftItemOf(workspace, document) ?? [])];
}

/** The cells of one item by their headers. */
function rowOf(workspace: Workspace, id: string): Readonly<Record<string, string>> {
  const items = itemsOf(workspace).filter(({ data }) => data.item === id);
  const { columns, rows } = catalogTable('事项', items, workspace);
  const [texts = []] = rows();
  return Object.fromEntries(columns.map(({ header }, index) => [header, texts[index] ?? '']));
}

function lost(workspace: Workspace): readonly PartlyTold[] {
  const items = itemsOf(workspace);
  const table = compared(catalogTable('事项', items, workspace), items, workspace);
  expect([...table.rows()]).toHaveLength(items.length);
  return table.partlyTold;
}

function edited(from: string, to: string): SourceFile {
  if (!GAS.includes(from)) throw new Error(`the item does not hold ${from}`);
  const text = GAS.replace(from, to).replace('housing-012', 'housing-099');
  return { file: 'items/housing/housing-099.yaml', text };
}

describe('a catalog in the center’s own columns', () => {
  it('says an item as import reads it', () => {
    expect(rowOf(centerWith(), 'housing-012')).toEqual({
      事项编号: 'housing-012',
      事项名称: '燃气经营许可证核发',
      实施主体: '市住建局',
      责任科室: '行政许可科',
      办理窗口: '26号 燃气窗口',
      事项类型: '许可',
      办件类型: '承诺件',
      行使层级: '市',
      权力来源: '法定本级行使',
      基本编码: '340115012000',
      实施编码: '1134120000312578133340115012000',
      服务对象: '企业法人、非法人企业',
      主题: '工程建设、城市管理',
      设定依据: '《城镇燃气管理条例》第十五条\n《中华人民共和国行政许可法》第十二条',
      办理条件: '（1）有符合标准的燃气气源：1.管道气源；2.瓶装气源\n（2）有固定的经营场所、管理制度和应急预案',
      数量限制: '按年度规划总量核发',
      申请材料: [
        '1.燃气经营许可申请表（原件1份，纸质或电子，申请表格文书，申请人自备，必要，空白表格：samples/gas-blank.txt，样表：samples/gas-sample.txt）',
        '2.营业执照（副本）（复印件1份，证照证明，政府部门核发：市场监督管理部门，容缺后补，依据《城镇燃气管理条例》第十五条）',
        '3.燃气气源证明（原件1份，其他，其他：气源单位，适用情形：使用管道气源的提供，说明：加盖公章）',
        '4.其他辅助材料（类型：其他）',
      ].join('\n'),
      法定时限: '20个工作日',
      承诺时限: '8个工作日',
      特别规定依据: '《中华人民共和国行政许可法》第四十二条',
      延长期限: '10个工作日',
      办理流程: '受理（0.5个工作日）→审查（4个工作日）→决定（3个工作日）→送达（0.5个工作日）',
      决定层级: '窗口',
      是否收费: '是',
      '收费项目、标准及依据':
        '1.证书工本费：10元/证（依据《中华人民共和国价格法》第九条；减免：残疾人免收）\n2.现场检验费：按燃气用户数量计收',
      办理结果: '证照：燃气经营许可证',
      有效期: '三年',
      咨询电话: '0558-2550132、0558-2550133',
      监督投诉电话: '0558-2551242',
      到现场次数: '1',
      到现场原因: '核对原件',
      网上受理: '是',
      网办深度: 'Ⅲ',
      网办地址: 'https://www.ahzwfw.gov.cn/gas',
      结果快递: '是',
      预约: '否',
      网上支付: '否',
      通办范围: '全市',
      办理地点: '清河东路政务服务大厅',
      办理时间: '工作日 9:00-17:00',
      中介服务: '1.施工图设计文件审查（依据《建设工程质量管理条例》第十一条）\n2.燃气工程检测',
      示范文本: 'samples/gas-sample.txt',
      行政复议: '市人民政府',
      行政诉讼: '临江区人民法院',
      备注: '每年春季、秋季各受理一次\n不能网上核验的，到窗口核验',
    });
  });

  it('is read back as it was', () => {
    expect(lost(centerWith())).toEqual([]);
  });

  it('names a process of the workspace, and writes reviews of partners as one step', () => {
    expect(rowOf(centerWith(), 'housing-014').办理流程).toBe('见流程 construction-permit');
    expect(rowOf(centerWith(), 'housing-013')).toMatchObject({
      办理流程: '受理（1个工作日）→并联审查（4个工作日）→专家评审（20日，不计入时限）→决定（1个工作日）',
      协办部门: '市消防救援支队（消防设计审查）',
      办理条件: '无',
      申请材料: '无',
      办理结果: '无',
      是否收费: '否',
    });
  });

  it('tells what of an item a spreadsheet has no words for', () => {
    expect(lost(centerWith(RICH_FILE))).toEqual([
      { item: 'housing-015', keys: expect.arrayContaining(['materials', 'limits', 'result', 'faq', 'process']) },
    ]);
    expect(rowOf(centerWith(RICH_FILE), 'housing-015')).toMatchObject({
      延长依据: '《中华人民共和国行政许可法》第四十二条',
      办理结果样本: 'samples/gas-sample.txt',
      常见问题: '问：改动后要验收吗\n答：要，由燃气企业组织。',
    });
  });

  it.each([
    ['a sentence that ends', 'conditions:\n', 'conditions:\n  - 依法登记。\n', 'conditions'],
    ['an id that import would take for another', 'item: housing-012', 'item: gas-2', 'item'],
    ['an id without a number', 'item: housing-012', 'item: housing-gas-permit', 'item'],
  ])('tells of %s', (_, from, to, key) => {
    expect(lost(centerWith(edited(from, to))).map(({ keys }) => keys)).toEqual([[key]]);
  });

  it('leaves out columns that nobody fills', () => {
    const { columns } = catalogTable('事项', itemsOf(centerWith()).slice(-1), centerWith());
    expect(columns.map(({ header }) => header)).toEqual([
      '事项编号',
      '事项名称',
      '实施主体',
      '事项类型',
      '办件类型',
      '事项状态',
      '设定依据',
      '承诺时限',
      '办理流程',
    ]);
  });

  it('writes the full name where departments share a short one', () => {
    const other =
      'department: towns\nname: 临江市城乡建设服务中心\nshort-name: 市住建局\noffices: {licensing: {name: 审批科, duty: licensing}}\nposts: {window: {name: 窗口岗}}\n';
    const item =
      'item: towns-001\nname: 村庄规划咨询\ndepartment: towns\ncategory: public-service\nhandling: instant\nbasis: [《中华人民共和国城乡规划法》第九条]\nlimits: {promised: 即办}\nprocess: {steps: [{accept: 受理, by: towns/window}]}\n';
    const workspace = centerWith(
      { file: 'departments/towns.yaml', text: other },
      { file: 'items/towns/towns-001.yaml', text: item },
    );
    expect(rowOf(workspace, 'towns-001').实施主体).toBe('临江市城乡建设服务中心');
  });
});

describe('a draft', () => {
  const draft = `item: housing-030
name: 瓶装燃气供应站设置
department: housing
status: draft
category: licence
materials: [{name: 申请表}]
extra: {办理平台: 省统一申办受理平台}
unread: {办理期限: 约一周}
`;
  const workspace = centerWith({ file: 'items/housing/housing-030.yaml', text: draft });

  it('is a row with what there is, its unread cells under their own headers', () => {
    expect(rowOf(workspace, 'housing-030')).toEqual({
      事项编号: 'housing-030',
      事项名称: '瓶装燃气供应站设置',
      实施主体: '市住建局',
      事项类型: '许可',
      申请材料: '申请表',
      办理期限: '约一周',
      办理平台: '省统一申办受理平台',
    });
  });

  it('comes back, too', () => {
    expect(lost(workspace)).toEqual([]);
  });

  it('that lacks nothing says that it is one', () => {
    const finished = edited('category: licence', 'status: draft\ncategory: licence');
    expect(rowOf(centerWith(finished), 'housing-099').事项状态).toBe('草稿');
  });
});

describe('cells', () => {
  it('hold any list of plain sentences', () => {
    const sentence = fc.stringMatching(/^[施工许可证，、0-9（）.]{0,12}[施工许可]$/u);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const balanced = sentences.map((text) => text.replace(/[（）]/gu, '').replace(/^[、，.0-9]+/u, ''));
        const reading = readConditions(cleanText(writeConditions(balanced)));
        expect(reading).toEqual({ kind: 'value', value: balanced, rest: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('number entries so that numbers within them stay', () => {
    expect(writeConditions(['年满十八周岁'])).toBe('年满十八周岁');
    expect(writeConditions(['个人：1.年满十八周岁；2.无犯罪记录', '单位：依法登记'])).toBe(
      '（1）个人：1.年满十八周岁；2.无犯罪记录\n（2）单位：依法登记',
    );
    expect(writeBases(['《建筑法》第七条', '《建筑法》第八条'])).toBe('《建筑法》第七条\n《建筑法》第八条');
  });

  it('say 其他 with its label where it would be doubtful', () => {
    const material = (more: Partial<ItemMaterial>): string => writeMaterials([{ name: '说明', ...more }]);
    expect(material({ kind: 'other', source: 'applicant' })).toBe('说明（其他，申请人自备）');
    expect(material({ source: 'other' })).toBe('说明（来源：其他）');
    expect(material({ kind: 'other', source: 'other' })).toBe('说明（其他，其他）');
    expect(material({ issuer: '测绘单位' })).toBe('说明（出具机构：测绘单位）');
  });

  it('hold fees with bases and reductions', () => {
    expect(writeFees([])).toBe('');
    expect(writeFees([{ name: '登记费', standard: '80元/件（住宅）' }])).toBe('登记费：80元/件（住宅）');
  });
});
