/** In which situations a material is demanded. */
import type { ItemMaterial } from '../../language/generated/types.ts';

/** Whether two materials may be demanded of one applicant: only different situations keep them apart. */
export function sameSituation(one: Pick<ItemMaterial, 'when'>, other: Pick<ItemMaterial, 'when'>): boolean {
  return one.when === undefined || other.when === undefined || one.when === other.when;
}
