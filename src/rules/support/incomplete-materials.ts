/** Reports what many materials of an item lack in one finding, so that an imported list is not buried in them. */
import type { ItemMaterial } from '../../language/generated/types.ts';
import type { ItemContext } from '../rule.ts';

/** More names than this are no help in a message. */
const SHOWN = 3;

/** Reports the materials of an item that lack something: the first by name, all as related places. */
export function reportIncomplete(
  { item, at, report }: Pick<ItemContext, 'item' | 'at' | 'report'>,
  message: string,
  lacks: (material: ItemMaterial) => boolean,
): void {
  const found = (item.materials ?? []).flatMap((material, index) => (lacks(material) ? [{ material, index }] : []));
  if (found.length === 0) return;
  const names = found.slice(0, SHOWN).map(({ material }) => material.name);
  report(message, {
    at: at.key('materials'),
    related: found.map(({ index }) => at.value('materials', index, 'name')),
    params: { count: found.length, names: names.join('、') + (found.length > SHOWN ? '……' : '') },
  });
}
