import { rule } from '../rule.ts';
import { readLimit } from '../support/limits.ts';
import { hasSpecialLaw } from '../support/special-law.ts';

/** Limits of the licensing law are in working days, statutory holidays not counted (行政许可法 Art. 82). */
export const licenceInWorkingDays = rule({
  id: 'time/licence-in-working-days',
  purpose: {
    en: 'Checks that the limits of a licence are in working days, or cite the special law that counts otherwise.',
    zh: '检查行政许可的期限以工作日计算，按自然日计算的写明特别法依据。',
  },
  source: '行政许可法第八十二条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, at, report }) {
    if (item.category !== 'licence' || hasSpecialLaw(item)) return;
    const key = item.limits.statutory === undefined ? 'promised' : 'statutory';
    const limit = readLimit(item.limits[key]);
    if (limit?.duration.unit !== 'calendar-days') return;
    report('calendar', { at: at.value('limits', key), params: { limit: limit.text } });
  },
});
