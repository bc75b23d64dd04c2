import { compareTime } from '../../base/duration.ts';
import { processTime } from '../../process/time.ts';
import { timeLike } from '../support/limits.ts';
import { untilStep } from '../support/process-part.ts';
import { processRules } from '../support/process-rules.ts';
import { hasSpecialLaw } from '../support/special-law.ts';
import { stepsOf } from '../support/steps.ts';

const TWENTY_DAYS = { centidays: 2000, minutes: 0 };

/** Where a lower body reviews before the superior decides, its review ends within twenty working days (行政许可法 Art. 43). */
export const reportUpwardWithin20Days = processRules({
  id: 'time/report-upward-within-20-days',
  purpose: {
    en: 'Checks that a licence is reported upward within 20 working days of acceptance.',
    zh: '检查需上报的行政许可自受理起二十个工作日内审查完毕并上报。',
  },
  source: '行政许可法第四十三条',
  severity: 'error',
  concerns: (item) => item.category === 'licence' && !hasSpecialLaw(item),
  faults(process, { minutesPerDay, source }) {
    return stepsOf(process, 'report').flatMap((step) => {
      const { longest } = processTime({ ...process, blocks: untilStep(process.blocks, step) }, minutesPerDay);
      if (compareTime(longest, TWENTY_DAYS, minutesPerDay) <= 0) return [];
      const total = timeLike(longest, source.text);
      return [{ message: 'longer', path: [...step.path, 'report'], params: { step: step.name, total } }];
    });
  },
});
