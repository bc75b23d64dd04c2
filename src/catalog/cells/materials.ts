/** Materials: `1.申请表（原件1份，复印件2份，纸质，申请人自备）；2.…` (行政许可法 Art. 30: all materials are disclosed). */
import type { ItemMaterial } from '../../language/generated/types.ts';
import { comparable, oneLine, saysNothing } from '../clean-text.ts';
import { trailingBrackets } from './brackets.ts';
import { splitList } from './lists.ts';
import { type MaterialAttributes, readCountWords, readMaterialAttributes } from './material-attributes.ts';
import { type CellReading, UNREAD, understood } from './reading.ts';

/** «居民身份证 复印件1份», «申请表原件1份、复印件2份», «申请表一式三份», without brackets. */
const NUMBER = '[\\d一二两三四五六七八九十]{1,2}';
const COUNT = `(?:原件[及和与、]复印件各?|原件|正本|复印件|影印件|一式)?${NUMBER}份`;
const COUNTS_AT_END = new RegExp(`^(.*?[^\\s，,、])[\\s，,、]*(${COUNT}(?:[、，,\\s]+${COUNT})*)$`, 'u');

const NONE = /^(?:无需|不需要?|无须)(?:提交|提供|申请|任何)*材料$|^无(?:申请)?材料$/u;

/** Reads a list of materials; `无` is an empty list, said aloud. */
export function readMaterials(text: string): CellReading<ItemMaterial[]> {
  if (saysNothing(text) || NONE.test(comparable(text))) return understood([]);
  const materials: ItemMaterial[] = [];
  const rest: string[] = [];
  for (const entry of splitList(text, '^,')) {
    const { material, doubtful } = readMaterial(oneLine(entry));
    materials.push(material);
    rest.push(...doubtful);
  }
  return materials.length === 0 ? UNREAD : understood(materials, rest);
}

function readMaterial(entry: string): { readonly material: ItemMaterial; readonly doubtful: readonly string[] } {
  let name = entry;
  let attributes: MaterialAttributes = {};
  const remarks: string[] = [];
  const doubtful: string[] = [];
  for (;;) {
    const bracketed = trailingBrackets(name);
    if (bracketed === undefined || bracketed.before === '') break;
    const reading = readMaterialAttributes(bracketed.inside);
    // Brackets that say nothing of form and number are part of the name: 烟花爆竹经营（批发）许可申请书.
    if (reading.recognised === 0) break;
    name = bracketed.before;
    attributes = { ...reading.attributes, ...attributes };
    remarks.unshift(...reading.remarks);
    doubtful.push(...reading.doubtful);
  }
  const [, before, words = ''] = COUNTS_AT_END.exec(name) ?? [];
  const counted =
    attributes.originals === undefined && attributes.copies === undefined ? readCountWords(words) : undefined;
  if (before !== undefined && counted !== undefined) {
    name = before;
    attributes = { ...counted, ...attributes };
  }
  if (remarks.length > 0)
    attributes = { ...attributes, note: [attributes.note, ...remarks].filter(Boolean).join('；') };
  return { material: { name, ...attributes }, doubtful };
}
