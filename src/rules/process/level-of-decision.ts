import type { DepartmentDefinition, ItemDefinition } from '../../language/generated/types.ts';
import type { Workspace } from '../../language/workspace.ts';
import { allBlocks, type Step } from '../../process/blocks.ts';
import { rule } from '../rule.ts';
import { findPost } from '../support/post-holders.ts';

/** Who is said to decide is who decides: two thirds of the items are decided directly at the window (domain §1). */
export const levelOfDecision = rule({
  id: 'process/level-of-decision',
  purpose: {
    en: 'Checks that the level of decision agrees with the post that decides.',
    zh: '检查决定层级与作出决定的岗位相符。',
  },
  source: '行政许可法第三十七条',
  severity: 'warning',
  appliesTo: 'item',
  check({ workspace, item, department, process, at, report }) {
    if (item.decision === undefined || process === undefined) return;
    const steps = allBlocks(process.blocks).filter((block) => block.kind === 'step');
    const place = at.value('decision');
    if (item.decision === 'superior') {
      const reports = steps.some((step) => step.verb === 'report');
      // On a report-upward item, process/report-upward-names-superior says it.
      if (!reports && item.handling !== 'report-upward') report('no-report', { at: place });
      return;
    }
    const decision = steps.findLast((step) => step.verb === 'decide');
    if (decision === undefined) return;
    const fault = disagreement(item, department?.data, decision, workspace);
    if (fault !== undefined)
      report(fault, { at: place, params: { step: decision.name, post: postNames(workspace, decision) } });
  },
});

/** How the deciding post disagrees with the level that the item tells. */
function disagreement(
  item: ItemDefinition,
  department: DepartmentDefinition | undefined,
  decision: Step,
  workspace: Workspace,
): string | undefined {
  const posts = decision.by.map((actor) => findPost(workspace, actor)?.post);
  if (posts.length === 0 || posts.includes(undefined)) return undefined;
  if (item.decision === 'window') {
    return posts.some((post) => post?.['at-window'] === true) ? undefined : 'not-at-window';
  }
  if (department?.leader === undefined) return undefined;
  const byLeader = decision.by.some((actor) => `${actor.department}/${actor.post}` === department.leader);
  if (item.decision === 'leader') return byLeader ? undefined : 'not-leader';
  return byLeader ? 'not-office' : undefined;
}

function postNames(workspace: Workspace, step: Step): string {
  return step.by.map((actor) => findPost(workspace, actor)?.post.name ?? actor.post).join('、');
}
