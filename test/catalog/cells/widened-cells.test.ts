/** Spellings of real catalogs, kind by kind: what each becomes, or that nobody should guess. */
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../src/base/duration.ts';
import { readHandling } from '../../../src/catalog/cells/choices.ts';
import { readVisits } from '../../../src/catalog/cells/counts.ts';
import { readFees } from '../../../src/catalog/cells/fees.ts';
import { readLegalBases } from '../../../src/catalog/cells/legal-bases.ts';
import { readMaterials } from '../../../src/catalog/cells/materials.ts';
import { readPhones } from '../../../src/catalog/cells/phones.ts';
import type { CellReading } from '../../../src/catalog/cells/reading.ts';
import { tickedAnswer } from '../../../src/catalog/cells/ticked.ts';
import { readTime } from '../../../src/catalog/cells/times.ts';
import { readYesNo } from '../../../src/catalog/cells/yes-no.ts';

function said<Value>(reading: CellReading<Value>, show: (value: Value) => unknown = (value) => value): unknown {
  if (reading.kind !== 'value') return reading.kind;
  const shown = show(reading.value);
  return reading.rest.length === 0 ? shown : [shown, ...reading.rest];
}

describe('times', () => {
  it.each([
    ['1个半小时', '1.5小时'],
    ['两个半工作日', '2.5个工作日'],
    ['20[工作日]', '20个工作日'],
    ['法定期限：20个工作日', '20个工作日'],
    ['办理时限为5个工作日', '5个工作日'],
    ['随到随办', '即办'],
    ['当场即办', '即办'],
    ['法律法规未作规定', 'nothing'],
    ['法律无明确规定时限', 'nothing'],
    ['60日内（特殊情况可延长30日）', ['60日', '特殊情况可延长30日']],
    ['30个工作日，经批准可延长10个工作日', ['30个工作日', '经批准可延长10个工作日']],
    ['15个工作日（法定20个工作日）', ['15个工作日', '法定20个工作日']],
    ['5-10个工作日', 'unread'],
    ['20个工作日（第一阶段5个工作日）', 'unread'],
    ['20个工作日，其中公示5日', 'unread'],
    ['3个月', 'unread'],
    ['〇', 'unread'],
  ])('%s', (text, becomes) => {
    expect(said(readTime(text), (duration) => formatDuration(duration, 'zh'))).toEqual(becomes);
  });
});

describe('fees', () => {
  const rows = (text: string): unknown =>
    said(readFees(text), (all) =>
      all.map(({ name, standard, basis = [], reduction }) =>
        [name, standard, ...basis, ...(reduction ? [reduction] : [])].join('|'),
      ),
    );

  it.each([
    ['不收取任何费用', 'nothing'],
    ['本事项不收费。', 'nothing'],
    ['按件10元/证', ['收费|按件10元/证']],
    ['工本费10元/证', ['工本费|10元/证']],
    ['登记费 80元/件', ['登记费|80元/件']],
    ['住宅类80元/件；非住宅类550元/件', ['收费|住宅类80元/件；非住宅类550元/件']],
    ['按评估价的1%收取（依据《价格法》第九条）', ['收费|按评估价的1%收取|《价格法》第九条']],
    ['登记费|80元/件|《价格法》第九条', ['登记费|80元/件|《价格法》第九条']],
    ['登记费｜80元/件\n工本费｜10元/本', ['登记费|80元/件', '工本费|10元/本']],
    [
      '收费项目：登记费\n收费标准：80元/件\n收费依据：《价格法》第九条；《民法典》第二百二十三条',
      ['登记费|80元/件|《价格法》第九条|《民法典》第二百二十三条'],
    ],
    [
      '1.收费项目：登记费；收费标准：80元/件；2.收费项目：工本费；收费标准：10元/本',
      ['登记费|80元/件', '工本费|10元/本'],
    ],
    ['收费', 'unread'],
    ['详见收费目录', 'unread'],
    ['收费项目：登记费\n收费依据：《价格法》第九条', 'unread'],
  ])('%s', (text, becomes) => {
    expect(rows(text)).toEqual(becomes);
  });
});

describe('materials', () => {
  it.each([
    ['申请表（原件1份、复印件2份）', { name: '申请表', originals: 1, copies: 2 }],
    ['申请表原件1份、复印件2份', { name: '申请表', originals: 1, copies: 2 }],
    ['身份证原件及复印件1份', { name: '身份证', originals: 1, copies: 1 }],
    ['身份证原件和复印件各1份', { name: '身份证', originals: 1, copies: 1 }],
    ['申请表（1份）', { name: '申请表', note: '1份' }],
    ['申请表一式三份', { name: '申请表', note: '一式三份' }],
    ['申请表（纸质2份）', { name: '申请表', form: 'paper', note: '2份' }],
    ['身份证复印件（加盖公章）', { name: '身份证复印件（加盖公章）' }],
    ['购房合同、发票', { name: '购房合同、发票' }],
    ['第2份协议', { name: '第2份协议' }],
  ])('%s', (text, becomes) => {
    expect(said(readMaterials(text))).toEqual([becomes]);
  });

  it.each(['无需提供材料', '不需要材料', '无须提交任何材料'])('%s is none', (text) => {
    expect(said(readMaterials(text))).toEqual([]);
  });
});

describe('yes and no', () => {
  it.each([
    ['☑是 □否', true],
    ['□是 ☑否', false],
    ['是√ 否□', true],
    ['■有□无', true],
    ['可网办', true],
    ['不支持邮寄', false],
    ['暂未开通网上办理', false],
    ['不适用', false],
    ['—', false],
    ['是（提前一日预约）', [true, '提前一日预约']],
    ['□是 □否', 'unread'],
    ['☑是 ☑否 □其他', 'unread'],
    ['视情况', 'unread'],
  ])('%s', (text, becomes) => {
    expect(said(readYesNo(text))).toEqual(becomes);
  });

  it('reads ticks among other answers, too', () => {
    expect(tickedAnswer('□即办件 ☑承诺件 □上报件')).toBe('承诺件');
    expect(said(readHandling('□即办件 ☑承诺件 □上报件'))).toBe('promised');
    expect(tickedAnswer('√')).toBeUndefined();
  });
});

/** A cell that holds everything about asking, as portals fill it in. */
const LONG_PHONE = `咨询地址：${'清河路8号政务服务大厅'.repeat(8)}。咨询电话号码：0558-2262345。电子邮箱：无`;

describe('phones, visits and bases', () => {
  it.each([
    ['咨询电话：0558-2262345', '0558-2262345'],
    ['联系电话:0558-2262345、2262346', '0558-2262345、2262346'],
    ['受理大厅电话：0558-2262345；业务科电话：0558-2262346', '受理大厅电话：0558-2262345；业务科电话：0558-2262346'],
    [LONG_PHONE, ['0558-2262345', LONG_PHONE]],
  ])('%s', (text, becomes) => {
    expect(said(readPhones(text))).toEqual(becomes);
  });

  it.each([
    ['最多1次', 1],
    ['不超过两次', 2],
    ['2次（申请、领证）', [2, '申请、领证']],
    ['最多跑一次', 'unread'],
  ])('%s', (text, becomes) => {
    expect(said(readVisits(text))).toEqual(becomes);
  });

  it.each([
    ['根据《建筑法》第七条的规定', ['《建筑法》第七条']],
    ['依据：《建筑法》第七条；《消防法》第十一条规定', ['《建筑法》第七条', '《消防法》第十一条']],
    ['《关于依据规定办理的通知》', ['《关于依据规定办理的通知》']],
  ])('%s', (text, becomes) => {
    expect(said(readLegalBases(text))).toEqual(becomes);
  });
});
