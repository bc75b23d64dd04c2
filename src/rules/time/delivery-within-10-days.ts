import { type MinutesPerDay, timeInCentiminutes, type WorkingTime } from '../../base/duration.ts';
import type { Block, Process, Step } from '../../process/blocks.ts';
import { processTime } from '../../process/time.ts';
import { timeLike } from '../support/limits.ts';
import { untilStep } from '../support/process-part.ts';
import { processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

const TEN_DAYS: WorkingTime = { centidays: 1000, minutes: 0 };

/** What was decided is issued and delivered within ten working days of the decision (行政许可法 Art. 44, 82). */
export const deliveryWithin10Days = processRules({
  id: 'time/delivery-within-10-days',
  purpose: {
    en: 'Checks that a licence is delivered within 10 working days of the decision.',
    zh: '检查行政许可决定作出后十个工作日内送达。',
  },
  source: '行政许可法第四十四条',
  severity: 'error',
  concerns: (item) => item.category === 'licence',
  faults(process, { minutesPerDay, source }) {
    return stepsOf(process, 'deliver').flatMap((step) => {
      const since = timeSinceDecision(process, step, minutesPerDay);
      if (timeInCentiminutes(since, minutesPerDay) <= timeInCentiminutes(TEN_DAYS, minutesPerDay)) return [];
      const total = timeLike(since, source.text);
      return [{ message: 'longer', path: [...step.path, 'within'], params: { step: step.name, total } }];
    });
  },
});

/** Counted time from the end of the last decision before a step to the end of the step. */
function timeSinceDecision(process: Process, step: Step, minutesPerDay: MinutesPerDay): WorkingTime {
  const blocks = untilStep(process.blocks, step);
  const decision = stepsOf({ blocks }, 'decide').at(-1);
  if (decision === undefined) return processTime({ ...process, blocks: [step] }, minutesPerDay).longest;
  const end = timeOf(process, blocks, minutesPerDay);
  const decided = timeOf(process, untilStep(blocks, decision), minutesPerDay);
  return { centidays: Math.round((end - decided) / minutesPerDay), minutes: 0 };
}

function timeOf(process: Process, blocks: readonly Block[], minutesPerDay: MinutesPerDay): number {
  return timeInCentiminutes(processTime({ ...process, blocks }, minutesPerDay).longest, minutesPerDay);
}
