import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAudiences } from '../../../src/catalog/cells/audiences.ts';
import { bracketDepths, splitOutside, trailingBrackets } from '../../../src/catalog/cells/brackets.ts';
import {
  readCategory,
  readDecision,
  readHandling,
  readLevel,
  readOnlineDepth,
  readResultKind,
} from '../../../src/catalog/cells/choices.ts';
import { readVisits } from '../../../src/catalog/cells/counts.ts';
import { readIntermediaries } from '../../../src/catalog/cells/intermediaries.ts';
import { chineseNumeral } from '../../../src/catalog/cells/lists.ts';
import { readNumber } from '../../../src/catalog/cells/numbers.ts';
import { readPartners } from '../../../src/catalog/cells/partners.ts';
import { readPhones } from '../../../src/catalog/cells/phones.ts';
import type { CellReading } from '../../../src/catalog/cells/reading.ts';
import { readResult } from '../../../src/catalog/cells/results.ts';
import { readAddress, readConditions, readFileName, readThemes, readUrl } from '../../../src/catalog/cells/texts.ts';
import { readYesNo } from '../../../src/catalog/cells/yes-no.ts';

function read<Value>(reading: CellReading<Value>): Value | string {
  return reading.kind === 'value' ? reading.value : reading.kind;
}

describe('names', () => {
  it.each([
    [readCategory, '行政许可', 'licence'],
    [readCategory, '其他行政权力', 'other'],
    [readCategory, '公共服务', 'public-service'],
    [readCategory, '审批', 'unread'],
    [readHandling, '即办', 'instant'],
    [readHandling, '上报件', 'report-upward'],
    [readHandling, '其他', 'unread'],
    [readLevel, '市级', 'city'],
    [readLevel, '县（市、区）级', 'county'],
    [readDecision, '窗口', 'window'],
    [readDecision, '分管领导', 'leader'],
    [readOnlineDepth, 'Ⅳ', 'IV'],
    [readOnlineDepth, '三级', 'III'],
    [readOnlineDepth, 'IV级', 'IV'],
    [readResultKind, '批文', 'approval'],
  ] as const)('%o reads %s as %s', (reader, text, expected) => {
    expect(read<string>(reader(text))).toBe(expected);
  });
});

describe('readYesNo', () => {
  it.each(['是', '√', '✓', '有', '支持', 'Y', 'yes', 'TRUE', '收费'])('%s is yes', (text) => {
    expect(read(readYesNo(text))).toBe(true);
  });

  it.each(['否', '×', '✗', '无', '不支持', 'N', 'no', 'FALSE', '不收费', 'Ｎ'])('%s is no', (text) => {
    expect(read(readYesNo(text))).toBe(false);
  });

  it('does not guess', () => {
    expect(read(readYesNo('部分支持'))).toBe('unread');
  });
});

describe('readAudiences', () => {
  it('reads lists with any separator, each once', () => {
    expect(read(readAudiences('自然人;企业法人；事业法人、自然人'))).toEqual([
      'person',
      'enterprise',
      'public-institution',
    ]);
    expect(read(readAudiences('个人，企业\n社会团体'))).toEqual(['person', 'enterprise', 'social-organisation']);
  });

  it('takes 法人 for every legal person', () => {
    expect(read(readAudiences('法人及其他组织'))).toEqual([
      'enterprise',
      'public-institution',
      'social-organisation',
      'other',
    ]);
  });

  it('keeps what it does not know', () => {
    expect(readAudiences('自然人、个体工商户')).toEqual({ kind: 'value', value: ['person'], rest: ['个体工商户'] });
    expect(read(readAudiences('所有人'))).toBe('unread');
  });
});

describe('readPhones', () => {
  it.each([
    ['0558-2262345', '0558-2262345'],
    ['020-38356454转1', '020-38356454转1'],
    ['020-12333–9', '020-12333-9'],
    ['（０５５８）２２６２３４５', '0558-2262345'],
    ['(0558) 2262345', '0558-2262345'],
    ['0558—2262345/0558-2262346', '0558-2262345、0558-2262346'],
    ['0558-2262345；\n12345', '0558-2262345、12345'],
    ['省厅：020-86351219；广州：020-83100130', '省厅：020-86351219；广州：020-83100130'],
    ['无', 'nothing'],
    ['见窗口', 'unread'],
  ])('reads %j', (text, expected) => {
    expect(read(readPhones(text))).toBe(expected);
  });
});

describe('readResult', () => {
  it.each([
    ['证照：建筑工程施工许可证', { kind: 'certificate', name: '建筑工程施工许可证' }],
    ['批文|项目建议书批复', { kind: 'approval', name: '项目建议书批复' }],
    ['其他:税务回执（加盖受理章）', { kind: 'other', name: '税务回执（加盖受理章）' }],
    ['无', { kind: 'none' }],
    ['证照', { kind: 'certificate' }],
    ['建筑工程施工许可证', { kind: 'certificate', name: '建筑工程施工许可证' }],
    ['关于核准项目的批复', { kind: 'approval', name: '关于核准项目的批复' }],
    ['办理完成', 'unread'],
  ])('reads %s', (text, expected) => {
    expect(read(readResult(text))).toEqual(expected);
  });
});

describe('readVisits', () => {
  it.each([
    ['0', 0],
    ['1次', 1],
    ['两次', 2],
    ['零跑动', 0],
    ['最多跑一次', 'unread'],
    ['12', 'unread'],
  ])('reads %s', (text, expected) => {
    expect(read(readVisits(text))).toBe(expected);
  });
});

describe('readPartners', () => {
  it('tells the department from what it does', () => {
    expect(read(readPartners('市公安局（审查）、市消防救援支队（现场核查）'))).toEqual([
      { text: '市公安局（审查）', department: '市公安局', task: '审查' },
      { text: '市消防救援支队（现场核查）', department: '市消防救援支队', task: '现场核查' },
    ]);
    expect(read(readPartners('省级司法（审核,决定与公开）、市级司法（受理,审核）'))).toHaveLength(2);
    expect(read(readPartners('无'))).toBe('nothing');
  });
});

describe('readIntermediaries', () => {
  it('reads services with their bases', () => {
    expect(read(readIntermediaries('竣工测量（依据《城乡规划法》第四十五条）；验资（开办资金）'))).toEqual([
      { name: '竣工测量', basis: ['《城乡规划法》第四十五条'] },
      { name: '验资（开办资金）' },
    ]);
  });
});

describe('texts', () => {
  it('reads conditions one by one and 无条件 as none', () => {
    expect(read(readConditions('1.年满十八周岁；2.无犯罪记录'))).toEqual(['年满十八周岁', '无犯罪记录']);
    expect(read(readConditions('无条件受理'))).toEqual([]);
  });

  it('reads themes, addresses, files and the web', () => {
    expect(read(readThemes('就业创业;社会保障（社会保险、社会救助）;就业创业'))).toEqual([
      '就业创业',
      '社会保障（社会保险、社会救助）',
    ]);
    expect(read(readAddress('办理地点：清河东路政务服务大厅'))).toBe('清河东路政务服务大厅');
    expect(read(readFileName('samples/许可-单位.md'))).toBe('samples/许可-单位.md');
    expect(read(readFileName('有'))).toBe('unread');
    expect(read(readUrl('https://www.example.gov.cn/item?id=1'))).toBe('https://www.example.gov.cn/item?id=1');
    expect(read(readUrl('政务服务网'))).toBe('unread');
  });
});

describe('brackets', () => {
  it('counts matched brackets of either width', () => {
    expect(bracketDepths('甲（乙)丙')).toEqual([0, 0, 1, 0, 0]);
    expect(bracketDepths('1)甲（乙')).toEqual([0, 0, 0, 0, 0]);
    expect(bracketDepths('（甲《乙）丙》')).toEqual([0, 1, 1, 1, 0, 0, 0]);
  });

  it('splits outside and takes the last brackets off', () => {
    expect(splitOutside('甲（乙、丙）、丁', '、')).toEqual(['甲（乙、丙）', '丁']);
    expect(trailingBrackets('申请表（个人）（原件1份）')).toEqual({ before: '申请表（个人）', inside: '原件1份' });
    expect(trailingBrackets('《办法（试行）》')).toBeUndefined();
    expect(trailingBrackets('受理（0.5(工作日)）')).toEqual({ before: '受理', inside: '0.5(工作日)' });
  });

  it('loses nothing when it splits', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'甲乙（）()《》、')), (characters) => {
        const text = characters.join('');
        expect(splitOutside(text, '、').join('').replaceAll('、', '')).toBe(text.replaceAll('、', ''));
      }),
    );
  });
});

describe('numbers', () => {
  it('reads back every number in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
        expect(readNumber(chineseNumeral(number))).toBe(number);
      }),
    );
    expect(readNumber('一百二十')).toBe(120);
    expect(readNumber('两')).toBe(2);
    expect(readNumber('几')).toBeUndefined();
    expect(readNumber('')).toBeUndefined();
  });
});
