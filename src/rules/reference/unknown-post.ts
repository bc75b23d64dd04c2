import type { Place } from '../../findings/finding.ts';
import type { DocumentSource } from '../../language/canonical-data.ts';
import type { Workspace } from '../../language/workspace.ts';
import { allBlocks, type Block, type Process } from '../../process/blocks.ts';
import { type Report, rule } from '../rule.ts';
import { type ActorFault, actorFault } from '../support/posts.ts';

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
  check({ workspace, process, document, report }) {
    reportAtSteps(missingPosts(workspace, process), document.source, report);
  },
});

/** The same for steps that stand in an item, and for the posts that an item's office gives to a template. */
export const unknownPostOfItem = rule({
  ...unknownPost,
  appliesTo: 'item',
  check({ workspace, process, document, item, at, report }) {
    if (process === undefined) return;
    if (item.process.steps !== undefined) reportAtSteps(missingPosts(workspace, process), document.source, report);
    // A process that is no template names its posts itself: what is wrong there is told there.
    else if (workspace.processes.get(item.process.uses ?? '')?.data.template === true) {
      reportAtUse(missingPosts(workspace, process), at.key('process'), report);
    }
  },
});

interface MissingPost {
  readonly block: Block;
  /** Which of the block's actors it is. */
  readonly index: number;
  readonly department: string;
  readonly post: string;
  readonly fault: ActorFault;
}

function missingPosts(workspace: Workspace, process: Process): readonly MissingPost[] {
  return allBlocks(process.blocks).flatMap((block) => {
    if (block.kind !== 'step' && block.kind !== 'pause') return [];
    return block.by.flatMap((actor, index) => {
      const fault = actorFault(workspace, actor);
      return fault === undefined ? [] : [{ ...actor, block, index, fault }];
    });
  });
}

function reportAtSteps(
  missing: readonly MissingPost[],
  source: DocumentSource,
  report: (message: string, report: Report) => void,
): void {
  for (const { block, index, department, fault } of missing) {
    const path = [...block.path, 'by'];
    const isListed = source.node([...path, index]) !== undefined;
    reportPost(fault, source.value(isListed ? [...path, index] : path), block.name, department, report);
  }
}

/** An office without a post is told once for each post, however many steps of the template need it. */
function reportAtUse(
  missing: readonly MissingPost[],
  at: Place,
  report: (message: string, report: Report) => void,
): void {
  for (const steps of Map.groupBy(missing, ({ department, post }) => `${department}/${post}`).values()) {
    const [first] = steps;
    if (first === undefined) continue;
    const names = steps.map(({ block }) => block.name).join('、');
    reportPost(first.fault, at, names, first.department, report);
  }
}

function reportPost(
  { missing, suggestion }: ActorFault,
  at: Place,
  step: string,
  department: string,
  report: (message: string, report: Report) => void,
): void {
  report(`${missing}-${suggestion.message}`, { at, params: { ...suggestion.params, step, department } });
}
