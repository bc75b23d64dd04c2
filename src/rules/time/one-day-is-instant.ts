import { compareLimits } from '../../base/duration.ts';
import { rule } from '../rule.ts';
import { readLimit, workingDays } from '../support/limits.ts';

/** The other direction: what is promised within one day is an instant item, and the statistics of the center count it as one (domain §5). */
export const oneDayIsInstant = rule({
  id: 'time/one-day-is-instant',
  purpose: {
    en: 'Checks that an item promised within one working day is classed as instant.',
    zh: '检查一个工作日内办结的承诺件归为即办件。',
  },
  source: '行政许可法第三十四条第二款',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    // 初审, 上报 and 联办 say how an item is handled whatever its speed; only 承诺件 is the other side of 即办件.
    if (item.handling !== 'promised') return;
    const promised = readLimit(item.limits.promised);
    if (promised === undefined) return;
    const comparison = compareLimits(promised.duration, workingDays(1), minutesPerDay);
    if (comparison === 'longer' || comparison === 'unlike') return;
    report('instant', {
      at: at.value('handling'),
      related: [at.value('limits', 'promised')],
      params: { promised: promised.text },
    });
  },
});
