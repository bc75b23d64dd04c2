/** What is wrong in the settings stands in test/golden/rules/time; here is what right settings come to. */
import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from '../../src/base/day.ts';
import { coverageBetween, isWorkingDay, OFFICIAL_CALENDAR } from '../../src/base/working-calendar.ts';
import type { CenterCalendar } from '../../src/language/center-calendar.ts';
import { buildWorkspace, type Workspace } from '../../src/language/workspace.ts';

const day = (text: string): Day => parseDay(text) as Day;

function workspaceOf(settings: string): Workspace {
  return buildWorkspace([{ file: 'guhua.yaml', text: `中心: fuyang\n名称: 阜阳市行政服务中心\n${settings}` }]);
}

function calendarOf(settings: string): CenterCalendar {
  const { calendar, findings } = workspaceOf(settings);
  expect(findings).toEqual([]);
  return calendar;
}

describe('the calendar of a workspace', () => {
  it('is the official one with seven hours a day when nothing is said', () => {
    const { calendar, minutesPerDay } = workspaceOf('');
    expect(calendar.own).toBe(OFFICIAL_CALENDAR);
    expect(calendar.official).toBe(OFFICIAL_CALENDAR);
    expect(minutesPerDay).toBe(420);
    expect(buildWorkspace([]).calendar).toEqual(calendar);
  });

  it('has the center’s hours', () => {
    const { calendar, minutesPerDay } = workspaceOf('办公时间: ["14:30-17:30", "08:30-11:30"]');
    expect(calendar.hours).toEqual([
      { from: 510, until: 690 },
      { from: 870, until: 1050 },
    ]);
    expect(minutesPerDay).toBe(360);
  });

  it('lays the center’s days over the official ones, which stay as they are', () => {
    const { own, official } = calendarOf(
      '工作日历: {不办公: [{日期: 2026-05-18, 原因: 大厅搬迁}], 办公: [2026-05-16]}',
    );
    expect(own.rulings.get(day('2026-05-18'))).toEqual({ working: false, by: 'closed', name: '大厅搬迁' });
    expect(own.rulings.get(day('2026-05-16'))).toEqual({ working: true, by: 'open', name: undefined });
    expect(isWorkingDay(official, day('2026-05-18'))).toBe(true);
    expect(isWorkingDay(official, day('2026-05-16'))).toBe(false);
  });

  it('takes the notice of a year into both', () => {
    const { own, official } = calendarOf(
      '工作日历: {年份: {2027: {通知: 国办发明电〔2026〕8号, 放假: {元旦: 2027-01-01..2027-01-03}, 上班: [2026-12-26]}}}',
    );
    for (const calendar of [own, official]) {
      expect(calendar.rulings.get(day('2027-01-01'))).toEqual({ working: false, by: 'holiday', name: '元旦' });
      expect(isWorkingDay(calendar, day('2026-12-26'))).toBe(true);
      expect(coverageBetween(calendar, day('2026-09-29'), day('2027-06-30'))).toBe('known');
    }
  });

  it('leaves out what is faulty', () => {
    const { calendar, findings } = workspaceOf(
      '工作日历: {不办公: [2026-05-18, 2026-05-32]}\n办公时间: ["17:00-09:00"]',
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['source/wrong-form']);
    expect(calendar.own).toBe(OFFICIAL_CALENDAR);
    const half = workspaceOf('工作日历: {不办公: [2026-05-18, 2026-02-30]}\n办公时间: ["17:00-09:00"]');
    expect(half.findings.map(({ rule }) => rule).toSorted()).toEqual(['time/business-hours', 'time/calendar-day']);
    expect(isWorkingDay(half.calendar.own, day('2026-05-18'))).toBe(false);
    expect(half.minutesPerDay).toBe(420);
  });
});
