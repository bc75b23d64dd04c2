/** Items in the elements of GB/T 39046-2020: one table an item and one a material, or one with both. */
import type { ItemMaterial } from '../../language/generated/types.ts';
import type { ExportedItem } from '../exported-item.ts';
import type { Table, TableColumn } from '../spreadsheet/table.ts';
import { ITEM_ELEMENTS, MATERIAL_ELEMENTS, type StandardElement, textOfElement } from './elements.ts';

/** Elements that say which item a material belongs to: its code, its name. */
const KEYS = ITEM_ELEMENTS.filter(({ number }) => number === 3 || number === 1).toReversed();

const CODES = new Set([2, 3, 12]);
const WIDE = new Set([6, 21, 22, 55, 59, 61]);
const NAMES = new Set([1, 11, 17, 23, 25, 27, 28, 29, 50, 51, 56, 57]);

/** Two tables: items, and materials with the code and name of their item. */
export function standardTables(items: readonly ExportedItem[]): readonly Table[] {
  return [
    tableOf('事项', ITEM_ELEMENTS, items.length, function* () {
      for (const item of items) yield texts(ITEM_ELEMENTS, item);
    }),
    tableOf('材料', [...KEYS, ...MATERIAL_ELEMENTS], countMaterials(items), function* () {
      for (const item of items) {
        for (const material of materialsOf(item)) yield [...texts(KEYS, item), ...texts(MATERIAL_ELEMENTS, material)];
      }
    }),
  ];
}

/** One table of all 64 elements: a row a material, its item's elements on each; an item without materials has one row. */
export function flatStandardTable(items: readonly ExportedItem[]): Table {
  const length = items.reduce((sum, item) => sum + Math.max(1, materialsOf(item).length), 0);
  return tableOf('事项', [...ITEM_ELEMENTS, ...MATERIAL_ELEMENTS], length, function* () {
    for (const item of items) {
      const own = texts(ITEM_ELEMENTS, item);
      const materials = materialsOf(item);
      if (materials.length === 0) yield [...own, ...MATERIAL_ELEMENTS.map(() => '')];
      for (const material of materials) yield [...own, ...texts(MATERIAL_ELEMENTS, material)];
    }
  });
}

function tableOf(
  name: string,
  elements: readonly Pick<StandardElement<never>, 'number' | 'name'>[],
  length: number,
  rows: Table['rows'],
): Table {
  return { name, columns: elements.map(toColumn), length, rows };
}

function toColumn({ number, name }: Pick<StandardElement<never>, 'number' | 'name'>): TableColumn {
  const width = WIDE.has(number) ? 48 : NAMES.has(number) ? 26 : CODES.has(number) ? 24 : 14;
  return { header: name, width };
}

function texts<Source>(elements: readonly StandardElement<Source>[], source: Source): string[] {
  return elements.map((element) => textOfElement(element, source));
}

function materialsOf({ definition }: ExportedItem): readonly ItemMaterial[] {
  return definition.item.materials ?? [];
}

function countMaterials(items: readonly ExportedItem[]): number {
  return items.reduce((sum, item) => sum + materialsOf(item).length, 0);
}
