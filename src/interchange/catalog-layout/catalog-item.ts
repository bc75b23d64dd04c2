/** An item as a row of a catalog tells it. */
import type { DepartmentFinder } from '../../catalog/item/find-department.ts';
import type { ItemDraft } from '../../catalog/item/item-draft.ts';
import type { DepartmentDocument } from '../../language/documents.ts';
import type { ItemProcess } from '../../language/generated/types.ts';
import type { BlockModel } from '../../registry/process-model.ts';

export interface CatalogItem {
  /** The item, or as much of it as there is: an imported item may still lack what its department never said. */
  readonly data: Omit<ItemDraft, 'process'>;
  /** Its process as a cell says it; empty where it has none. */
  readonly process: string;
  /** The process as its author wrote it; absent of a published version, which holds it resolved. */
  readonly written?: ItemProcess | undefined;
  /** What the process does, whatever it is written with; absent where the item has none. */
  readonly steps: readonly BlockModel[] | undefined;
}

/** Whose items they are: cells name departments, offices and windows as the workspace calls them. */
export interface CatalogPlaces {
  readonly departments: ReadonlyMap<string, DepartmentDocument>;
  readonly finder: DepartmentFinder;
}
