import { compareLimits } from '../../base/duration.ts';
import { rule } from '../rule.ts';
import { readLimit, workingDays } from '../support/limits.ts';

/** 即办件 is what is finished on the spot or the same day; a longer promise makes it another kind (domain §5, a reviewer's own checks). */
export const instantWithinOneDay = rule({
  id: 'time/instant-within-one-day',
  purpose: {
    en: 'Checks that an instant item promises one working day at most.',
    zh: '检查即办件的承诺期限不超过一个工作日。',
  },
  source: '行政许可法第三十四条第二款',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    if (item.handling !== 'instant') return;
    const promised = readLimit(item.limits.promised);
    if (promised === undefined) return;
    const isLong =
      promised.duration.unit === 'calendar-days'
        ? promised.duration.days > 1
        : compareLimits(promised.duration, workingDays(1), minutesPerDay) === 'longer';
    if (!isLong) return;
    report('longer', {
      at: at.value('limits', 'promised'),
      related: [at.value('handling')],
      params: { promised: promised.text },
    });
  },
});
