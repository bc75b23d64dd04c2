import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rates, samples } from '../../src/build/hit-rates/hits.ts';
import { measureCatalog } from '../../src/build/hit-rates/real-catalog.ts';
import { JUSTIFY_ABOVE, readTable, unjustified, withTable } from '../../src/build/hit-rates/table.ts';
import { ruleInfo } from '../../src/rules/index.ts';
import { sheetOf } from '../catalog/support/catalogs.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/rules/hit-rates.md'), 'utf8');

describe('the page of hit rates', () => {
  const lines = readTable(PAGE);

  it('tells of rules that there are', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ rule }) => ruleInfo(rule) === undefined)).toEqual([]);
  });

  it('justifies every rule that speaks often, and no other', () => {
    expect(unjustified(PAGE)).toEqual([]);
    const often = lines.filter(({ catalog, definitions }) => Math.max(catalog.rate, definitions.rate) > JUSTIFY_ABOVE);
    const sections = [...PAGE.matchAll(/^### `([^`]+)`$/gmu)].map(([, rule]) => rule);
    expect(sections.toSorted()).toEqual(often.map(({ rule }) => rule).toSorted());
  });

  it('has no rule of wording above a tenth', () => {
    const wording = lines.filter(({ rule }) => rule.startsWith('wording/'));
    expect(wording.filter(({ catalog }) => catalog.rate > 0.1)).toEqual([]);
  });

  it('is renewed without losing what people have written', () => {
    const renewed = withTable(PAGE, lines);
    expect(renewed).toBe(PAGE);
    const rare = { hits: 1, rate: 0.002 };
    const added = withTable(PAGE, [
      ...lines,
      {
        rule: 'time/licence-in-working-days',
        severity: 'warning',
        catalog: { hits: 9, rate: 0.06 },
        definitions: rare,
      },
    ]);
    expect(unjustified(added)).toEqual(['time/licence-in-working-days']);
    expect(added.split('## Above 5 %')[1]).toBe(PAGE.split('## Above 5 %')[1]);
  });
});

describe('counting hits', () => {
  const texts = new Map([
    ['items/water/water-001.yaml', '事项: water-001\n名称: 取水许可\n'],
    ['items/water/water-002.yaml', ''],
    ['items/water/water-003.yaml', ''],
    ['items/water/water-004.yaml', ''],
    ['departments/water.yaml', ''],
  ]);
  const hit = (file: string, rule = 'disclosure/remedies-missing') =>
    ({ rule, message: 'missing', params: {}, severity: 'info', file, range: { start: 16, end: 18 } }) as const;

  it('takes shares of files of a kind, a file once', () => {
    const hits = [hit('items/water/water-001.yaml'), hit('items/water/water-001.yaml')];
    expect(rates({ hits, texts }).get('disclosure/remedies-missing')).toEqual({ hits: 2, rate: 0.25 });
    const both = [...hits, hit('departments/water.yaml')];
    expect(rates({ hits: both, texts }).get('disclosure/remedies-missing')).toEqual({ hits: 3, rate: 1 });
  });

  it('shows samples with their lines', () => {
    const [sample] = samples({ hits: [hit('items/water/water-001.yaml')], texts }, 'disclosure/remedies-missing', 5);
    expect(sample).toBe('items/water/water-001.yaml:2 没有写不服决定时怎么办。\n    名称: 取水许可');
  });
});

describe('a catalog that lacks what a definition needs', () => {
  const sheet = sheetOf('目录', [
    ['事项名称', '事项类型', '实施主体', '法定办结时限', '承诺办结时限', '咨询电话', '投诉电话', '到办事现场次数'],
    ['取水许可', '行政许可', '临江市水利局', '60(工作日)', '无', '83564541', '无', '1'],
    ['水文资料查询', '公共服务', '临江市水文局', '无', '1(工作日)', '0558-2263310', '0558-2263311', '0'],
  ]);
  const { hits, texts } = measureCatalog([sheet], '目录.csv');
  const rules = new Set(hits.map(({ rule }) => rule));

  it('is measured all the same, every row of it', () => {
    expect(texts.size).toBe(2);
    for (const rule of ['source/unfinished-draft', 'time/licence-within-20-days', 'disclosure/phone-area-code'])
      expect(rules, rule).toContain(rule);
  });

  it('is not blamed for what was added', () => {
    const added = [...texts.values()].flatMap(
      (text) => text.match(/^(?:办件类型|设定依据|流程|期限| {2}承诺): .*$/gmu) ?? [],
    );
    expect(added.length).toBeGreaterThan(5);
    const ranges = hits.map(({ file, range }) => texts.get(file)?.slice(range?.start, range?.end));
    expect(ranges.filter((text) => text === '承诺件' || text?.includes('行政许可法'))).toEqual([]);
    expect(hits.filter(({ rule }) => rule === 'time/promised-within-statutory')).toEqual([]);
  });
});
