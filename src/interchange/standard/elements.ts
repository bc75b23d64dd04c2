/**
 * The 64 elements of GB/T 39046-2020 (政务服务平台基础数据规范), table 4 «事项管理基础数据集», in its order: the first 55 are of
 * an item, the others of each of its materials. An element without a value is one that definitions do not hold: its
 * column stays empty, and nothing is made up for it.
 */
import { type Duration, formatTime, parseDuration } from '../../base/duration.ts';
import type { ItemMaterial } from '../../language/generated/types.ts';
import { allBlocks } from '../../process/blocks.ts';
import type { DefinitionModel } from '../../registry/definition.ts';
import { writeConditions, writeFaq, writeIntermediaries } from '../catalog-layout/list-cells.ts';
import { writeSteps } from '../catalog-layout/process-cell.ts';
import type { ExportedItem } from '../exported-item.ts';
import { AT_WINDOW, AUDIENCE_CODES, CATEGORY_CODES, COVERAGE_NAMES, type Code, LEVEL_CODES, ONLINE } from './codes.ts';

export interface StandardElement<Source> {
  /** 序号 in table 4. */
  readonly number: number;
  /** 数据项名称. */
  readonly name: string;
  /** Where a definition holds it; absent where it does not. */
  readonly from?: string;
  readonly value?: (source: Source) => string;
}

type Item = DefinitionModel['item'];

/** Several values in one text, as catalogs of the national platform join them. */
const JOINED = '^';

export const ITEM_ELEMENTS: readonly StandardElement<ExportedItem>[] = [
  ofItem(1, '事项名称', 'name', ({ name }) => name),
  ofItem(2, '基本编码', 'codes.basic', ({ codes }) => codes?.basic),
  ofItem(3, '实施编码', 'codes.implementation', ({ codes }) => codes?.implementation),
  ofItem(4, '事项类型', 'category', ({ category }) => CATEGORY_CODES[category].name),
  ofItem(5, '事项类型代码', 'category (A.1)', ({ category }) => CATEGORY_CODES[category].code),
  ofItem(6, '设定依据', 'basis', ({ basis }) => lines(basis)),
  ofItem(7, '行使层级', 'level', ({ level }) => level && LEVEL_CODES[level].name),
  ofItem(8, '行使层级代码', 'level (A.2)', ({ level }) => level && LEVEL_CODES[level].code),
  notHeld(9, '权限划分'),
  notHeld(10, '行使内容'),
  ofAll(11, '实施主体', 'department', ({ definition }) => ownDepartment(definition)?.name),
  ofAll(12, '实施主体代码', 'department (code)', ({ definition }) => ownDepartment(definition)?.own?.code),
  notHeld(13, '实施主体性质'),
  notHeld(14, '实施主体性质代码'),
  ofItem(15, '法定办结时限', 'limits.statutory', ({ limits }) => amount(limits.statutory).number),
  ofItem(16, '法定办结时限单位', 'limits.statutory', ({ limits }) => amount(limits.statutory).unit),
  ofItem(17, '法定办结时限说明', 'limits.basis', ({ limits }) => lines(limits.basis)),
  ofItem(18, '承诺办结时限', 'limits.promised', ({ limits }) => amount(limits.promised).number),
  ofItem(19, '承诺办结时限单位', 'limits.promised', ({ limits }) => amount(limits.promised).unit),
  notHeld(20, '承诺办结时限说明'),
  ofItem(21, '受理条件', 'conditions', ({ conditions }) => conditions && writeConditions(conditions)),
  ofAll(22, '办理流程', 'process', ({ process }) => writeSteps(process)),
  ofItem(23, '共同实施部门', 'joint.partners', ({ joint }) => joint?.partners.join('、')),
  notHeld(24, '共同实施部门代码'),
  ofAll(25, '承办机构', 'office', ({ definition }) => ownDepartment(definition)?.own?.office?.name),
  notHeld(26, '承办机构代码'),
  ofItem(
    27,
    '中介服务',
    'intermediaries',
    ({ intermediaries }) => intermediaries && writeIntermediaries(intermediaries),
  ),
  ofItem(28, '数量限制', 'quantity-limit', (item) => item['quantity-limit']),
  ofItem(29, '结果名称', 'result.name', ({ result }) => result?.name),
  ofItem(30, '结果样本', 'result.sample', ({ result }) => result?.sample),
  ofItem(31, '是否收费', 'fee.charged', ({ fee }) => oneOrNought(fee?.charged)),
  ofItem(32, '收费依据', 'fee.rows.basis', ({ fee }) =>
    lines(once((fee?.rows ?? []).flatMap(({ basis = [] }) => basis))),
  ),
  ofItem(
    33,
    '通办范围代码',
    'service.coverage',
    ({ service }) => service?.coverage && COVERAGE_NAMES[service.coverage],
  ),
  ofItem(34, '服务对象', 'audience', ({ audience = [] }) => joined(audience.map((who) => AUDIENCE_CODES[who].name))),
  ofItem(35, '服务对象代码', 'audience (A.4)', ({ audience = [] }) =>
    joined(audience.map((who) => AUDIENCE_CODES[who].code)),
  ),
  ofItem(36, '服务主题', 'themes', ({ themes = [] }) => joined(themes)),
  notHeld(37, '法人服务主题代码'),
  notHeld(38, '自然人服务主题代码'),
  ofItem(39, '办理形式', 'service', (item) => joined(waysOf(item).map(({ name }) => name))),
  ofItem(40, '办理形式代码', 'service (A.5)', (item) => joined(waysOf(item).map(({ code }) => code))),
  ofAll(41, '特别程序', 'process (pauses)', ({ process }) =>
    writeSteps({ blocks: allBlocks(process.blocks).filter(({ kind }) => kind === 'pause') }).replaceAll('→', '\n'),
  ),
  notHeld(42, '行政管辖'),
  notHeld(43, '行政管辖代码'),
  ofItem(44, '是否支持预约办理', 'service.appointment', ({ service }) => oneOrNought(service?.appointment)),
  ofItem(45, '是否支持网上支付', 'service.online-payment', ({ service }) => oneOrNought(service?.['online-payment'])),
  ofItem(46, '是否支持物流快递', 'service.express', ({ service }) => oneOrNought(service?.express)),
  ofItem(47, '是否网办', 'service.online', ({ service }) => oneOrNought(service?.online)),
  ofItem(48, '网办地址', 'service.url', ({ service }) => service?.url),
  notHeld(49, '运行系统层级'),
  ofAll(50, '办理地点', 'service.address, service.window', ({ definition }) => placeOf(definition)),
  ofAll(51, '办理时间', 'service.hours, window', ({ definition }) => hoursOf(definition)),
  ofItem(52, '咨询方式', 'contacts.consultation', ({ contacts }) => contacts?.consultation && '电话'),
  ofItem(53, '咨询电话', 'contacts.consultation', ({ contacts }) => contacts?.consultation),
  ofItem(54, '监督电话', 'contacts.complaint', ({ contacts }) => contacts?.complaint),
  ofItem(55, '常见问题', 'faq', ({ faq }) => faq && writeFaq(faq)),
];

export const MATERIAL_ELEMENTS: readonly StandardElement<ItemMaterial>[] = [
  ofMaterial(56, '材料名称', 'name', ({ name }) => name),
  ofMaterial(57, '出具机构', 'issuer', ({ issuer }) => issuer),
  notHeld(58, '出具时间要求'),
  ofMaterial(59, '材料办理说明', 'note', ({ note }) => note),
  notHeld(60, '材料办理地点'),
  ofMaterial(61, '材料使用说明', 'when', ({ when }) => when),
  ofMaterial(62, '原件份数', 'originals', ({ originals }) => originals?.toString()),
  ofMaterial(63, '复印件份数', 'copies', ({ copies }) => copies?.toString()),
  ofMaterial(64, '是否必备材料', 'necessity', ({ necessity }) =>
    oneOrNought(necessity === undefined ? undefined : necessity !== 'optional'),
  ),
];

/** The text of an element; empty where a definition does not say it. */
export function textOfElement<Source>({ value }: StandardElement<Source>, source: Source): string {
  return value?.(source) ?? '';
}

type Said = string | undefined;

function ofAll(
  number: number,
  name: string,
  from: string,
  value: (item: ExportedItem) => Said,
): StandardElement<ExportedItem> {
  return { number, name, from, value: (item) => value(item) ?? '' };
}

function ofItem(
  number: number,
  name: string,
  from: string,
  value: (item: Item) => Said,
): StandardElement<ExportedItem> {
  return ofAll(number, name, from, ({ definition }) => value(definition.item));
}

function ofMaterial(
  number: number,
  name: string,
  from: string,
  value: (material: ItemMaterial) => Said,
): StandardElement<ItemMaterial> {
  return { number, name, from: `materials.${from}`, value: (material) => value(material) ?? '' };
}

function notHeld(number: number, name: string): StandardElement<unknown> {
  return { number, name };
}

/** A limit in number and unit; one that is not a plain number of one unit stands whole. */
function amount(text: string | undefined): { readonly number: string; readonly unit: string } {
  const duration: Duration | undefined = text === undefined ? undefined : parseDuration(text);
  if (duration === undefined) return { number: text ?? '', unit: '' };
  switch (duration.unit) {
    case 'instant':
      return { number: '即办', unit: '' };
    case 'calendar-days':
      return { number: String(duration.days), unit: '自然日' };
    case 'working-time': {
      const { centidays, minutes } = duration.time;
      if (minutes === 0) return { number: String(centidays / 100), unit: '工作日' };
      if (centidays === 0 && minutes % 3 === 0) return { number: String(minutes / 60), unit: '小时' };
      return { number: formatTime(duration.time, 'zh'), unit: '' };
    }
  }
}

/** How one applies: at a window that is named, online where it is accepted so. */
function waysOf({ service }: Item): readonly Code[] {
  const atWindow = service?.window !== undefined || service?.address !== undefined;
  return [...(atWindow ? [AT_WINDOW] : []), ...(service?.online === true ? [ONLINE] : [])];
}

function ownDepartment({ item, departments }: DefinitionModel): DefinitionModel['departments'][string] | undefined {
  return departments[item.department];
}

/** The window of the item; `undefined` where it names none. */
function windowOf(definition: DefinitionModel) {
  const { window } = definition.item.service ?? {};
  return window === undefined ? undefined : ownDepartment(definition)?.own?.windows?.[window];
}

function placeOf(definition: DefinitionModel): string {
  const window = windowOf(definition);
  const place = window && [window.zone, window.floor, window.counter, window.name].filter(Boolean).join(' ');
  return [definition.item.service?.address, place].filter(Boolean).join(' ');
}

function hoursOf(definition: DefinitionModel): Said {
  return definition.item.service?.hours ?? windowOf(definition)?.hours;
}

function lines(texts: readonly string[] | undefined): string {
  return (texts ?? []).join('\n');
}

function joined(texts: readonly string[]): string {
  return once(texts).join(JOINED);
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function oneOrNought(value: boolean | undefined): Said {
  if (value === undefined) return undefined;
  return value ? '1' : '0';
}
