/** Which post of a department does a step: by the conventions of posts, else by what it is authorised to do. */
import type { DepartmentDocument } from '../../language/documents.ts';
import type { DepartmentPost, ItemDefinition } from '../../language/generated/types.ts';
import type { Verb } from '../../process/blocks.ts';
import { postOfRole } from '../../process/item-process.ts';

type Decision = NonNullable<ItemDefinition['decision']>;

/** Who does what in an office, as templates call it. */
const ROLE_OF_VERB: Readonly<Partial<Record<Verb, string>>> = {
  accept: 'window',
  issue: 'window',
  deliver: 'window',
  notify: 'window',
  review: 'reviewer',
  report: 'reviewer',
  inspect: 'inspector',
};

/** Who decides. Where the superior authority does, the department's own opinion is settled at the window. */
const ROLE_OF_DECISION: Readonly<Record<Decision, string>> = {
  window: 'chief',
  office: 'office-chief',
  leader: 'leader',
  superior: 'chief',
};

/** Who asks for a post: the office that handles the item, and who decides it. */
export interface PostQuestion {
  readonly office: string | undefined;
  readonly decision: Decision | undefined;
}

/**
 * The post that does a step.
 * @returns its id in the department, or `undefined` where no post of the office is authorised
 */
export function findPost(department: DepartmentDocument, verb: Verb, question: PostQuestion): string | undefined {
  const { posts } = department.data;
  const role = verb === 'decide' ? ROLE_OF_DECISION[question.decision ?? 'window'] : ROLE_OF_VERB[verb];
  const usual = role === undefined ? undefined : usualPost(role, question.office);
  if (usual !== undefined && mayDo(posts[usual], verb)) return usual;
  const authorised = Object.entries(posts).filter(
    ([, post]) => post.authorised?.includes(verb) === true && mayStandIn(post, role, question.office),
  );
  return authorised[0]?.[0];
}

/** The post that does a step as a process names it, `department/post`; a leader in charge may be another department's. */
export function findActor(department: DepartmentDocument, verb: Verb, question: PostQuestion): string | undefined {
  const post = findPost(department, verb, question);
  if (post !== undefined) return `${department.id}/${post}`;
  return verb === 'decide' && question.decision === 'leader' ? department.data.leader : undefined;
}

/** The posts that sign together: those of the office and of the whole department that are authorised to. */
export function findSigners(department: DepartmentDocument, office: string | undefined): readonly string[] {
  const posts = Object.entries(department.data.posts).filter(([, post]) => post.authorised?.includes('sign') === true);
  const own = posts.filter(([, post]) => post.office === undefined || post.office === office);
  // Those who decide sign; who reviews has had their say before.
  const deciders = own.filter(([, post]) => post.authorised?.includes('decide') === true);
  return (deciders.length > 0 ? deciders : own).map(([id]) => id);
}

function usualPost(role: string, office: string | undefined): string | undefined {
  return office === undefined ? undefined : postOfRole(office, role);
}

/** A post without a list of authorisations may do what its role does. */
function mayDo(post: DepartmentPost | undefined, verb: Verb): boolean {
  return post !== undefined && (post.authorised === undefined || post.authorised.includes(verb));
}

function mayStandIn(post: DepartmentPost, role: string | undefined, office: string | undefined): boolean {
  switch (role) {
    case 'leader':
      return post.office === undefined;
    case 'chief':
      return post.office === office && post['at-window'] === true;
    case 'office-chief':
      return post.office === office && post['at-window'] !== true;
    default:
      return office !== undefined && post.office === office;
  }
}
