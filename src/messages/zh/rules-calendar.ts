/** What is said of the working time of a center in `guhua.yaml`. */
import type { Messages } from '../messages.ts';

export const rulesCalendar: Messages = {
  'time/business-hours.reversed': '办公时段“{span}”的结束不晚于开始。',
  'time/business-hours.reversed.hint': '先写开始，再写结束，如 "09:00-12:00"；上午和下午分成两段。',
  'time/business-hours.overlap': '办公时段“{span}”与另一段重叠。',
  'time/business-hours.overlap.hint': '让各段不重叠，如 ["09:00-12:00", "13:00-17:00"]。',
  'time/calendar-day.no-such-day': '没有“{day}”这一天。',
  'time/calendar-day.no-such-day.hint': '看看月份和日子，照日历改正。',
  'time/calendar-day.out-of-range': '“{day}”不在 1990 年至 2100 年之间。',
  'time/calendar-day.out-of-range.hint': '看看年份，照日历改正。',
  'time/calendar-day.reversed': '止日 {until} 早于起日 {from}。',
  'time/calendar-day.reversed.hint': '先写起日，再写止日，如 2027-01-01..2027-01-03。',
  'time/calendar-day.other-year': '{day} 不归 {year} 年的通知管。',
  'time/calendar-day.other-year.hint': '写到它自己那一年下面；一年的通知只管这一年和上年 12 月 25 日以后的日子。',
  'time/calendar-day-repeated.twice': '{day} 写了两次。',
  'time/calendar-day-repeated.twice.hint': '留一处，删去另一处。',
  'time/calendar-day-repeated.closed-and-open': '{day} 既写了办公，又写了不办公。',
  'time/calendar-day-repeated.closed-and-open.hint': '定下这天办不办公，留一处，删去另一处。',
  'time/calendar-day-without-effect.closed': '{day} 本来就不上班，不用写。',
  'time/calendar-day-without-effect.closed.hint': '删去这一天；若日子写错了，改正。',
  'time/calendar-day-without-effect.open': '{day} 本来就是工作日，不用写。',
  'time/calendar-day-without-effect.open.hint': '删去这一天；若日子写错了，改正。',
};
