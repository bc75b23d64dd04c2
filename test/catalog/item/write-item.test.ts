import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemDraft } from '../../../src/catalog/item/item-draft.ts';
import { writeItem } from '../../../src/catalog/item/write-item.ts';
import { canonicalise } from '../../../src/language/canonical-data.ts';
import { readYaml } from '../../../src/language/read-yaml.ts';

const ITEM: ItemDraft = {
  item: 'housing-012',
  name: '建筑工程施工许可证核发',
  department: 'housing',
  category: 'licence',
  handling: 'promised',
  audience: ['enterprise', 'agency'],
  codes: { basic: '341015002000', implementation: '1134120000312578133341015002000' },
  basis: ['《中华人民共和国建筑法》第七条'],
  conditions: [],
  materials: [{ name: '施工许可申请表', kind: 'form', source: 'applicant', originals: 1 }],
  fee: { charged: false },
  limits: { statutory: '20个工作日', promised: '5个工作日' },
  process: {
    steps: [
      { accept: '受理', by: 'housing/window', within: '1个工作日' },
      { inspect: '现场核查', by: 'housing/inspector', within: '2个工作日', staff: 2 },
      { sign: '会签', by: ['housing/chief', 'fire/leader'], within: '1个工作日' },
    ],
  },
  service: { visits: 0, online: true, 'online-depth': 'IV' },
  contacts: { consultation: '12345' },
  note: '一次提交。\n逐级上报。',
  unread: { 承诺时限: '约一周' },
};

function dataOf(text: string): unknown {
  const { root, findings } = readYaml('item.yaml', text);
  expect(findings).toEqual([]);
  return root === undefined ? undefined : canonicalise('item', 'item.yaml', text, root).data;
}

describe('writeItem', () => {
  it('writes what a person would write', () => {
    expect(writeItem(ITEM, { keys: 'zh', schema: '../../schemas/zh/item.schema.json' })).toBe(`\
# yaml-language-server: $schema=../../schemas/zh/item.schema.json
事项: housing-012
名称: 建筑工程施工许可证核发
部门: housing
事项类型: 许可
办件类型: 承诺件
服务对象: [企业法人, 行政机关]

编码:
  基本编码: "341015002000"
  实施编码: "1134120000312578133341015002000"

设定依据:
  - 《中华人民共和国建筑法》第七条

申请条件: []

申请材料:
  - 名称: 施工许可申请表
    类型: 申请表格文书
    来源: 申请人自备
    原件份数: 1

收费:
  是否收费: 否

期限:
  法定: 20个工作日
  承诺: 5个工作日

流程:
  步骤:
    - {受理: 受理, 由: housing/window, 时限: 1个工作日}
    - {现场核查: 现场核查, 由: housing/inspector, 时限: 2个工作日, 人数: 2}
    - {会签: 会签, 由: [housing/chief, fire/leader], 时限: 1个工作日}

服务:
  到现场次数: 0
  网上受理: 是
  网办深度: Ⅳ

联系方式:
  咨询电话: "12345"

备注: |-
  一次提交。
  逐级上报。

未识别:
  承诺时限: 约一周
`);
  });

  it('writes the same in English', () => {
    const text = writeItem(ITEM, { keys: 'en' });
    expect(text).toMatch(/^item: housing-012\n/u);
    expect(text).toContain('audience: [enterprise, agency]\n');
    expect(text).toContain('  online: true\n  online-depth: IV\n');
    expect(text).toContain('unread:\n  承诺时限: 约一周\n');
  });

  it.each(['zh', 'en'] as const)('is read back as it was, with keys in %s', (keys) => {
    expect(dataOf(writeItem(ITEM, { keys }))).toEqual(ITEM);
  });

  it('begins long texts on a line of their own', () => {
    const note = '限额在一百万元以上的，主管税务机关可以进行实地查验；'.repeat(4);
    expect(writeItem({ ...ITEM, note }, { keys: 'zh' })).toContain(`备注: >-\n  ${note}\n`);
  });

  it('reads back every text, whatever YAML makes of its characters', () => {
    const text = fc
      .array(fc.constantFrom(...'施工：: #-[]{}&*!|>%@`\'",?是否nulltrue~0123.e+x\n《》…'), {
        minLength: 1,
        maxLength: 24,
      })
      .map((characters) =>
        characters
          .join('')
          .replace(/ *\n[ \n]*/gu, '\n')
          .trim(),
      )
      .filter((written) => written !== '');
    fc.assert(
      fc.property(text, text, fc.constantFrom('zh' as const, 'en' as const), (first, second, keys) => {
        const item: ItemDraft = {
          ...ITEM,
          name: first.replaceAll('\n', ' '),
          conditions: [first, second],
          contacts: { consultation: second },
          note: second,
          unread: { [first.replaceAll('\n', ' ')]: second },
        };
        expect(dataOf(writeItem(item, { keys }))).toEqual(item);
      }),
    );
  });
});
