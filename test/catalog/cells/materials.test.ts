import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMaterials } from '../../../src/catalog/cells/materials.ts';
import type { ItemMaterial } from '../../../src/language/generated/types.ts';

function read(text: string): readonly ItemMaterial[] {
  const reading = readMaterials(text);
  return reading.kind === 'value' ? reading.value : [];
}

describe('readMaterials', () => {
  it('reads attributes in any order and in both kinds of brackets', () => {
    expect(
      read(
        '1.施工许可申请表（原件1份，复印件2份，纸质，自备）；\n2.建设工程规划许可证(必要，政府部门核发：市自然资源和规划局，复印件一份，证照证明，依据《中华人民共和国建筑法》第八条)。',
      ),
    ).toEqual([
      { name: '施工许可申请表', originals: 1, copies: 2, form: 'paper', source: 'applicant' },
      {
        name: '建设工程规划许可证',
        necessity: 'required',
        source: 'government',
        issuer: '市自然资源和规划局',
        copies: 1,
        kind: 'certificate',
        basis: ['《中华人民共和国建筑法》第八条'],
      },
    ]);
  });

  it('tells the 其他 of the kind from the 其他 of the source', () => {
    expect(read('学位证书（其他，申请人自备）')).toEqual([{ name: '学位证书', kind: 'other', source: 'applicant' }]);
    expect(read('推荐函（证照证明，其他）')).toEqual([{ name: '推荐函', kind: 'certificate', source: 'other' }]);
    expect(read('推荐函（其他，其他：推荐单位）')).toEqual([
      { name: '推荐函', kind: 'other', source: 'other', issuer: '推荐单位' },
    ]);
  });

  it('leaves brackets that belong to the name', () => {
    expect(read('烟花爆竹经营（批发）许可申请书；原居民身份证（换领时交回）；公示版（全本）（原件2份）')).toEqual([
      { name: '烟花爆竹经营（批发）许可申请书' },
      { name: '原居民身份证（换领时交回）' },
      { name: '公示版（全本）', originals: 2 },
    ]);
  });

  it('keeps what else the brackets say as a note', () => {
    expect(read('法人授权书（原件1份，加盖公章）')).toEqual([{ name: '法人授权书', originals: 1, note: '加盖公章' }]);
  });

  it('marks what looks like an attribute and is none', () => {
    expect(readMaterials('申请表（原件1分，纸质）')).toEqual({
      kind: 'value',
      value: [{ name: '申请表', form: 'paper', note: '原件1分' }],
      rest: ['原件1分'],
    });
    expect(readMaterials('推荐函（其他，纸质）')).toEqual({
      kind: 'value',
      value: [{ name: '推荐函', form: 'paper' }],
      rest: ['其他'],
    });
  });

  it('reads counts after a name without brackets', () => {
    expect(read('居民身份证复印件1份')).toEqual([{ name: '居民身份证', copies: 1 }]);
    expect(read('申请表 原件两份')).toEqual([{ name: '申请表', originals: 2 }]);
  });

  it('reads labels, issuers and cases', () => {
    expect(
      read('验资报告（原件及复印件各1份，形式：电子，必要性：容缺后补，由会计师事务所出具，仅新设立时提供）'),
    ).toEqual([
      {
        name: '验资报告',
        originals: 1,
        copies: 1,
        form: 'electronic',
        necessity: 'deferrable',
        issuer: '会计师事务所',
        when: '仅新设立时提供',
      },
    ]);
  });

  it('takes 无 for an empty list', () => {
    expect(readMaterials('无')).toEqual({ kind: 'value', value: [], rest: [] });
  });

  const FORMS = { paper: '纸质', electronic: '电子', either: '纸质或电子' } as const;
  const NECESSITIES = { required: '必要', optional: '非必要', deferrable: '容缺后补' } as const;
  const SOURCES = {
    applicant: '申请人自备',
    government: '政府部门核发',
    intermediary: '中介机构',
    other: '其他',
  } as const;
  const KINDS = { certificate: '证照证明', form: '申请表格文书', other: '其他' } as const;
  const material = fc.record(
    {
      name: fc.constantFrom('不动产权证书', '申请表', '剧（节）目申报表', '消防设施检测报告', '身份证（正反面）'),
      originals: fc.integer({ min: 0, max: 20 }),
      copies: fc.integer({ min: 0, max: 20 }),
      form: fc.constantFrom(...(Object.keys(FORMS) as (keyof typeof FORMS)[])),
      necessity: fc.constantFrom(...(Object.keys(NECESSITIES) as (keyof typeof NECESSITIES)[])),
      source: fc.constantFrom(...(Object.keys(SOURCES) as (keyof typeof SOURCES)[])),
      issuer: fc.constantFrom('市公安局', '医疗机构、公证机构', '测绘单位'),
      kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
      basis: fc.constantFrom(['《甲条例》第三条'], ['《甲条例》第三条', '《乙办法》第十二条']),
    },
    { requiredKeys: ['name', 'source', 'kind'] },
  );

  it('reads back every material, its attributes in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(material, fc.infiniteStream(fc.nat())), { minLength: 1, maxLength: 6 }), (list) => {
        const written = list.map(([one, order], index) => {
          const parts = [
            one.originals === undefined ? '' : `原件${one.originals}份`,
            one.copies === undefined ? '' : `复印件${one.copies}份`,
            one.form === undefined ? '' : FORMS[one.form],
            one.necessity === undefined ? '' : NECESSITIES[one.necessity],
            KINDS[one.kind],
            SOURCES[one.source] + (one.issuer === undefined ? '' : `：${one.issuer}`),
            one.basis === undefined ? '' : `依据${one.basis.join('、')}`,
          ].filter((part) => part !== '');
          const shuffled = parts
            .map((part) => ({ part, rank: order.next().value as number }))
            .toSorted((first, second) => first.rank - second.rank)
            .map(({ part }) => part);
          return `${index + 1}.${one.name}（${shuffled.join('，')}）`;
        });
        expect(readMaterials(written.join('；\n'))).toEqual({
          kind: 'value',
          value: list.map(([one]) => one),
          rest: [],
        });
      }),
    );
  });
});
