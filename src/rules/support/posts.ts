/** The posts that steps and departments name. */
import type { Workspace } from '../../language/workspace.ts';
import type { Actor } from '../../process/blocks.ts';
import { isDepartment } from './documents.ts';
import { type Suggestion, suggestName } from './suggestion.ts';

/** What is missing where an actor names a post that is not there. */
export interface ActorFault {
  readonly missing: 'department' | 'post';
  readonly suggestion: Suggestion;
}

/** An actor as written, `department/post`. */
export function parseActor(written: string): Actor {
  const [department = '', post = ''] = written.split('/');
  return { department, post };
}

/** What an actor names that does not exist; `undefined` where it does, is a parameter, or its department cannot be read. */
export function actorFault(workspace: Workspace, actor: Actor): ActorFault | undefined {
  if (actor.department.startsWith('$') || actor.post.startsWith('$')) return undefined;
  const department = workspace.departments.get(actor.department);
  if (department === undefined) {
    if (isDepartment(workspace, actor.department)) return undefined;
    return { missing: 'department', suggestion: suggestName(actor.department, workspace.departments.keys()) };
  }
  const { posts } = department.data;
  if (Object.hasOwn(posts, actor.post)) return undefined;
  return { missing: 'post', suggestion: suggestName(actor.post, Object.keys(posts)) };
}
