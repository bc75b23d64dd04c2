/** Departments, offices and windows by the names under which import finds them again. */
import { findOffice, findWindow } from '../../catalog/item/find-department.ts';
import type { CatalogItem, CatalogPlaces } from './catalog-item.ts';
import { nameThatLeadsBack } from './spelling.ts';

/** `市住建局`; the full name where several departments share the short one. */
export function writeDepartment({ data }: CatalogItem, { departments, finder }: CatalogPlaces): string {
  const document = departments.get(data.department);
  if (document === undefined) return data.department;
  const { name, 'short-name': shortName } = document.data;
  return nameThatLeadsBack([shortName, name, document.id], (text) => finder.find(text), document);
}

/** `行政许可科`. */
export function writeOffice({ data }: CatalogItem, { departments }: CatalogPlaces): string {
  const { office } = data;
  const department = departments.get(data.department);
  if (office === undefined || department === undefined) return office ?? '';
  const names = [department.data.offices[office]?.name, office];
  return nameThatLeadsBack(names, (text) => findOffice(department, text), office);
}

/** `25号 建设工程许可窗口`. */
export function writeWindow({ data }: CatalogItem, { departments }: CatalogPlaces): string {
  const window = data.service?.window;
  const department = departments.get(data.department);
  if (window === undefined || department === undefined) return window ?? '';
  const facts = department.data.windows?.[window];
  const names = facts === undefined ? [window] : [`${facts.counter} ${facts.name}`, facts.name, window];
  return nameThatLeadsBack(names, (text) => findWindow(department, text), window);
}
