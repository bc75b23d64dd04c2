import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/disclosure/make-table.ts';
import { procedureRows, variantRows } from '../../src/disclosure/procedure-rows.ts';
import { actorTexts, groupText, limitText, remarkTexts, variantTexts } from '../../src/disclosure/procedure-wording.ts';
import { processOfModel } from '../../src/disclosure/process-of-model.ts';
import { wordingIn } from '../../src/disclosure/wording.ts';
import { processTime } from '../../src/process/time.ts';
import { processModel } from '../../src/registry/process-model.ts';
import { definitionOf, LICENCE } from './support/fixture.ts';

const definition = definitionOf(LICENCE);
const process = processOfModel(definition.process);
const rows = procedureRows(process, namesOf(definition.departments));
const words = wordingIn('zh');

describe('a locked process', () => {
  it('becomes the tree of blocks that was locked', () => {
    const { description: _, basis: __, ...locked } = definition.process;
    expect(processModel(process, { document: undefined, definition: undefined })).toEqual({ ...locked, case: {} });
    expect(process.fields.map((field) => [field.name, field.unit])).toEqual([
      ['营业面积', '平方米'],
      ['重点项目', undefined],
    ]);
  });

  it('takes as long as before', () => {
    expect(processTime(process, 420).longest).toEqual({ centidays: 1000, minutes: 0 });
  });
});

describe('the rows of a procedure', () => {
  it('tell every step once, branches after those that they wait for', () => {
    const told = rows.map((row) => {
      const indent = '  '.repeat(row.depth);
      return row.kind === 'step' || row.kind === 'pause'
        ? `${indent}${row.number} ${row.name}`
        : `${indent}${groupText(words, row)}`;
    });
    expect(told).toEqual([
      '1 受理',
      '并联审查：以下 3 支同时办理',
      '  县文旅局（culture）',
      '    2 设立条件审查',
      '  县文旅局（after-culture）（在 县文旅局（culture） 之后）',
      '    3 场所踏勘',
      '  县消防大队',
      '    是否消防检查：按情形办理',
      '      情形：营业面积 > 200（单位：平方米）',
      '        4 消防安全检查',
      '      其他情形：直接进入下一环节',
      '5 听证',
      '6 会签',
      '7 决定',
      '8 送达',
    ]);
  });

  it('tell who, how long and what else', () => {
    const told = rows.flatMap((row) =>
      row.kind === 'step' || row.kind === 'pause'
        ? [[row.name, actorTexts(words, row).join('＋'), limitText(words, row), ...remarkTexts(words, row)]]
        : [],
    );
    expect(told).toEqual([
      [
        '受理',
        '县文旅局 窗口受理岗',
        '1个工作日',
        '材料需补正的，5个工作日内一次告知全部内容；申请人补正最长 30日，不计入承诺期限；最多补正 1 次，逾期不补正的不予受理',
      ],
      ['设立条件审查', '县文旅局 审查岗', '3个工作日'],
      ['场所踏勘', '县文旅局 踏勘岗', '2个工作日', '2 人以上共同进行', '特定情形下省略'],
      ['消防安全检查', '县消防大队 消防检查岗', '4个工作日'],
      ['听证', '', '最长 20日', '《中华人民共和国行政许可法》第四十五条'],
      ['会签', '县文旅局 分管副局长＋县消防大队 大队负责人', '1个工作日', '须全部同意'],
      ['决定', '县文旅局 审批股负责人', '2个工作日', '不得与“设立条件审查”为同一人办理'],
      ['送达', '县文旅局 窗口受理岗', '1个工作日', '可以邮寄'],
    ]);
  });

  it('of a variant tell what it changes, in the order of the process', () => {
    expect(variantRows(process).map((variant) => [variant.name, ...variantTexts(words, variant)])).toEqual([
      [
        '绿色通道',
        '适用情形：重点项目',
        '总期限 6个工作日',
        '设立条件审查 1个工作日（一般 3个工作日）',
        '决定 1个工作日（一般 2个工作日）',
        '省略：场所踏勘',
      ],
    ]);
  });
});
