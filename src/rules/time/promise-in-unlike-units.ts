import { rule } from '../rule.ts';
import { compareSurely, readLimit } from '../support/limits.ts';

/**
 * A promise in working days beside a statutory limit in calendar days, or the other way round, can turn out longer than the
 * law allows as soon as a holiday falls into it. Where one is surely shorter, nothing is said (domain §7).
 */
export const promiseInUnlikeUnits = rule({
  id: 'time/promise-in-unlike-units',
  purpose: {
    en: 'Checks that the promised and the statutory limit can be compared.',
    zh: '检查承诺期限与法定期限的单位能够比较。',
  },
  source: '行政许可法第八十二条；优化营商环境条例第三十六条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    const statutory = readLimit(item.limits.statutory);
    const promised = readLimit(item.limits.promised);
    if (statutory === undefined || promised === undefined) return;
    const isCalendar = promised.duration.unit === 'calendar-days';
    if (isCalendar === (statutory.duration.unit === 'calendar-days')) return;
    if (compareSurely(promised.duration, statutory.duration, minutesPerDay) === 'shorter') return;
    report('unlike', {
      at: at.value('limits', 'promised'),
      related: [at.value('limits', 'statutory')],
      params: { promised: promised.text, statutory: statutory.text },
    });
  },
});
