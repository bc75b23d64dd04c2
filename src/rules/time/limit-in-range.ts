import type { Duration, MinutesPerDay } from '../../base/duration.ts';
import type { Path } from '../../findings/finding.ts';
import { allBlocks, type Process } from '../../process/blocks.ts';
import { rule } from '../rule.ts';
import { durationAt, readLimit } from '../support/limits.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';

/** Longer than any limit of law, so that what is longer is a slip of the pen. */
const MOST_DAYS = 1000;

/** A limit of nothing cannot be kept, and one of decades binds nobody: both are slips of the pen. */
const LIMIT_IN_RANGE = {
  id: 'time/limit-in-range',
  purpose: {
    en: 'Checks that a limit is longer than nothing and no longer than a thousand days.',
    zh: '检查期限不为零，也不超过一千日。',
  },
  source: '优化营商环境条例第三十六条',
  severity: 'error',
} as const;

export const limitInRange = processRules({
  ...LIMIT_IN_RANGE,
  faults(process, { minutesPerDay, source }) {
    return limitsOf(process).flatMap(({ limit, path }): ProcessFault[] => {
      if (limit === undefined) return [];
      const message = outOfRange(limit, minutesPerDay);
      if (message === undefined) return [];
      return [{ message, path, params: { limit: durationAt(limit, source, path), most: MOST_DAYS } }];
    });
  },
});

/** The same for an item's own limits. An instant item may promise nothing: it is over at once. */
export const limitInRangeOfItem = rule({
  ...LIMIT_IN_RANGE,
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    for (const key of ['statutory', 'promised', 'extension'] as const) {
      const limit = readLimit(item.limits[key]);
      if (limit === undefined) continue;
      const message = outOfRange(limit.duration, minutesPerDay);
      if (message === undefined || (message === 'zero' && item.handling === 'instant')) continue;
      report(message, { at: at.value('limits', key), params: { limit: limit.text, most: MOST_DAYS } });
    }
  },
});

function outOfRange(limit: Duration, minutesPerDay: MinutesPerDay): 'zero' | 'too-long' | undefined {
  const days = daysOf(limit, minutesPerDay);
  if (days === 0) return 'zero';
  return days > MOST_DAYS ? 'too-long' : undefined;
}

function daysOf(limit: Duration, minutesPerDay: MinutesPerDay): number {
  switch (limit.unit) {
    case 'instant':
      return 1;
    case 'calendar-days':
      return limit.days;
    case 'working-time':
      return limit.time.centidays / 100 + limit.time.minutes / minutesPerDay;
  }
}

/** Every length of time of a process and where it stands. */
function limitsOf(process: Process): readonly { readonly limit: Duration | undefined; readonly path: Path }[] {
  const ofBlocks = allBlocks(process.blocks).flatMap((block) => {
    if (block.kind === 'pause') return [{ limit: block.atMost, path: [...block.path, 'at-most'] }];
    if (block.kind !== 'step') return [];
    const correction = [...block.path, 'correction'];
    return [
      { limit: block.within, path: [...block.path, 'within'] },
      { limit: block.correction?.notice, path: [...correction, 'notice'] },
      { limit: block.correction?.wait, path: [...correction, 'wait'] },
    ];
  });
  const ofVariants = [...process.variants.values()].flatMap(({ limits, promised, path }) => [
    ...[...limits].map(([step, limit]) => ({ limit, path: [...path, 'limits', step] })),
    { limit: promised, path: [...path, 'promised'] },
  ]);
  return [...ofBlocks, { limit: process.promised, path: ['promised'] }, ...ofVariants];
}
