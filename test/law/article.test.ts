import { assert, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleForms, articleNumbers, articlesIn } from '../../src/law/article.ts';
import { writeNumeral } from '../../src/law/numeral.ts';

interface Parts {
  readonly article: number;
  readonly paragraph: number | null;
  readonly entry: number | null;
}

function usual(text: string): readonly string[] {
  return articleForms(text).map((form) => form.usual);
}

function write({ article, paragraph, entry }: Parts, numeral: (value: number) => string): string {
  const part = (value: number | null, unit: string): string => (value === null ? '' : `第${numeral(value)}${unit}`);
  return part(article, '条') + part(paragraph, '款') + part(entry, '项');
}

describe('articles as they are cited', () => {
  it('reads several before one 条, and ranges', () => {
    expect(articlesIn('第十、十二条，第二十条至第二十三条')).toEqual(['第十、十二条', '第二十条', '第二十三条']);
    expect(articleNumbers('第十、十二条')).toEqual([10, 12]);
    expect(articleNumbers('第三至五条')).toEqual([3, 5]);
    expect(articleNumbers('第一百二十条之一第二款')).toEqual([120]);
  });

  it('takes no year and no entry of a list for an article', () => {
    expect(articlesIn('（2019年修正）第五条')).toEqual(['第五条']);
    expect(articlesIn('附件第103项、第五条')).toEqual(['第五条']);
    expect(articleNumbers(articlesIn('2019、第三条')[0] ?? '')).toEqual([3]);
  });

  it.each([
    ['第12条', '第十二条'],
    ['12条', '第十二条'],
    ['第12条第1款第3项', '第十二条第一款第三项'],
    ['第十二条（三）', '第十二条第（三）项'],
    ['第十二条第（3）项', '第十二条第（三）项'],
    ['第3-5条', '第三至五条'],
    ['第 三 条', '第三条'],
    ['第一〇三条', '第一百零三条'],
  ])('usually writes %s as %s', (written, form) => {
    expect(usual(written)).toEqual([form]);
  });

  it.each(['第十二条', '第十二条第（三）项', '第十二条第三项', '第十、十二条', '第三条至第五条', '第十二条之一第二款'])(
    'leaves %s as it is',
    (written) => {
      expect(usual(written).join('至')).toBe(written);
    },
  );

  it('tells where an article stands', () => {
    expect(articleForms('依照第七条、8条')).toMatchObject([
      { written: '第七条', index: 2 },
      { written: '8条', index: 6, usual: '第八条' },
    ]);
  });

  it('leaves every article that laws write, and mends its Arabic twin', () => {
    const number = integer({ min: 1, max: 1300 });
    const parts = record({ article: number, paragraph: option(number), entry: option(number) });
    assert(
      property(parts, (given) => {
        const right = write(given, writeNumeral);
        expect(usual(right)).toEqual([right]);
        expect(usual(write(given, String))).toEqual([right]);
        expect(articleNumbers(right)).toEqual([given.article]);
      }),
    );
  });
});
