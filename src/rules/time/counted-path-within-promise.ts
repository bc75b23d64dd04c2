import type { MinutesPerDay } from '../../base/duration.ts';
import type { MessageParams } from '../../findings/finding.ts';
import type { Process, Variant } from '../../process/blocks.ts';
import { processTime } from '../../process/time.ts';
import { rule } from '../rule.ts';
import { asLimit, compareSurely, readLimit, timeLike, type WrittenLimit } from '../support/limits.ts';

/** The steps of the longest way may not take more than is promised: what is published must be what can be kept (domain §5). */
export const countedPathWithinPromise = rule({
  id: 'time/counted-path-within-promise',
  purpose: {
    en: 'Checks that the counted time of the longest way through the process does not exceed the promised limit.',
    zh: '检查流程最长路径的计时之和不超过承诺期限。',
  },
  source: '优化营商环境条例第三十六条；行政许可法第四十二条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, process, at, report, minutesPerDay }) {
    const promised = readLimit(item.limits.promised);
    if (process === undefined || promised === undefined) return;
    const params = overrun(process, promised, minutesPerDay);
    if (params === undefined) return;
    report('longer', { at: at.value('limits', 'promised'), related: [at.key('process')], params });
  },
});

/** The same for a process that makes a promise of its own. */
export const countedPathWithinPromiseOfProcess = rule({
  ...countedPathWithinPromise,
  appliesTo: 'process',
  check({ definition, process, at, report, minutesPerDay }) {
    const promised = readLimit(definition.promised);
    if (promised === undefined) return;
    const params = overrun(process, promised, minutesPerDay);
    if (params !== undefined) report('longer', { at: at.value('promised'), params });
  },
});

/** By how much and where a process, or one variant of it, exceeds a promise; `undefined` where it keeps it. */
export function overrun(
  process: Process,
  promised: WrittenLimit,
  minutesPerDay: MinutesPerDay,
  variant?: Variant,
): MessageParams | undefined {
  const { longest, criticalPath } = processTime(process, minutesPerDay, variant);
  if (compareSurely(asLimit(longest), promised.duration, minutesPerDay) !== 'longer') return undefined;
  const steps = criticalPath.filter((step) => step.within !== undefined).map((step) => step.name);
  return { total: timeLike(longest, promised.text), promised: promised.text, steps: steps.join('→') };
}
