/** Materials in one cell: `1.申请表（原件1份，申请表格文书，申请人自备，必要）`, one a line. */
import { readMaterials } from '../../catalog/cells/materials.ts';
import type { ItemMaterial } from '../../language/generated/types.ts';
import { valueName } from '../../language/schema-names.ts';
import { NONE, numberedSpellings } from './list-cells.ts';
import { spell } from './spelling.ts';

export function writeMaterials(materials: readonly ItemMaterial[]): string {
  return materials.length === 0 ? NONE : spell(materials, numberedSpellings(materials.map(entryOf)), readMaterials);
}

/** With bare words as catalogs have them; with labels where 其他 would not say of what. */
function entryOf(material: ItemMaterial): string {
  if (material.kind !== 'other' && material.source !== 'other') return writeMaterial(material, bareWord);
  const spellings = [bareWord, labelledWord].map((word) => FIRST + writeMaterial(material, word));
  return spell([material], spellings, readMaterials).slice(FIRST.length);
}

/** With its number an entry is read as one, whatever commas it holds. */
const FIRST = '1.';

type Choice = 'kind' | 'form' | 'necessity' | 'source';
type WriteWord = (choice: Choice, value: string) => string;

function writeMaterial(material: ItemMaterial, word: WriteWord): string {
  const { name, originals, copies, form, kind, necessity, basis = [], when, blank, sample, note } = material;
  const said = [
    originals !== undefined && `原件${originals}份`,
    copies !== undefined && `复印件${copies}份`,
    form !== undefined && word('form', form),
    kind !== undefined && word('kind', kind),
    writeSource(material, word),
    necessity !== undefined && word('necessity', necessity),
    ...basis.map((citation) => `依据${citation}`),
    when !== undefined && `适用情形：${when}`,
    blank !== undefined && `空白表格：${blank}`,
    sample !== undefined && `样表：${sample}`,
    note !== undefined && `说明：${note}`,
  ].filter((part) => part !== false && part !== undefined);
  return said.length === 0 ? name : `${name}（${said.join('，')}）`;
}

/** Where a material comes from, and who issues it: `政府部门核发：市公安局`. */
function writeSource({ source, issuer }: ItemMaterial, word: WriteWord): string | undefined {
  if (source === undefined) return issuer === undefined ? undefined : `出具机构：${issuer}`;
  return issuer === undefined ? word('source', source) : `${nameOf('source', source)}：${issuer}`;
}

const LABELS: Readonly<Record<Choice, string>> = { kind: '类型', form: '形式', necessity: '必要性', source: '来源' };

function bareWord(choice: Choice, value: string): string {
  return nameOf(choice, value);
}

function labelledWord(choice: Choice, value: string): string {
  return `${LABELS[choice]}：${nameOf(choice, value)}`;
}

function nameOf(choice: Choice, value: string): string {
  return valueName('item', ['materials', 0, choice], value, 'zh');
}
