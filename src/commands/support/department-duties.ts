/** The answer of `who` for a department: what each of its posts does, over all items of the workspace. */
import { formatDuration } from '../../base/duration.ts';
import type { DepartmentDocument, ItemDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Duty } from '../../process/duties.ts';
import { dutiesOf } from '../../process/duties.ts';
import { readItemProcess } from '../../process/item-process.ts';

/** One kind of work of a post: the same step with the same limit, in one item or in many. */
export interface Work {
  readonly step: string;
  readonly does: string;
  readonly limit: Duty['limit'];
  readonly items: readonly ItemDocument[];
}

export interface PostWork {
  readonly post: string;
  readonly name: string;
  /** The name of its office; absent for a post of the whole department. */
  readonly office: string | undefined;
  readonly atWindow: boolean;
  readonly authorised: readonly string[];
  readonly work: readonly Work[];
}

export interface DepartmentWork {
  readonly department: DepartmentDocument;
  readonly posts: readonly PostWork[];
  /** Ids of items whose process cannot be read: what they ask of the department is not here. */
  readonly unread: readonly string[];
}

/** The department that a word means: its id, its name or its short name. */
export function findDepartment({ departments }: Workspace, word: string): DepartmentDocument | undefined {
  const named = [...departments.values()].find(({ data }) => data.name === word || data['short-name'] === word);
  return departments.get(word) ?? named;
}

/** The work of a department's posts: all that its file names, and any that only a process names. */
export function departmentWork(workspace: Workspace, department: DepartmentDocument): DepartmentWork {
  const workOf = new Map<string, Map<string, Work>>();
  const unread: string[] = [];
  for (const item of workspace.items.values()) {
    const reading = readItemProcess(workspace, item);
    if (reading === undefined || reading.findings.length > 0) unread.push(item.id);
    else
      for (const duty of dutiesOf(reading.process))
        if (duty.actor.department === department.id) add(workOf, duty, item);
  }
  const { posts, offices } = department.data;
  const ids = new Set([...Object.keys(posts), ...workOf.keys()]);
  return {
    department,
    unread,
    posts: [...ids].map((id) => {
      const post = Object.hasOwn(posts, id) ? posts[id] : undefined;
      return {
        post: id,
        name: post?.name ?? id,
        office: post?.office === undefined ? undefined : (offices[post.office]?.name ?? post.office),
        atWindow: post?.['at-window'] ?? false,
        authorised: post?.authorised ?? [],
        work: [...(workOf.get(id)?.values() ?? [])].toSorted((one, other) => other.items.length - one.items.length),
      };
    }),
  };
}

function add(workOf: Map<string, Map<string, Work>>, { actor, block, limit }: Duty, item: ItemDocument): void {
  const works = workOf.get(actor.post) ?? new Map<string, Work>();
  workOf.set(actor.post, works);
  const does = block.kind === 'step' ? block.verb : 'pause';
  const key = JSON.stringify([block.name, does, limit === undefined ? '' : formatDuration(limit)]);
  const items = works.get(key)?.items ?? [];
  works.set(key, { step: block.name, does, limit, items: items.includes(item) ? items : [...items, item] });
}

/** The same for programs. */
export function departmentWorkJson({ department, posts, unread }: DepartmentWork): unknown {
  return {
    department: department.id,
    name: department.data.name,
    posts: posts.map(({ post, name, office, atWindow, authorised, work }) => ({
      post: `${department.id}/${post}`,
      name,
      office: office ?? null,
      atWindow,
      authorised,
      duties: work.map(({ step, does, limit, items }) => ({
        step,
        does,
        limit: limit === undefined ? null : formatDuration(limit),
        items: items.map((item) => item.id),
      })),
    })),
    unread,
  };
}
