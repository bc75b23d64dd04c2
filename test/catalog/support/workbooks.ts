/** Workbooks for tests, made byte by byte where no library would make them so. */
import { utils, type WorkBook, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** Rows of a small catalog. */
export const ROWS = [
  ['事项名称', '实施主体', '承诺时限', '咨询电话'],
  ['居住证办理', '市公安局', '20个工作日', '0558-2262345'],
  ['养犬登记', '市公安局', '7个工作日', '0558-2262346'],
] as const;

export function workbookOf(rows: readonly (readonly unknown[])[], sheet = '目录'): WorkBook {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return workbook;
}

/** The bytes of an `.xlsx` file. */
export function xlsxOf(workbook: WorkBook): Uint8Array {
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** A workbook with parts added or changed; text is written as UTF-8. */
export function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const archive = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    archive[name] = typeof content === 'string' ? strToU8(content) : Uint8Array.from(content);
  }
  return zipSync(archive, { level: 9 });
}

/** A workbook whose directory says that its largest part is smaller than it is. */
export function lyingAbout(bytes: Uint8Array, size: number, said: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) === size) view.setUint32(at + 24, said, true);
    if (signature === 0x04034b50 && view.getUint32(at + 22, true) === size) view.setUint32(at + 22, said, true);
  }
  return copy;
}
