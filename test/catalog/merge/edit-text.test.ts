import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/catalog/merge/apply-edits.ts';
import { editText } from '../../../src/catalog/merge/edit-text.ts';
import { type Edit, mergeData, sameData } from '../../../src/catalog/merge/merge-data.ts';
import { canonicalise, type Data } from '../../../src/language/canonical-data.ts';
import { readYaml } from '../../../src/language/read-yaml.ts';

const TEXT = `# yaml-language-server: $schema=x
事项: housing-012 # 编号不变
名称: 施工许可

# 局里定的
期限:
    法定: 20个工作日   # 建筑法
    承诺: 5个工作日

编码: {实施编码: "007"}
申请条件:
- 用地批准
# 下一条有争议
- 规划许可

联系方式:
  咨询电话: '0558-2262345'
备注: >-
  一行
# 文末
`;

function dataOf(text: string): Data {
  const { root } = readYaml('x.yaml', text);
  if (root === undefined) throw new Error(`unreadable: ${text}`);
  return canonicalise('item', 'x.yaml', text, root).data;
}

function edited(edits: readonly Edit[], text = TEXT): string {
  const result = editText(text, edits);
  if (result === undefined) throw new Error('not edited');
  expect(sameData(dataOf(result), applyEdits(dataOf(text), edits))).toBe(true);
  return result;
}

/** The lines that differ, `-` before and `+` after. */
function differences(after: string, before = TEXT): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('editText', () => {
  it('changes a value and leaves comments, order, quotes and margins', () => {
    expect(differences(edited([{ kind: 'set', path: ['limits', 'promised'], value: '3个工作日' }]))).toEqual([
      '-    法定: 20个工作日   # 建筑法',
      '-    承诺: 5个工作日',
      '+    法定: 20个工作日 # 建筑法',
      '+    承诺: 3个工作日',
    ]);
    expect(differences(edited([{ kind: 'set', path: ['contacts', 'consultation'], value: '0558-1' }]))).toEqual([
      "-  咨询电话: '0558-2262345'",
      "+  咨询电话: '0558-1'",
    ]);
  });

  it('puts entries into lists and takes them out', () => {
    const edits: Edit[] = [
      { kind: 'insert', path: ['conditions', 1], value: '资金落实' },
      { kind: 'delete', path: ['conditions', 0] },
    ];
    expect(differences(edited(edits))).toEqual(['-- 用地批准', '+- 资金落实']);
    expect(
      edited([
        { kind: 'delete', path: ['conditions', 0] },
        { kind: 'delete', path: ['conditions', 0] },
      ]),
    ).toContain('申请条件: []');
  });

  it('adds keys where they usually stand, codes in quotes, and a blank line between groups', () => {
    expect(edited([{ kind: 'set', path: ['codes', 'operation'], value: '12345678901' }])).toContain(
      '编码: {实施编码: "007", 业务办理项编码: "12345678901"}',
    );
    const text = edited([
      { kind: 'set', path: ['fee'], value: { charged: false } },
      { kind: 'set', path: ['level'], value: 'city' },
    ]);
    expect(text).toContain('名称: 施工许可\n行使层级: 市\n\n# 局里定的');
    expect(text).toContain('- 规划许可\n\n收费:\n  是否收费: 否\n\n联系方式:');
  });

  it('takes a key away with the blank line that set it apart', () => {
    const text = edited([{ kind: 'delete', path: ['contacts'] }]);
    expect(text).toContain('- 规划许可\n备注: >-');
    expect(text.endsWith('# 文末\n')).toBe(true);
  });

  it('writes the language that the file has', () => {
    const english = 'item: housing-012\nlimits:\n  promised: 5wd\n';
    expect(edited([{ kind: 'set', path: ['category'], value: 'licence' }], english)).toBe(
      'item: housing-012\ncategory: licence\nlimits:\n  promised: 5wd\n',
    );
  });

  it('leaves alone what is no block of keys', () => {
    expect(editText('{事项: housing-012}', [{ kind: 'set', path: ['name'], value: '甲' }])).toBeUndefined();
    expect(editText('事项: [', [{ kind: 'set', path: ['name'], value: '甲' }])).toBeUndefined();
  });
});

const ITEMS = resolve(import.meta.dirname, '../../../definitions/items');
const texts = ['housing', 'police', 'market'].flatMap((folder) =>
  readdirSync(join(ITEMS, folder))
    .slice(0, 6)
    .map((file) => readFileSync(join(ITEMS, folder, file), 'utf8')),
);

describe('every edit of a real item', () => {
  it('says what was meant, and keeps every comment', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: texts.length - 1 }),
        fc.nat({ max: texts.length - 1 }),
        fc.nat({ max: texts.length - 1 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (one, other, third, lines) => {
          const plain = texts[one] ?? '';
          const commented = plain.split('\n');
          for (const [number, line] of lines.entries()) {
            const at = line % commented.length;
            if (/^(?:\S.*:|)$/u.test(commented[at] ?? '')) commented.splice(at, 0, `# 批注${number}`);
          }
          const text = commented.join('\n');
          // The second item is what import wrote, the third is the row now: as many changes as two items have.
          const { edits } = mergeData(dataOf(texts[other] ?? ''), dataOf(text), dataOf(texts[third] ?? ''));
          const after = edited(edits, text);
          for (const comment of text.match(/# 批注\d/gu) ?? []) expect(after).toContain(comment);
        },
      ),
      { numRuns: 150 },
    );
  });
});
