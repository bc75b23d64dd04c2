/** What is said of limits and time: rules of the family `time`. */
import type { Messages } from '../messages.ts';

export const rulesTime: Messages = {
  'time/promised-within-statutory.exceeds':
    'The promised limit {promised} is longer than the statutory limit {statutory}.',
  'time/promised-within-statutory.exceeds.hint':
    'Promise {statutory} or less; if the statutory limit is wrong, correct that first.',
  'time/promise-in-unlike-units.unlike':
    'The promised limit {promised} and the statutory limit {statutory} are in unlike units: over a holiday the promise may exceed the law.',
  'time/promise-in-unlike-units.unlike.hint':
    'Write both in the same unit: working days (wd), or calendar days (d) both.',
  'time/licence-within-20-days.longer':
    'The limit of this licence, {limit}, is longer than 20 working days, and no special law is cited.',
  'time/licence-within-20-days.longer.hint':
    'If a law or regulation gives more, cite it under limits: basis: [《…》第…条]; if none does, make it 20wd or less.',
  'time/licence-within-20-days.basis-too-low':
    'The limit of this licence, {limit}, is longer than 20 working days, and the basis cited is below law and regulation: it cannot give more.',
  'time/licence-within-20-days.basis-too-low.hint':
    'Cite the law or regulation that gives this limit; if there is none, make it 20wd or less.',
  'time/joint-within-45-days.longer':
    'The limit of this jointly handled licence, {limit}, is longer than 45 working days.',
  'time/joint-within-45-days.longer.hint':
    'Make it 45wd or less; if a special law gives more, cite it under limits: basis.',
  'time/licence-in-working-days.calendar':
    'The limit of this licence is in calendar days ({limit}); it is counted in working days.',
  'time/licence-in-working-days.calendar.hint':
    'The licensing law counts working days: write wd; if a special law sets this limit, cite it under limits: basis.',
  'time/extension-within-10-days.longer':
    'The extension {extension} is longer than {days} working days, and no basis is cited.',
  'time/extension-within-10-days.longer.hint':
    'Make it {days}wd or less; if a law or regulation gives more, cite it as extension-basis.',
  'time/extension-within-10-days.calendar':
    'The extension is in calendar days ({extension}); it is counted in working days.',
  'time/extension-within-10-days.calendar.hint': 'Write working days, such as 10wd.',
  'time/instant-within-one-day.longer': 'This is an instant item, and it promises {promised}.',
  'time/instant-within-one-day.longer.hint':
    'If it is finished on the spot or the same day, promise instant or 1wd at most; if not, its handling is promised.',
  'time/one-day-is-instant.instant':
    'It is promised within {promised}, one working day at most, but is classed as a promised item.',
  'time/one-day-is-instant.instant.hint': 'Class it as instant; if it does take longer, correct the promise.',
  'time/counted-path-within-promise.longer':
    'The process takes up to {total} ({steps}), longer than the promised {promised}.',
  'time/counted-path-within-promise.longer.hint': 'Shorten one of the steps named, or promise {total} or more.',
  'time/report-upward-within-20-days.longer':
    'From acceptance to “{step}” it takes up to {total}, longer than 20 working days.',
  'time/report-upward-within-20-days.longer.hint':
    'Shorten the limits up to “{step}” to 20wd in sum; if a law or regulation gives more, cite it in the item under limits: basis.',
  'time/delivery-within-10-days.longer':
    'From the decision to the end of “{step}” it takes up to {total}, longer than 10 working days.',
  'time/delivery-within-10-days.longer.hint':
    'Shorten “{step}” and the steps between it and the decision to 10wd in sum.',
  'time/correction-notice-within-5-days.longer':
    'Corrections in “{step}” are told within {notice}, longer than 5 working days.',
  'time/correction-notice-within-5-days.longer.hint':
    'Make it 5wd or less, and tell all corrections at once; what is not told in time counts as accepted from the day of receipt.',
  'time/limit-in-range.zero': 'The limit is nothing ({limit}): nobody can keep it.',
  'time/limit-in-range.zero.hint':
    'Write the time that is really needed, such as 0.5h; an item that is done at once is “instant”.',
  'time/limit-in-range.too-long': 'The limit is too long ({limit}): more than {most} days.',
  'time/limit-in-range.too-long.hint': 'Is there a nought too many, or is it the wrong unit?',
  'time/step-without-limit.none': 'The step “{step}” has no limit.',
  'time/step-without-limit.none.hint': 'Give it one, such as within: 1wd.',
  'time/warning-before-limit.late': 'The warning of “{step}” at {warn} does not come before its limit {within}.',
  'time/warning-before-limit.late.hint': 'Give the warning at less than {within}, while there is time left to act.',
  'time/variant-tightens.step': 'The variant “{variant}” gives the step “{step}” {limit}, longer than its own {own}.',
  'time/variant-tightens.step.hint': 'A variant only tightens: make it {own} or less, or leave the line out.',
  'time/variant-tightens.promise':
    'The variant “{variant}” promises {promised}, longer than the {own} that the process promises.',
  'time/variant-tightens.promise.hint': 'A variant is only faster: make it {own} or less, or leave the line out.',
  'time/variant-promise-met.longer':
    'The variant “{variant}” takes up to {total} ({steps}), longer than the {promised} it promises.',
  'time/variant-promise-met.longer.hint':
    'Tighten the steps named under the variant’s limits, or let it promise {total} or more.',
};
