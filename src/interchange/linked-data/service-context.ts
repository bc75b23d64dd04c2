/** What the nodes of one service are made from. */
import { valueName } from '../../language/schema-names.ts';
import type { DefinitionModel } from '../../registry/definition.ts';
import type { ExportedCenter, ExportedItem } from '../exported-item.ts';
import type { SharedNodes } from './shared-nodes.ts';

export interface ServiceContext extends ExportedItem {
  readonly item: DefinitionModel['item'];
  readonly center: ExportedCenter;
  readonly shared: SharedNodes;
  /** The IRI of something that belongs to the item alone; of the item itself without a path. */
  readonly own: (...path: readonly string[]) => string;
}

/** A value of the item schema as a concept, `category/licence`, by its names in both languages. */
export function conceptOf(
  { shared }: Pick<ServiceContext, 'shared'>,
  set: string,
  path: readonly (string | number)[],
  value: string,
): string {
  return shared.concept(set, value, valueName('item', path, value, 'zh'), value);
}
