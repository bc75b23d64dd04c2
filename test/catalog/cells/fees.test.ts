import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFees } from '../../../src/catalog/cells/fees.ts';

describe('readFees', () => {
  it.each(['不收费', '免费', '无', '否'])('takes %s for no fee', (text) => {
    expect(readFees(text)).toEqual({ kind: 'nothing' });
  });

  it('reads numbered rows with their bases', () => {
    expect(
      readFees(
        '1.不动产登记费：住宅80元/件，非住宅550元/件（依据《不动产登记收费标准的通知》第一条）；\n2.工本费:10元/本（依据：《价格法》第九条，减免：低保对象免收）',
      ),
    ).toEqual({
      kind: 'value',
      value: [
        {
          name: '不动产登记费',
          standard: '住宅80元/件，非住宅550元/件',
          basis: ['《不动产登记收费标准的通知》第一条'],
        },
        { name: '工本费', standard: '10元/本', basis: ['《价格法》第九条'], reduction: '低保对象免收' },
      ],
      rest: [],
    });
  });

  it('leaves brackets that say something else with the standard', () => {
    expect(readFees('资料复制费：20元（每份）')).toEqual({
      kind: 'value',
      value: [{ name: '资料复制费', standard: '20元（每份）' }],
      rest: [],
    });
  });

  it('does not guess at a row without a standard', () => {
    expect(readFees('按规定收取')).toEqual({ kind: 'unread' });
    expect(readFees('1.登记费：80元；2.按规定收取')).toMatchObject({ kind: 'value', rest: ['按规定收取'] });
  });

  const row = fc.record(
    {
      name: fc.constantFrom('不动产登记费', '普通护照工本费', '登记费（异议登记减半）'),
      standard: fc.constantFrom('80元/件', '住宅40元/件，非住宅275元/件', '每平方米不低于10元'),
      basis: fc.constantFrom(['《护照法》第二十二条'], ['《护照法》第二十二条', '《价格法》第九条']),
    },
    { requiredKeys: ['name', 'standard'] },
  );

  it('reads back every table', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = rows.map(({ name, standard, basis }, index) => {
          const law = basis === undefined ? '' : `（依据${basis.join('、')}）`;
          return `${index + 1}.${name}：${standard}${law}`;
        });
        expect(readFees(lines.join('；\n'))).toEqual({ kind: 'value', value: rows, rest: [] });
      }),
    );
  });
});
