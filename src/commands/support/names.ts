import type { Names } from '../../drawing/index.ts';
import type { Workspace } from '../../language/workspace.ts';

/** The names that a workspace has for departments and posts, short ones first; ids where it has none. */
export function namesOf({ departments }: Pick<Workspace, 'departments'>): Names {
  return {
    department: (id) => departments.get(id)?.data['short-name'] ?? departments.get(id)?.data.name ?? id,
    post: ({ department, post }) => departments.get(department)?.data.posts[post]?.name ?? post,
  };
}
