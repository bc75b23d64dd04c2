import { allBlocks } from '../../process/blocks.ts';
import { rule } from '../rule.ts';

/** What is reported upward says to whom, and has a step in which it is reported (行政许可法 Art. 43). */
export const reportUpwardNamesSuperior = rule({
  id: 'process/report-upward-names-superior',
  purpose: {
    en: 'Checks that a report-upward item names the superior authority and has a step that reports to it.',
    zh: '检查初审报告件写明上级机关，且流程中有上报环节。',
  },
  source: '行政许可法第四十三条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, process, at, report }) {
    if (item.handling !== 'report-upward') return;
    if (item.superior === undefined) report('no-superior', { at: at.value('handling') });
    const reports = process === undefined || allBlocks(process.blocks).some((block) => isReport(block));
    if (!reports) report('no-report', { at: at.key('process'), params: { process: process.name } });
  },
});

function isReport(block: ReturnType<typeof allBlocks>[number]): boolean {
  return block.kind === 'step' && block.verb === 'report';
}
