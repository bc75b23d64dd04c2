/** Names of the workspace that a template offers: its departments, and the offices and windows of each. */
import { DepartmentFinder } from '../../catalog/item/find-department.ts';
import type { DepartmentDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import { writeDepartment, writeOffice, writeWindow } from '../catalog-layout/place-cells.ts';

export interface WorkspaceChoices {
  readonly departments: readonly string[];
  /** Each with the name of its department, those of one department together. */
  readonly offices: readonly DepartmentChoice[];
  readonly windows: readonly DepartmentChoice[];
}

export interface DepartmentChoice {
  readonly department: string;
  readonly name: string;
}

/**
 * Collects the names, each as import finds it again. Only offices that license are offered: the others handle no items.
 * @param only the departments to offer; all when absent
 */
export function workspaceChoices(workspace: Workspace, only?: ReadonlySet<string>): WorkspaceChoices {
  const places = { departments: workspace.departments, finder: new DepartmentFinder(workspace) };
  const documents = [...workspace.departments.values()].filter(({ id }) => only?.has(id) ?? true);
  const itemOf = (department: DepartmentDocument, part: { office?: string; service?: { window: string } } = {}) =>
    ({ data: { item: '', name: '', department: department.id, ...part }, process: '', steps: undefined }) as const;
  const nameOf = (department: DepartmentDocument): string => writeDepartment(itemOf(department), places);
  return {
    departments: documents.map(nameOf),
    offices: documents.flatMap((department) =>
      Object.entries(department.data.offices)
        .filter(([, { duty }]) => duty === 'licensing')
        .map(([office]) => ({
          department: nameOf(department),
          name: writeOffice(itemOf(department, { office }), places),
        })),
    ),
    windows: documents.flatMap((department) =>
      Object.keys(department.data.windows ?? {}).map((window) => ({
        department: nameOf(department),
        name: writeWindow(itemOf(department, { service: { window } }), places),
      })),
    ),
  };
}
