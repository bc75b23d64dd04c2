import { compareLimits } from '../../base/duration.ts';
import { rule } from '../rule.ts';
import { readLimit, workingDays } from '../support/limits.ts';
import { hasSpecialLaw } from '../support/special-law.ts';

/** A licence is decided within twenty working days of acceptance, unless a law or a regulation says otherwise (行政许可法 Art. 42). */
export const licenceWithin20Days = rule({
  id: 'time/licence-within-20-days',
  purpose: {
    en: 'Checks that a licence is decided within 20 working days, or cites the special law that gives more.',
    zh: '检查行政许可在二十个工作日内作出决定，超过的写明特别法依据。',
  },
  source: '行政许可法第四十二条第一款',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    if (item.category !== 'licence' || item.handling === 'joint' || hasSpecialLaw(item)) return;
    const key = item.limits.statutory === undefined ? 'promised' : 'statutory';
    const limit = readLimit(item.limits[key]);
    if (limit === undefined || compareLimits(limit.duration, workingDays(20), minutesPerDay) !== 'longer') return;
    const params = { limit: limit.text };
    if (item.limits.basis === undefined) report('longer', { at: at.value('limits', key), params });
    else report('basis-too-low', { at: at.key('limits', 'basis'), related: [at.value('limits', key)], params });
  },
});
