import { rule } from '../rule.ts';
import { countOnWays } from '../support/ways.ts';

/** What is done on the spot has no long way: accept, decide, deliver (domain §2, 即办件). */
const MOST_STEPS = 3;

/** Instant means simple: on the spot or the same day, which neither many steps nor a special procedure allow. */
export const instantIsShort = rule({
  id: 'process/instant-is-short',
  purpose: {
    en: 'Checks that an instant item has three steps at most and no pause.',
    zh: '检查即办件的环节不超过三个，也没有暂停。',
  },
  source: '行政许可法第三十四条第二款',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, process, at, report }) {
    if (item.handling !== 'instant' || process === undefined) return;
    const steps = countOnWays(process.blocks, (block) => block.kind === 'step').most;
    const pauses = countOnWays(process.blocks, (block) => block.kind === 'pause').most;
    const place = at.key('process');
    if (steps > MOST_STEPS) report('steps', { at: place, params: { process: process.name, steps, limit: MOST_STEPS } });
    if (pauses > 0) report('pause', { at: place, params: { process: process.name } });
  },
});
