import { allBlocks, type Verb } from '../../process/blocks.ts';
import { rule } from '../rule.ts';

const HANDING_OVER: ReadonlySet<Verb> = new Set(['issue', 'deliver', 'notify']);

/** A result reaches the applicant by a step with a limit of its own: ten days (行政许可法 Art. 44). */
export const deliversResult = rule({
  id: 'process/delivers-result',
  purpose: {
    en: 'Checks that a process whose item has a result hands it over.',
    zh: '检查有办理结果的事项，流程中有制证、送达或告知环节。',
  },
  source: '行政许可法第四十四条',
  severity: 'info',
  appliesTo: 'item',
  check({ item, process, at, report }) {
    const kind = item.result?.kind ?? 'none';
    if (kind === 'none' || item.handling === 'instant' || process === undefined) return;
    const handsOver = allBlocks(process.blocks).some((block) => block.kind === 'step' && HANDING_OVER.has(block.verb));
    if (!handsOver) report('missing', { at: at.key('process'), params: { process: process.name } });
  },
});
