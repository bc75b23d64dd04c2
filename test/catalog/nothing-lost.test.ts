/** Every cell of a messy catalog is found again: in its item, in what the item keeps as it is, or beside it in the record. */
import { describe, expect, it } from 'vitest';
import { createAjv } from '../../src/build/generate-validators.ts';
import { IMPORT_RECORD_FILE, type ImportedFile } from '../../src/catalog/import-record.ts';
import { bytesInMemory } from '../../src/catalog/sheets/byte-source.ts';
import { openSpreadsheet } from '../../src/catalog/sheets/read-spreadsheet.ts';
import { canonicalise } from '../../src/language/canonical-data.ts';
import { readYaml } from '../../src/language/read-yaml.ts';
import { importSheets } from './support/catalogs.ts';

const CSV = `序号,事项编码,主项名称,子项名称,事项名称,业务办理项名称,事项类型代码,事项类型,办件类型,实施主体,行政区划,行使层级,到现场次数,联办机构,法定办结时限,承诺办结时限,服务对象,主题分类,受理条件,申请材料,是否收费,收费标准及依据,办理流程,办理地点,咨询电话,投诉电话,是否支持物流快递,是否支持预约/网办,办理平台,网办地址,
1,11341200003125781A3340115001000,施工许可,建筑工程施工许可,建筑工程施工许可证核发,,01,行政许可,承诺件,临江市住房和城乡建设局,临江市,市级,0,"省级住建（审核,决定与公开）、市级住建（受理）",20(工作日),5(工作日),自然人;企业法人,住房保障;其他,1.已办理用地批准手续；2.有资金安排、施工图纸,施工许可申请表（原件1份、复印件2份）；居民身份证;《规划许可证》,否,不收费,申请→受理→审查→决定→办结,办理地点：临江市清河路8号二楼3-4号窗口,0558-2262345转1,0558-12345–9,不支持,是,临江市政务服务平台,https://www.linjiang.gov.cn/s?a=1&b=2,多出来的一格
2,11341200003125781A3340115001001,施工许可,施工许可变更,施工许可证变更,（延期）,01,行政许可,即办件,市住建局,临江市,市级,1,无,无,无,社会公众,其他,无条件受理,无,√,按件10元/证,当场办理,无线下办理窗口,咨询地址：清河路8号。咨询电话号码：0558-2262345。微博：无,无,是,否,,www.linjiang.gov.cn,
3,11341200003125781A334011500100201,施工许可,,竣工验收备案,联合验收,,其他行政权力,初审,住房和城乡建设局,临江市,区县级,最多2次,市消防救援支队（现场核查）,90(自然日),约一个月,个人、企业,,"（一）工程完工；（二）资料齐全，并经
监理签字",1、备案表（一式三份）2、验收报告复印件（加盖公章）,免费,登记费：80元/件（依据《价格法》第九条）,受理、现场核查（2人）、决定,/,(0558)2262345/2262346,12345,√,暂不支持,自建系统,,
`;

/** What a value of a set is called in the item. */
const CALLED: Readonly<Record<string, string>> = {
  行政许可: '许可',
  其他行政权力: '其他',
  区县级: '县',
  市级: '市',
  初审: '初审核件',
  不支持: '否',
  暂不支持: '否',
  免费: '否',
  不收费: '否',
  个人: '自然人',
  企业: '企业法人',
  无条件受理: '[]',
  自然日: '日',
  办理地点: '地址',
  最多2次: '2',
  原件1份: '原件份数: 1',
  复印件2份: '复印件份数: 2',
  '2人': '人数: 2',
};

function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a text holds all words of a cell; the numbers and separators of its lists are no words. */
function holds(text: string, cell: string): boolean {
  const whole = lettersOf(text);
  const entries = cell.split(/(?:^|[；;\n]|(?<=）))\s*(?:\d{1,2}[.、]|[（(][一二三四五六七八九十][)）])/u);
  const words = entries
    .flatMap((entry) => entry.normalize('NFKC').split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '');
  return words.every(
    (word) =>
      whole.includes(word) || whole.includes(lettersOf(CALLED[word] ?? word)) || text.includes(CALLED[word] ?? word),
  );
}

describe('a messy catalog', async () => {
  const opening = await openSpreadsheet(bytesInMemory(new TextEncoder().encode(CSV)), '目录.csv');
  if (!opening.ok) throw new Error(opening.fault);
  const sheets = opening.spreadsheet.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
  const result = importSheets(sheets);
  const record = JSON.parse(result.files.get(IMPORT_RECORD_FILE) ?? '{}') as { files: Record<string, ImportedFile> };
  const validate = createAjv().getSchema('item.schema.json');
  const [header, ...rows] = sheets[0]?.rows ?? [];

  it('accounts for every row', () => {
    expect(result.rows.map(({ row, outcome }) => [row, outcome])).toEqual(
      rows.map(({ number }) => [number, expect.stringMatching(/imported|with-findings/u)]),
    );
  });

  it('becomes files that the schema accepts', () => {
    for (const [file, text] of result.files) {
      if (!file.endsWith('.yaml')) continue;
      const { root, findings } = readYaml(file, text);
      expect(findings).toEqual([]);
      if (root === undefined) throw new Error(file);
      expect(validate?.(canonicalise('item', file, text, root).data), JSON.stringify(validate?.errors)).toBe(true);
    }
  });

  const cells = rows.flatMap(({ number, cells: ofRow }) =>
    ofRow.flatMap((cell) => {
      const name = header?.cells[(cell?.column ?? 0) - 1]?.text ?? '没有表头';
      return cell === undefined ? [] : [{ number, name, text: cell.text }];
    }),
  );

  it('has cells to find', () => {
    expect(cells.length).toBeGreaterThan(75);
  });

  it.each(cells)('keeps $name of row $number: $text', ({ number, name, text }) => {
    const [file, entry] = Object.entries(record.files).find(([, { row }]) => row === number) ?? [];
    if (file === undefined || entry === undefined) throw new Error(`row ${number} has no file`);
    if (name === '实施主体') {
      expect(entry.item).toMatchObject({ department: 'housing' });
      return;
    }
    const kept = `${result.files.get(file)}\n${Object.entries(entry.beside ?? {})
      .flat()
      .join('\n')}`;
    expect(holds(kept, text), kept).toBe(true);
  });
});
