/** Cells that hold one of a set of names: those of the schema, and what catalogs say for the same. */
import type { ItemDefinition, ItemService } from '../../language/generated/types.ts';
import { childSchema, documentSchema, resolveSchema, type SchemaPlace } from '../../language/schema-names.ts';
import { comparable } from '../clean-text.ts';
import { type CellReading, orUnread } from './reading.ts';
import { tickedAnswer } from './ticked.ts';

/** Reads a cell as one of a set of values. */
export type ChoiceReader<Value extends string> = (text: string) => CellReading<Value>;

type Synonyms<Value extends string> = Readonly<Partial<Record<Value, readonly string[]>>>;

export const readCategory = choice<ItemDefinition['category']>(['category'], {
  licence: ['行政许可'],
  penalty: ['行政处罚'],
  coercion: ['行政强制'],
  levy: ['行政征收'],
  payment: ['行政给付'],
  inspection: ['行政检查'],
  confirmation: ['行政确认'],
  reward: ['行政奖励'],
  adjudication: ['行政裁决'],
  other: ['其他行政权力', '其它行政权力', '其他权力', '其他职权', '其他类', '其它', '行政其他'],
  'public-service': ['公共服务事项', '便民服务', '政务公共服务', '依申请公共服务'],
});

export const readHandling = choice<ItemDefinition['handling']>(['handling'], {
  instant: ['即办', '即时办结件', '当场办结件'],
  promised: ['承诺', '承诺办结件', '限时办结件', '限办件'],
  preliminary: ['初审件', '初核件', '初审核'],
  'report-upward': ['上报件', '初审上报件', '报批件', '初审报告'],
  joint: ['联办', '联合办理件', '并联件', '并联审批件', '并联办理件'],
});

export const readLevel = choice<NonNullable<ItemDefinition['level']>>(['level'], {
  state: ['国家级', '中央'],
  province: ['省级', '自治区级', '直辖市级'],
  city: ['市级', '地市级', '设区的市级', '设区市级', '州级'],
  county: ['县级', '区级', '区县级', '县区级', '县(市、区)级', '县(区)级'],
  township: ['乡镇', '乡镇级', '镇级', '镇街级', '乡镇街道', '街道', '镇(乡、街道)级', '乡镇(街道)级'],
  village: ['村级', '社区', '村居', '村(社区)级'],
});

export const readStatus = choice<NonNullable<ItemDefinition['status']>>(['status'], {
  'in-use': ['正常', '启用', '有效', '已发布'],
  suspended: ['停用', '暂停办理'],
  cancelled: ['已取消', '作废', '废止'],
});

export const readAuthority = choice<NonNullable<ItemDefinition['authority']>>(['authority'], {
  own: ['法定', '本级行使', '法定权力'],
});

export const readDecision = choice<NonNullable<ItemDefinition['decision']>>(['decision'], {
  window: ['窗口决定', '窗口直接决定', '首席代表', '窗口首席代表'],
  office: ['科室负责人', '审批科室', '科室决定', '科室集体审议'],
  leader: ['分管负责人', '局领导', '分管局长', '分管副局长'],
  superior: ['上级', '上级部门'],
});

export const readOnlineDepth = choice<NonNullable<ItemService['online-depth']>>(['service', 'online-depth'], {
  I: ['一级', '1级', '1', 'i级', '一'],
  II: ['二级', '2级', '2', 'ii级', '二'],
  III: ['三级', '3级', '3', 'iii级', '三'],
  IV: ['四级', '4级', '4', 'iv级', '四', '全程网办'],
});

export const readCoverage = choice<NonNullable<ItemService['coverage']>>(['service', 'coverage'], {
  national: ['全国通办', '跨省通办'],
  province: ['全省通办', '省内通办'],
  city: ['全市通办', '市内通办'],
  county: ['全县通办', '全区通办', '县内通办'],
});

export const readAudienceName = choice<NonNullable<ItemDefinition['audience']>[number]>(['audience', 0], {
  person: ['个人', '公民', '自然人个人'],
  enterprise: ['企业'],
  'public-institution': ['事业单位', '事业单位法人'],
  'social-organisation': ['社会组织', '社会团体', '社会团体法人', '社团法人'],
  unincorporated: ['非法人企业组织'],
  agency: ['机关', '机关法人', '行政机关法人', '国家机关'],
  other: ['其他', '其他组织机构', '其它组织', '非法人组织'],
});

export const readResultKind = choice<NonNullable<ItemDefinition['result']>['kind']>(['result', 'kind'], {
  certificate: ['证件', '证书', '许可证', '执照'],
  approval: ['批复', '批准文件', '文书'],
  other: ['其它'],
});

/** A reader for a value of the item schema: its names there and their synonyms. */
function choice<Value extends string>(
  path: readonly (string | number)[],
  synonyms: Synonyms<Value>,
): ChoiceReader<Value> {
  const values = new Map<string, Value>();
  for (const [value, name] of Object.entries(schemaNames(path)) as [Value, string][]) {
    for (const written of [name, value, ...(synonyms[value] ?? [])]) values.set(comparable(written), value);
  }
  return (text) => orUnread(values.get(comparable(tickedAnswer(text) ?? text).replace(/。$/u, '')));
}

/** The values of a place in the item schema with their Chinese names. */
function schemaNames(path: readonly (string | number)[]): Readonly<Record<string, string>> {
  let place: SchemaPlace = documentSchema('item');
  for (const key of path) {
    const next = childSchema(resolveSchema(place), key);
    if (next === undefined) throw new Error(`the item schema has no ${path.join('/')}`);
    place = next;
  }
  const { schema } = resolveSchema(place);
  return schema['x-names'] ?? {};
}
