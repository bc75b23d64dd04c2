import { compareLimits } from '../../base/duration.ts';
import { rule } from '../rule.ts';
import { readLimit, workingDays } from '../support/limits.ts';

/** The head of the authority may extend a licence's limit by ten working days, a joint one's by fifteen (行政许可法 Art. 42). */
export const extensionWithin10Days = rule({
  id: 'time/extension-within-10-days',
  purpose: {
    en: 'Checks that the limit of a licence is extended by 10 working days at most, of a joint one by 15.',
    zh: '检查行政许可的延长期限不超过十个工作日，联合办理的不超过十五个工作日。',
  },
  source: '行政许可法第四十二条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    const extension = readLimit(item.limits.extension);
    if (item.category !== 'licence' || extension === undefined || item.limits['extension-basis'] !== undefined) return;
    const days = item.handling === 'joint' ? 15 : 10;
    const place = at.value('limits', 'extension');
    if (extension.duration.unit === 'calendar-days') {
      report('calendar', { at: place, params: { extension: extension.text } });
    } else if (compareLimits(extension.duration, workingDays(days), minutesPerDay) === 'longer') {
      report('longer', { at: place, params: { extension: extension.text, days } });
    }
  },
});
