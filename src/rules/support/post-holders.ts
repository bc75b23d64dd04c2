/** The posts that steps name. */
import type { DepartmentDocument } from '../../language/documents.ts';
import type { DepartmentOffice, DepartmentPost } from '../../language/generated/types.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Actor } from '../../process/blocks.ts';

export interface PostHolder {
  readonly department: DepartmentDocument;
  readonly post: DepartmentPost;
  /** The office that the post belongs to; a leader's post has none. */
  readonly office: DepartmentOffice | undefined;
}

/** The post that an actor names; `undefined` where it is a parameter or does not exist, which is another rule's finding. */
export function findPost(workspace: Workspace, actor: Actor): PostHolder | undefined {
  const department = workspace.departments.get(actor.department);
  const post = department?.data.posts[actor.post];
  if (department === undefined || post === undefined) return undefined;
  return { department, post, office: post.office === undefined ? undefined : department.data.offices[post.office] };
}

/** Whether two actors are the same post. */
export function isSamePost(one: Actor, other: Actor): boolean {
  return one.department === other.department && one.post === other.post;
}

/** What a post is called in a message: its name, or how the step writes it where it does not exist. */
export function postName(workspace: Workspace, actor: Actor): string {
  return findPost(workspace, actor)?.post.name ?? `${actor.department}/${actor.post}`;
}
