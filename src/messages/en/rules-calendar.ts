/** What is said of the working time of a center in `guhua.yaml`. */
import type { Messages } from '../messages.ts';

export const rulesCalendar: Messages = {
  'time/business-hours.reversed': 'The business hours {span} do not end after they begin.',
  'time/business-hours.reversed.hint':
    'Write beginning and end, such as "09:00-12:00"; morning and afternoon are two spans.',
  'time/business-hours.overlap': 'The business hours {span} overlap with others.',
  'time/business-hours.overlap.hint': 'Let the spans follow each other, such as ["09:00-12:00", "13:00-17:00"].',
  'time/calendar-day.no-such-day': 'There is no day {day}.',
  'time/calendar-day.no-such-day.hint': 'Look at month and day in a calendar.',
  'time/calendar-day.out-of-range': '{day} is not between 1990 and 2100.',
  'time/calendar-day.out-of-range.hint': 'Look at the year.',
  'time/calendar-day.reversed': 'The last day {until} comes before the first day {from}.',
  'time/calendar-day.reversed.hint': 'Write the first day and then the last, such as 2027-01-01..2027-01-03.',
  'time/calendar-day.other-year': '{day} is not decided by the notice of {year}.',
  'time/calendar-day.other-year.hint':
    'Write it under its own year; a notice decides days of its year and from December 25th of the year before.',
  'time/calendar-day-repeated.twice': '{day} is written twice.',
  'time/calendar-day-repeated.twice.hint': 'Keep one, delete the other.',
  'time/calendar-day-repeated.closed-and-open': '{day} is written as closed and as open.',
  'time/calendar-day-repeated.closed-and-open.hint': 'Decide whether the center is open, keep one, delete the other.',
  'time/calendar-day-without-effect.closed': '{day} is a day of rest anyway.',
  'time/calendar-day-without-effect.closed.hint': 'Delete it; if it is the wrong day, mend it.',
  'time/calendar-day-without-effect.open': '{day} is a working day anyway.',
  'time/calendar-day-without-effect.open.hint': 'Delete it; if it is the wrong day, mend it.',
};
