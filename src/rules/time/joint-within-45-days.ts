import { compareLimits } from '../../base/duration.ts';
import { rule } from '../rule.ts';
import { readLimit, workingDays } from '../support/limits.ts';
import { hasSpecialLaw } from '../support/special-law.ts';

/** Licences handled together, jointly or in one place take forty-five working days at most (行政许可法 Art. 42 ¶2). */
export const jointWithin45Days = rule({
  id: 'time/joint-within-45-days',
  purpose: {
    en: 'Checks that a jointly handled licence is decided within 45 working days.',
    zh: '检查联合办理的行政许可在四十五个工作日内作出决定。',
  },
  source: '行政许可法第四十二条第二款',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    if (item.category !== 'licence' || item.handling !== 'joint' || hasSpecialLaw(item)) return;
    const key = item.limits.statutory === undefined ? 'promised' : 'statutory';
    const limit = readLimit(item.limits[key]);
    if (limit === undefined || compareLimits(limit.duration, workingDays(45), minutesPerDay) !== 'longer') return;
    report('longer', { at: at.value('limits', key), params: { limit: limit.text } });
  },
});
