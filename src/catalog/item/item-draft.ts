/** An item as far as a row tells it: what the row does not say is absent, and `check` says what is missing. */
import type { ItemDefinition, ItemLimits } from '../../language/generated/types.ts';

export type ItemDraft = Pick<ItemDefinition, 'item' | 'name' | 'department'> &
  Partial<Omit<ItemDefinition, 'item' | 'name' | 'department' | 'limits'>> & { readonly limits?: Partial<ItemLimits> };
