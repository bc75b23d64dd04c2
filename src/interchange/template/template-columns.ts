/** The columns of the workbook that departments fill in, with an example of each cell that import reads. */

import itemSchema from '../../../schemas/item.schema.json' with { type: 'json' };
import { type CatalogElement, COLUMN_NAMES } from '../../catalog/columns/column-names.ts';
import { valueName } from '../../language/schema-names.ts';

/** What a cell may hold: one word of a set, a name of the workspace, or text of its own form. */
export type CellChoice =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'department' | 'office' | 'window' };

export interface TemplateColumn {
  readonly element: CatalogElement;
  readonly header: string;
  /** Whether every item must say it. */
  readonly required: boolean;
  /** In characters. */
  readonly width: number;
  readonly choice?: CellChoice;
  /** A cell as it may be written. For names of the workspace the first of them is the example. */
  readonly example: string;
}

const YES_NO: CellChoice = { kind: 'words', words: ['是', '否'] };

export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  required('name', 30, '燃气经营许可证核发'),
  required('department', 18, '', { kind: 'department' }),
  optional('office', 18, '', { kind: 'office' }),
  optional('window', 24, '', { kind: 'window' }),
  optional('number', 12, '012'),
  required('category', 12, '许可', names('category')),
  required('handling', 14, '承诺件', names('handling')),
  optional('level', 10, '市', names('level')),
  optional('basic-code', 18, '340115012000'),
  optional('implementation-code', 26, '1134120000312578133340115012000'),
  optional('audience', 18, '企业法人、事业法人'),
  optional('themes', 16, '工程建设'),
  required('basis', 36, '《城镇燃气管理条例》第十五条'),
  optional('conditions', 40, '1.有符合标准的燃气气源和设施\n2.有固定的经营场所'),
  optional('quantity-limit', 20, '按年度规划总量核发'),
  optional(
    'materials',
    50,
    '1.燃气经营许可申请表（原件1份，申请表格文书，申请人自备，必要）\n2.营业执照（复印件1份，证照证明，政府部门核发：市场监督管理部门，必要）',
  ),
  optional('statutory', 14, '20个工作日'),
  required('promised', 14, '8个工作日'),
  optional('limit-basis', 30, '《中华人民共和国行政许可法》第四十二条'),
  required('process', 40, '受理（0.5个工作日）→审查（4个工作日）→决定（3个工作日）→送达（0.5个工作日）'),
  optional('decision', 12, '分管领导', names('decision')),
  optional('charged', 10, '否', YES_NO),
  optional('fees', 36, '不动产登记费：80元/件（依据《中华人民共和国价格法》第九条）'),
  optional('result', 26, '证照：燃气经营许可证'),
  optional('validity', 12, '三年'),
  optional('consultation', 16, '0558-2550132'),
  optional('complaint', 16, '0558-2551242'),
  optional('visits', 10, '1', { kind: 'words', words: ['0', '1', '2', '3'] }),
  optional('visit-reason', 20, '核对原件'),
  optional('online', 10, '是', YES_NO),
  optional('online-depth', 10, 'Ⅲ', { kind: 'words', words: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] }),
  optional('url', 26, 'https://www.ahzwfw.gov.cn'),
  optional('express', 10, '是', YES_NO),
  optional('appointment', 10, '否', YES_NO),
  optional('online-payment', 10, '否', YES_NO),
  optional('coverage', 10, '全市', { kind: 'words', words: ['全国', '全省', '全市', '全县'] }),
  optional('address', 28, '清河东路政务服务大厅'),
  optional('hours', 26, '工作日 9:00-12:00，13:00-17:00'),
  optional('partners', 28, '市消防救援支队（消防设计审查）'),
  optional('superior', 18, '安徽省住房和城乡建设厅'),
  optional('superior-item', 24, '燃气经营许可证核发（省级）'),
  optional('intermediaries', 30, '施工图设计文件审查（依据《建设工程质量管理条例》第十一条）'),
  optional('sample', 20, 'samples/许可-单位.md'),
  optional('review', 20, '市人民政府'),
  optional('litigation', 20, '颍州区人民法院'),
  optional('note', 24, '每年春季、秋季各受理一次'),
];

/** The words of a property of an item, in the order of the schema. */
function names(property: 'category' | 'handling' | 'level' | 'decision'): CellChoice {
  const values: readonly string[] = itemSchema.properties[property].enum;
  return { kind: 'words', words: values.map((value) => valueName('item', [property], value, 'zh')) };
}

function required(element: CatalogElement, width: number, example: string, choice?: CellChoice): TemplateColumn {
  return column(element, true, width, example, choice);
}

function optional(element: CatalogElement, width: number, example: string, choice?: CellChoice): TemplateColumn {
  return column(element, false, width, example, choice);
}

function column(
  element: CatalogElement,
  isRequired: boolean,
  width: number,
  example: string,
  choice: CellChoice | undefined,
): TemplateColumn {
  const header = COLUMN_NAMES[element][0];
  return { element, header, required: isRequired, width, example, ...(choice !== undefined && { choice }) };
}
