import { allBlocks, type Process } from '../../process/blocks.ts';
import { rule } from '../rule.ts';

/** Joint handling has one lead, names its partners, and shows where they take part (行政许可法 Art. 26). */
export const jointHasPartners = rule({
  id: 'process/joint-has-partners',
  purpose: {
    en: 'Checks that a joint item names its lead and its partners, and that they take part in its process.',
    zh: '检查联办件写明牵头与协办部门，且流程中有各部门办理的环节。',
  },
  source: '行政许可法第二十六条；优化营商环境条例第四十一条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, process, at, report }) {
    if (item.handling !== 'joint') return;
    // One cause, one finding: an item that names nobody was most likely never meant to be joint.
    if (item.joint === undefined) {
      report('no-joint', { at: at.value('handling') });
      return;
    }
    if (item.joint.partners.length === 0) report('no-partners', { at: at.key('joint', 'partners') });
    if (process !== undefined && !isShared(process)) {
      report('one-department', { at: at.key('process'), params: { process: process.name } });
    }
  },
});

/** Whether departments work side by side: in parallel, or several of them have steps. */
function isShared(process: Process): boolean {
  const blocks = allBlocks(process.blocks);
  if (blocks.some((block) => block.kind === 'parallel')) return true;
  const departments = blocks.flatMap((block) =>
    block.kind === 'step' ? block.by.map((actor) => actor.department) : [],
  );
  return new Set(departments).size > 1;
}
