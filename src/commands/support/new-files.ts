/** The texts of new definitions: what is known stands in them, what is not is left out, so that `check` asks for it. */
import { stringify } from 'yaml';
import { formatDocument } from '../../language/format-document.ts';
import type { KeyLanguage } from '../../language/schema-names.ts';

export interface NewCenter {
  readonly id: string;
  readonly name: string;
  readonly region: string | undefined;
  readonly keys: KeyLanguage;
  readonly schema: string;
}

/** guhua.yaml of a new workspace. */
export function newCenter({ id, name, region, keys, schema }: NewCenter): string {
  return written(
    schema,
    [
      `中心: ${id}`,
      `名称: ${scalar(name)}`,
      ...(region === undefined ? [] : [`行政区划: ${JSON.stringify(region)}`]),
      `语言: ${keys}`,
      `键: ${keys}`,
      '办公时间: ["09:00-12:00", "13:00-17:00"]',
      '登记库: registry.sqlite',
    ],
    keys,
  );
}

export interface NewDepartment {
  readonly id: string;
  readonly name: string;
  readonly keys: KeyLanguage;
  readonly schema: string;
}

/**
 * A department with the one office that every department has at a center (行政审批科, «two concentrations»), the posts that
 * the process templates name, and an office that supervises what was approved.
 */
export function newDepartment({ id, name, keys, schema }: NewDepartment): string {
  return written(
    schema,
    [
      `部门: ${id}`,
      `名称: ${scalar(name)}`,
      `分管领导: ${id}/leader`,
      '科室:',
      '  licensing: {名称: 行政审批科, 职能: 审批, 抄告: [supervision]}',
      '  supervision: {名称: 监督管理科, 职能: 监管}',
      '岗位:',
      '  window: {名称: 窗口受理岗, 科室: licensing, 在窗口: 是, 授权: [受理, 公示, 制证, 送达, 告知]}',
      '  reviewer: {名称: 审查岗, 科室: licensing, 授权: [审查, 会签, 上报]}',
      '  inspector: {名称: 现场核查岗, 科室: licensing, 授权: [现场核查]}',
      '  chief: {名称: 行政审批科负责人（窗口首席代表）, 科室: licensing, 在窗口: 是, 授权: [审查, 会签, 决定]}',
      '  leader: {名称: 分管领导, 授权: [会签, 决定]}',
      '  supervisor: {名称: 监管岗, 科室: supervision}',
    ],
    keys,
  );
}

export interface NewItem {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly office: string | undefined;
  readonly isInstant: boolean;
  readonly keys: KeyLanguage;
  readonly schema: string;
}

/** An item with its name and its process; the law, materials, limits and contacts are for its department to say. */
export function newItem({ id, name, department, office, isInstant, keys, schema }: NewItem): string {
  return written(
    schema,
    [
      `事项: ${id}`,
      `名称: ${scalar(name)}`,
      `部门: ${department}`,
      ...(office === undefined ? [] : [`科室: ${office}`]),
      '状态: 草稿',
      `办件类型: ${isInstant ? '即办件' : '承诺件'}`,
      `流程: {引用: ${isInstant ? 'instant' : 'one-review-one-check'}}`,
    ],
    keys,
  );
}

function written(schema: string, lines: readonly string[], keys: KeyLanguage): string {
  const text = `# yaml-language-server: $schema=${schema}\n${lines.join('\n')}\n`;
  return formatDocument('new.yaml', text, { keys }).text;
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
