/** Code sets of GB/T 39046-2020, annex A, and how the values of definitions stand in them. */
import type { ItemDefinition, ItemService } from '../../language/generated/types.ts';

export interface Code {
  readonly code: string;
  readonly name: string;
}

/** A.1 事项类型代码. */
export const CATEGORY_CODES: Readonly<Record<ItemDefinition['category'], Code>> = {
  licence: { code: '01', name: '行政许可' },
  penalty: { code: '02', name: '行政处罚' },
  coercion: { code: '03', name: '行政强制' },
  levy: { code: '04', name: '行政征收' },
  payment: { code: '05', name: '行政给付' },
  inspection: { code: '06', name: '行政检查' },
  confirmation: { code: '07', name: '行政确认' },
  reward: { code: '08', name: '行政奖励' },
  adjudication: { code: '09', name: '行政裁决' },
  other: { code: '10', name: '其他类别事项' },
  'public-service': { code: '20', name: '公共服务事项' },
};

/** A.2 行使层级代码; 7 分级管理 is not one level. */
export const LEVEL_CODES: Readonly<Record<NonNullable<ItemDefinition['level']>, Code>> = {
  state: { code: '1', name: '国家级' },
  province: { code: '2', name: '省级' },
  city: { code: '3', name: '市级' },
  county: { code: '4', name: '县级' },
  township: { code: '5', name: '镇(乡、街道)级' },
  village: { code: '6', name: '村(社区)级' },
};

/** A.4 服务对象代码. Enterprises without legal personality have no code of their own; they are «other organisations». */
export const AUDIENCE_CODES: Readonly<Record<NonNullable<ItemDefinition['audience']>[number], Code>> = {
  person: { code: '1', name: '自然人' },
  enterprise: { code: '2', name: '企业法人' },
  'public-institution': { code: '3', name: '事业法人' },
  'social-organisation': { code: '4', name: '社会组织法人' },
  agency: { code: '5', name: '行政机关' },
  unincorporated: { code: '6', name: '其他组织' },
  other: { code: '6', name: '其他组织' },
};

/** A.5 办理形式代码, as far as definitions say how one applies. */
export const AT_WINDOW: Code = { code: '1', name: '窗口办理' };
export const ONLINE: Code = { code: '2', name: '电脑端网上办理' };

/** 通办范围: the standard names the ranges and gives them no numbers. Within one county nothing is crossed. */
export const COVERAGE_NAMES: Readonly<Record<NonNullable<ItemService['coverage']>, string>> = {
  national: '全国',
  province: '跨市',
  city: '跨县',
  county: '',
};
