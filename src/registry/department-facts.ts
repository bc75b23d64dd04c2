/** What of its departments an item shows to the public: a locked definition covers these facts and no others. */
import type {
  DepartmentDefinition,
  DepartmentOffice,
  DepartmentWindow,
  ItemDefinition,
} from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import { type Actor, allBlocks, type Process } from '../process/blocks.ts';
import { DEFAULT_OFFICE } from '../process/item-process.ts';
import { withoutAbsent } from './without-absent.ts';

export interface DepartmentFacts {
  readonly name: string;
  readonly 'short-name'?: string;
  /** The posts that do steps of the process. */
  readonly posts: Readonly<Record<string, PostFacts>>;
  /** Shown of the item's own department; of others only their names and posts are. */
  readonly own?: OwnFacts;
}

export interface PostFacts {
  readonly name: string;
  /** Name of the office that the post belongs to; a leader's post has none. */
  readonly office?: string;
}

export interface OwnFacts {
  readonly code?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly complaint?: string;
  /** The office that undertakes the item, with its duties. */
  readonly office?: DepartmentOffice;
  /** The item's window; every window of the department where the item names none. */
  readonly windows?: Readonly<Record<string, DepartmentWindow>>;
}

/** A thing of a department that a definition names and the workspace does not hold. */
export interface MissingFact {
  readonly what: 'department' | 'office' | 'post' | 'window';
  readonly name: string;
}

export interface FactsReading {
  readonly departments: Readonly<Record<string, DepartmentFacts>>;
  readonly missing: readonly MissingFact[];
}

/** Collects the facts of the item's own department and of every department that leads or does a step. */
export function departmentFacts(workspace: Workspace, item: ItemDefinition, process: Process): FactsReading {
  const missing: MissingFact[] = [];
  const departments: Record<string, DepartmentFacts> = {};
  for (const [id, posts] of departmentsShown(item, process)) {
    const department = workspace.departments.get(id)?.data;
    if (department === undefined) {
      missing.push({ what: 'department', name: id });
      continue;
    }
    departments[id] = withoutAbsent({
      name: department.name,
      'short-name': department['short-name'],
      posts: postFacts(department, posts, missing),
      own: id === item.department ? ownFacts(department, item, missing) : undefined,
    });
  }
  return { departments, missing };
}

/** Departments by id with those of their posts that do a step. */
function departmentsShown(item: ItemDefinition, process: Process): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  const posts = (department: string): Set<string> => {
    const known = shown.get(department) ?? new Set();
    shown.set(department, known);
    return known;
  };
  for (const department of [item.department, item.joint?.lead, process.lead]) {
    if (department !== undefined) posts(department);
  }
  for (const block of allBlocks(process.blocks)) {
    const actors: readonly Actor[] = 'by' in block ? block.by : [];
    for (const { department, post } of actors) posts(department).add(post);
  }
  return shown;
}

function postFacts(
  department: DepartmentDefinition,
  posts: ReadonlySet<string>,
  missing: MissingFact[],
): Record<string, PostFacts> {
  const facts: Record<string, PostFacts> = {};
  for (const id of posts) {
    const post = department.posts[id];
    if (post === undefined) missing.push({ what: 'post', name: `${department.department}/${id}` });
    else facts[id] = withoutAbsent({ name: post.name, office: department.offices[post.office ?? '']?.name });
  }
  return facts;
}

function ownFacts(department: DepartmentDefinition, item: ItemDefinition, missing: MissingFact[]): OwnFacts {
  const { code, address, phone, complaint } = department;
  const office = department.offices[item.office ?? DEFAULT_OFFICE];
  if (office === undefined && item.office !== undefined) {
    missing.push({ what: 'office', name: `${item.department}/${item.office}` });
  }
  const windows = windowsShown(department, item.service?.window, missing);
  return withoutAbsent({ code, address, phone, complaint, office: office && shownOfOffice(office), windows });
}

/** Whom an office tells of its decisions is the center's own affair. */
function shownOfOffice({ tells: _, ...shown }: DepartmentOffice): DepartmentOffice {
  return shown;
}

function windowsShown(
  department: DepartmentDefinition,
  id: string | undefined,
  missing: MissingFact[],
): OwnFacts['windows'] {
  if (id === undefined) return department.windows;
  const window = department.windows?.[id];
  if (window !== undefined) return { [id]: window };
  missing.push({ what: 'window', name: `${department.department}/${id}` });
  return undefined;
}
