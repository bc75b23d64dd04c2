import { compareLimits } from '../../base/duration.ts';
import { durationAt, workingDays } from '../support/limits.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** All that is missing is told at once, within five days; else the application counts as accepted (行政许可法 Art. 32). */
export const correctionNoticeWithin5Days = processRules({
  id: 'time/correction-notice-within-5-days',
  purpose: {
    en: 'Checks that corrections are told within 5 working days.',
    zh: '检查补正内容在五个工作日内一次告知。',
  },
  source: '行政许可法第三十二条第一款第四项',
  severity: 'error',
  concerns: (item) => item.category === 'licence',
  faults(process, { minutesPerDay, source }) {
    return stepsOf(process).flatMap((step): ProcessFault[] => {
      if (step.correction === undefined) return [];
      const { notice } = step.correction;
      // Seven calendar days hold no more than five working days, so only a longer time is surely too long.
      const isLong =
        notice.unit === 'calendar-days'
          ? notice.days > 7
          : compareLimits(notice, workingDays(5), minutesPerDay) === 'longer';
      if (!isLong) return [];
      const path = [...step.path, 'correction', 'notice'];
      return [{ message: 'longer', path, params: { step: step.name, notice: durationAt(notice, source, path) } }];
    });
  },
});
