import type { Place } from '../../findings/finding.ts';
import type { Workspace } from '../../language/workspace.ts';
import { allBlocks, type Block, type Process } from '../../process/blocks.ts';
import { type Report, rule } from '../rule.ts';
import { actorFault } from '../support/posts.ts';

/** A step is done by a post that exists: one department undertakes, and an overdue case can be laid at a desk (domain §2). */
export const unknownPost = rule({
  id: 'reference/unknown-post',
  purpose: {
    en: 'Checks that every step is done by a post that its department has.',
    zh: '检查每个环节的办理岗位都在部门文件中。',
  },
  source: '行政许可法第二十六条',
  severity: 'error',
  appliesTo: 'process',
  check({ workspace, process, at, report }) {
    checkActors(workspace, process, (block) => at.value(...block.path, 'by'), report);
  },
});

/** The same for steps that stand in an item, and for the posts that an item's office gives to a template. */
export const unknownPostOfItem = rule({
  ...unknownPost,
  appliesTo: 'item',
  check({ workspace, process, item, at, report }) {
    if (process === undefined) return;
    const inPlace = item.process.steps !== undefined;
    if (!inPlace && !isTemplate(workspace, item.process.uses)) return;
    const placeOf = (block: Block): Place => (inPlace ? at.value(...block.path, 'by') : at.key('process'));
    checkActors(workspace, process, placeOf, report);
  },
});

/** A process that is no template names its posts itself: what is wrong there is told there. */
function isTemplate(workspace: Workspace, id: string | undefined): boolean {
  return workspace.processes.get(id ?? '')?.data.template === true;
}

function checkActors(
  workspace: Workspace,
  process: Process,
  placeOf: (block: Block) => Place,
  report: (message: string, report: Report) => void,
): void {
  for (const block of allBlocks(process.blocks)) {
    if (block.kind !== 'step' && block.kind !== 'pause') continue;
    for (const actor of block.by) {
      const fault = actorFault(workspace, actor);
      if (fault === undefined) continue;
      const { message, params } = fault.suggestion;
      report(`${fault.missing}-${message}`, {
        at: placeOf(block),
        params: { ...params, step: block.name, department: actor.department },
      });
    }
  }
}
