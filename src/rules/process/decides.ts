import type { ItemDefinition } from '../../language/generated/types.ts';
import { allBlocks, type Block } from '../../process/blocks.ts';
import { rule } from '../rule.ts';
import { countOnWays, waysOf } from '../support/ways.ts';

/** An application ends in a decision, on every way and by one deciding step (行政许可法 Art. 37, 38). */
export const decides = rule({
  id: 'process/decides',
  purpose: {
    en: 'Checks that every way through an item’s process leads to one decision.',
    zh: '检查事项的流程不论走哪条路都有且只有一次决定。',
  },
  source: '行政许可法第三十七条、第三十八条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, process, at, report }) {
    if (process === undefined || endsElsewhere(item)) return;
    const count = countOnWays(process.blocks, isDecision);
    const place = at.key('process');
    if (count.most === 0) report('missing', { at: place, params: { process: process.name } });
    else if (count.least === 0) {
      report('some-ways', { at: place, params: { process: process.name, choice: openChoice(process.blocks) } });
    } else if (count.mostInSequence > 1 && item.handling !== 'joint') {
      report('several', { at: place, params: { process: process.name, times: count.mostInSequence } });
    }
  },
});

/** The superior authority decides what is reported upward (Art. 43); a service such as a query decides nothing. */
function endsElsewhere(item: ItemDefinition): boolean {
  if (item.handling === 'report-upward') return true;
  return item.category === 'public-service' || item.category === 'inspection';
}

function isDecision(block: Block): boolean {
  return block.kind === 'step' && block.verb === 'decide';
}

/** The choice that leads past the decision. */
function openChoice(blocks: readonly Block[]): string {
  const choice = allBlocks(blocks).find((block) => {
    if (block.kind !== 'choose') return false;
    const decided = waysOf(block).map((way) => countOnWays(way, isDecision).least > 0);
    return decided.includes(true) && decided.includes(false);
  });
  return choice?.name ?? '';
}
