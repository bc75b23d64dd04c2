/** Files that nobody should import: each is refused in one word, before anything is inflated or written. */
import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bytesInMemory } from '../../../src/catalog/sheets/byte-source.ts';
import { openSpreadsheet } from '../../../src/catalog/sheets/read-spreadsheet.ts';
import type { Extra } from '../../../src/catalog/sheets/sheet.ts';
import { lyingAbout, ROWS, withParts, workbookOf, xlsxOf } from '../support/workbooks.ts';

const GOOD = xlsxOf(workbookOf(ROWS));
const MEGABYTE = 1024 * 1024;

async function faultOf(bytes: Uint8Array, name = 'catalog.xlsx', accepted: readonly Extra[] = []): Promise<unknown> {
  const opening = await openSpreadsheet(bytesInMemory(bytes), name, accepted);
  return opening.ok ? opening.spreadsheet.ignored : [opening.fault, opening.params];
}

describe('a workbook', () => {
  it('is opened where nothing is wrong with it', async () => {
    expect(await faultOf(GOOD)).toEqual([]);
  });

  it('that would fill the memory is not inflated', async () => {
    const bomb = withParts(GOOD, { 'xl/worksheets/sheet1.xml': new Uint8Array(80 * MEGABYTE).fill(32) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(await faultOf(bomb)).toEqual(['zip-bomb', { megabytes: 81, parts: expect.any(Number) }]);
  });

  it('that says less of itself than it holds is not believed', async () => {
    const size = 3 * MEGABYTE;
    const large = withParts(GOOD, { 'xl/worksheets/sheet1.xml': new Uint8Array(size).fill(32) });
    expect(await faultOf(lyingAbout(large, size, 1000))).toEqual(['zip-lies', {}]);
  });

  it('whose parts lie over one another is refused', async () => {
    const view = new DataView(GOOD.slice().buffer);
    for (let at = 0; at + 46 < view.byteLength; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 20, 40_000, true);
    }
    expect(await faultOf(new Uint8Array(view.buffer))).toEqual(['zip-bomb', expect.anything()]);
  });

  it('with macros or links to others is read only where the user accepts it', async () => {
    const macros = withParts(GOOD, { 'xl/vbaProject.bin': 'x' });
    const links = withParts(GOOD, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' });
    expect(await faultOf(macros)).toEqual(['macros', {}]);
    expect(await faultOf(links)).toEqual(['links', {}]);
    expect(await faultOf(macros, 'catalog.xlsm', ['macros'])).toEqual(['macros']);
    expect(await faultOf(links, 'catalog.xlsx', ['macros'])).toEqual(['links', {}]);
  });

  it('of the old kind with macros is refused, too', async () => {
    const { write } = await import('@e965/xlsx');
    const old = CFB.read(new Uint8Array(write(workbookOf(ROWS), { type: 'array', bookType: 'biff8' }) as ArrayBuffer), {
      type: 'array',
    });
    CFB.utils.cfb_add(old, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.from('x'));
    const bytes = new Uint8Array(CFB.write(old, { type: 'buffer' }) as unknown as Uint8Array);
    expect(await faultOf(bytes, 'catalog.xls')).toEqual(['macros', {}]);
    expect(await faultOf(bytes, 'catalog.xls', ['macros'])).toEqual(['macros']);
  });

  it('of 16,384 columns is refused', async () => {
    const wide = xlsxOf(workbookOf([Array.from({ length: 16_384 }, (_, index) => `第${index}列`)]));
    expect(await faultOf(wide)).toEqual(['too-many-columns', { sheet: '目录', width: 16_384, most: 1000 }]);
  });

  it('without a cell is empty, however many sheets it has', async () => {
    expect(await faultOf(xlsxOf(workbookOf([])))).toEqual(['empty', {}]);
  });

  it('that was cut off is broken', async () => {
    expect(await faultOf(GOOD.subarray(0, GOOD.length - 200))).toEqual(['broken', {}]);
  });
});

describe('a text file', () => {
  const gbk = (text: string): Buffer =>
    Buffer.from(text.split('').flatMap((letter) => GBK[letter] ?? [letter.charCodeAt(0)]));

  it('of 16,384 columns is refused when its row is reached', async () => {
    const text = `事项名称,实施主体\n${'列,'.repeat(16_384)}\n`;
    const opening = await openSpreadsheet(bytesInMemory(new TextEncoder().encode(text)), 'catalog.csv');
    if (!opening.ok) throw new Error(opening.fault);
    expect(() => [...(opening.spreadsheet.sheets[0]?.rows ?? [])]).toThrow('too-many-columns');
  });

  it('of two encodings is refused, with the line where the second begins', async () => {
    const mixed = Buffer.concat([Buffer.from('事项名称,实施主体\n居住证办理,市公安局\n'), gbk('护照,公安\n')]);
    expect(await faultOf(mixed, 'catalog.csv')).toEqual(['mixed-encoding', { line: 3 }]);
    const marked = Buffer.concat([Buffer.from('\ufeffa,b\n'), gbk('护照,公安\n')]);
    expect(await faultOf(marked, 'catalog.csv')).toEqual(['mixed-encoding', { line: 2 }]);
  });

  it('of one encoding is not taken for two', async () => {
    const opening = await openSpreadsheet(bytesInMemory(gbk('a,b\n护照,公安\nc,d\n')), 'catalog.csv');
    expect(opening).toMatchObject({ ok: true, spreadsheet: { encoding: 'gb18030', separator: ',' } });
  });
});

/** As much of GBK as these tests need. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  护: [0xbb, 0xa4],
  照: [0xd5, 0xd5],
  公: [0xb9, 0xab],
  安: [0xb0, 0xb2],
};
