import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOfNumber, daysFrom, parseDay } from '../../src/base/day.ts';
import { parseDuration } from '../../src/base/duration.ts';
import { dayOf, endOfDay, type Moment, momentOf, parseMoment, startOfDay } from '../../src/base/moment.ts';
import { isWorkingDay, workingDaysBetween } from '../../src/base/working-calendar.ts';
import type { CenterCalendar } from '../../src/language/center-calendar.ts';
import type { Process } from '../../src/process/blocks.ts';
import {
  computeDeadline,
  type Deadline,
  type DeadlineFault,
  isDeadlineFault,
  type StepDeadline,
} from '../../src/process/deadline.ts';
import type { UsedPause } from '../../src/process/used-pauses.ts';
import { randomProcess } from '../drawing/random-process.ts';
import { calendarOf, processOf } from './support/read-text.ts';

const PERMIT = processOf(`
process: construction-permit
name: 施工许可并联审批
lead: housing
promised: 16wd
case: {area: {type: number, unit: m2, name: 建筑面积}, key: {type: boolean, name: 重点项目}}
steps:
  - {accept: 受理, by: housing/window, within: 1wd, correction: {notice: 5wd, wait: 30d, times: 1, else: refuse}}
  - parallel: 并联审查
    branches:
      planning: [{review: 规划审查, by: planning/reviewer, within: 5wd}]
      fire:
        - choose: 是否现场核查
          when: [{if: 建筑面积 > 2000, steps: [{inspect: 现场核查, by: fire/inspector, staff: 2, within: 3wd}]}]
          otherwise: []
        - {pause: 消防检测, kind: testing, at-most: 10wd}
        - {review: 消防设计审核, by: fire/reviewer, within: 7wd, warn: 5wd}
      defence: {after: [planning], steps: [{review: 人防审查, by: defence/reviewer, within: 5wd}]}
      lightning: [{review: 防雷设计审核, by: meteorology/reviewer, within: 5wd}]
  - {pause: 专家评审, kind: expert-review, at-most: 30d}
  - {sign: 联合会签, by: [housing/leader, fire/leader], need: all, within: 1wd}
  - {decide: 决定, by: housing/chief, within: 3wd}
  - {deliver: 送达, by: housing/window, within: 1wd}
variants:
  green-channel: {name: 绿色通道, when: 重点项目, promised: 8wd, limits: {规划审查: 2wd, 消防设计审核: 3wd, 现场核查: 1wd, 人防审查: 2wd, 防雷设计审核: 2wd, 决定: 1wd}}
`);

const CERTIFICATES = processOf(`
process: four-certificates
name: 不动产四证联合办理
promised: 1.5h
steps:
  - {accept: 受理, by: registry/window, within: 15min}
  - parallel: 联合审核
    branches:
      contract: [{review: 合同备案, by: housing/reviewer, within: 15min}]
      tax: {after: [contract], steps: [{review: 契税核定, by: tax/reviewer, within: 15min}]}
      registration: [{review: 权属审核, by: registry/reviewer, within: 0.5h}]
  - {decide: 登簿, by: registry/chief, within: 15min}
  - {issue: 缮证, by: registry/window, within: 15min}
  - {deliver: 发放, by: registry/window, within: 15min}
`);

const OFFICIAL = calendarOf();

interface Asked {
  readonly process?: Process;
  readonly variant?: string;
  readonly promised?: string;
  readonly statutory?: string;
  readonly accepted: string;
  readonly pauses?: readonly UsedPause[];
  readonly calendar?: CenterCalendar;
}

function ask(asked: Asked): Deadline | DeadlineFault {
  const process = asked.process ?? PERMIT;
  const variant = asked.variant === undefined ? undefined : process.variants.get(asked.variant);
  const duration = (text: string | undefined) => (text === undefined ? undefined : parseDuration(text));
  return computeDeadline({
    process,
    variant,
    promised: duration(asked.promised) ?? variant?.promised ?? process.promised,
    statutory: duration(asked.statutory),
    accepted: parseMoment(asked.accepted) as Moment,
    pauses: asked.pauses ?? [],
    calendar: asked.calendar ?? OFFICIAL,
  });
}

function answer(asked: Asked): Deadline {
  const deadline = ask(asked);
  if (isDeadlineFault(deadline)) throw new Error(JSON.stringify(deadline));
  return deadline;
}

function stepOf(deadline: Deadline, name: string): StepDeadline {
  const found = deadline.steps.find(({ step }) => step.name === name);
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
}

const paused = (step: string, from: string, until: string): UsedPause => ({
  step,
  from: startOfDay(parseDay(from) as Day),
  until: endOfDay(parseDay(until) as Day),
});

describe('a promise in working days', () => {
  it.each([
    // 4:40 p.m., after hours, and on a day of rest: that day is not counted either way.
    ['2026-09-29T16:40', '16wd', '2026-10-27T17:00', '2026-09-30T09:00'],
    ['2026-09-29T22:15', '16wd', '2026-10-27T17:00', '2026-09-30T09:00'],
    ['2026-09-29T00:00', '16wd', '2026-10-27T17:00', '2026-09-30T09:00'],
    ['2026-09-26T10:00', '1wd', '2026-09-28T17:00', '2026-09-28T09:00'],
    ['2026-10-03T10:00', '1wd', '2026-10-08T17:00', '2026-10-08T09:00'],
    // Make-up days of National Day count: Sunday September 20th, Saturday October 10th.
    ['2026-09-18T09:00', '1wd', '2026-09-20T17:00', '2026-09-20T09:00'],
    ['2026-10-09T09:00', '1wd', '2026-10-10T17:00', '2026-10-10T09:00'],
    // Spring Festival: Saturdays February 14th and 28th are worked, the 15th to 23rd is off.
    ['2026-02-13T09:00', '5wd', '2026-02-27T17:00', '2026-02-14T09:00'],
    ['2026-02-13T09:00', '6wd', '2026-02-28T17:00', '2026-02-14T09:00'],
    // Half a day ends half-way through the business hours, beyond lunch.
    ['2026-09-29T16:40', '0.5wd', '2026-09-30T13:30', '2026-09-30T09:00'],
    ['2026-09-29T16:40', '1wd 2h', '2026-10-08T11:00', '2026-09-30T09:00'],
  ])('accepted %s, %s: due %s', (accepted, promised, due, countedFrom) => {
    const deadline = answer({ accepted, promised });
    expect(deadline.promised?.due).toBe(due);
    expect(deadline.countedFrom).toBe(countedFrom);
    expect(deadline.countedIn).toBe('days');
    expect(deadline.promised?.coverage).toBe('known');
  });

  it('is provisional once it passes the last notice', () => {
    const known = answer({ accepted: '2026-12-01T09:00', promised: '16wd' });
    expect(known.promised).toMatchObject({ due: '2026-12-23T17:00', coverage: 'known' });
    const provisional = answer({ accepted: '2026-12-03T09:00', promised: '16wd' });
    expect(provisional.promised).toMatchObject({ due: '2026-12-25T17:00', coverage: 'provisional' });
    const next = answer({ accepted: '2026-12-21T09:00', promised: '16wd' });
    expect(next.promised).toMatchObject({ due: '2027-01-12T17:00', coverage: 'provisional' });
    expect(stepOf(next, '受理').coverage).toBe('known');
    expect(stepOf(next, '送达').coverage).toBe('provisional');
  });

  it('is known again once the center has written down the notice', () => {
    const calendar = calendarOf(
      'calendar: {years: {2027: {notice: 国办发明电〔2026〕8号, days-off: {元旦: 2027-01-01..2027-01-03}}}}',
    );
    const deadline = answer({ accepted: '2026-12-21T09:00', promised: '16wd', calendar });
    expect(deadline.promised).toMatchObject({ due: '2027-01-13T17:00', coverage: 'known' });
  });
});

describe('other units', () => {
  it.each([
    ['2026-09-29T09:00', '1.5h', '2026-09-29T10:30'],
    ['2026-09-29T11:00', '1.5h', '2026-09-29T13:30'],
    ['2026-09-30T16:40', '1.5h', '2026-10-08T10:10'],
    ['2026-10-02T16:40', '1.5h', '2026-10-08T10:30'],
    ['2026-09-29T18:00', '20min', '2026-09-30T09:20'],
  ])('accepted %s, %s: due %s', (accepted, promised, due) => {
    const deadline = answer({ process: CERTIFICATES, accepted, promised });
    expect(deadline.countedIn).toBe('hours');
    expect(deadline.promised?.due).toBe(due);
  });

  it.each([
    ['2026-09-29T09:00', '2026-09-29T17:00'],
    ['2026-09-29T16:59', '2026-09-29T17:00'],
    ['2026-09-29T17:00', '2026-09-30T17:00'],
    ['2026-09-29T08:00', '2026-09-29T17:00'],
    ['2026-10-04T10:00', '2026-10-08T17:00'],
  ])('accepted %s, on the spot or the same day: due %s', (accepted, due) => {
    expect(answer({ process: CERTIFICATES, accepted, promised: 'instant' }).promised?.due).toBe(due);
  });

  it.each([
    ['2026-08-24T09:00', '30d', '2026-09-23T17:00'],
    // The thirtieth day is within National Day: the limit ends on the first working day after it.
    ['2026-09-02T09:00', '30d', '2026-10-08T17:00'],
  ])('accepted %s, %s by law: due %s', (accepted, statutory, due) => {
    expect(answer({ accepted, statutory }).statutory?.due).toBe(due);
  });

  it('says where the promise ends after the law’s limit', () => {
    expect(answer({ accepted: '2026-09-29T16:40', statutory: '20d' }).promisedAfterStatutory).toBe(true);
    expect(answer({ accepted: '2026-09-29T16:40', statutory: '30d' }).promisedAfterStatutory).toBe(false);
  });
});

describe('the center’s own days and hours', () => {
  const calendar = calendarOf(
    'business-hours: ["08:30-11:30", "14:30-17:30"]\ncalendar: {closed: [{date: 2026-10-12, reason: 大厅搬迁}], open: [2026-10-17]}',
  );

  it('put off and bring forward what is promised', () => {
    expect(answer({ accepted: '2026-10-09T09:00', promised: '2wd', calendar }).promised?.due).toBe('2026-10-13T17:30');
    expect(answer({ accepted: '2026-10-16T09:00', promised: '1wd', calendar }).promised?.due).toBe('2026-10-17T17:30');
  });

  it('never lengthen the limit of law', () => {
    const deadline = answer({ accepted: '2026-10-09T09:00', promised: '2wd', statutory: '2wd', calendar });
    expect(deadline.statutory?.due).toBe('2026-10-12T17:30');
    expect(deadline.promisedAfterStatutory).toBe(true);
  });

  it('let an instant item run over the lunch of this center', () => {
    expect(
      answer({ process: CERTIFICATES, accepted: '2026-10-13T11:00', promised: '1.5h', calendar }).promised?.due,
    ).toBe('2026-10-13T15:30');
  });
});

describe('the steps', () => {
  const deadline = answer({ accepted: '2026-09-29T16:40' });

  it.each([
    ['受理', '2026-09-30T09:00', '2026-09-30T17:00', '2026-09-30T09:00', '2026-09-30T17:00'],
    ['规划审查', '2026-10-08T09:00', '2026-10-13T17:00', '2026-10-08T09:00', '2026-10-13T17:00'],
    ['现场核查', '2026-10-08T09:00', '2026-10-10T17:00', '2026-10-08T09:00', '2026-10-10T17:00'],
    ['消防设计审核', '2026-10-12T09:00', '2026-10-20T17:00', '2026-10-12T09:00', '2026-10-20T17:00'],
    ['人防审查', '2026-10-14T09:00', '2026-10-20T17:00', '2026-10-14T09:00', '2026-10-20T17:00'],
    ['防雷设计审核', '2026-10-08T09:00', '2026-10-13T17:00', '2026-10-14T09:00', '2026-10-20T17:00'],
    ['联合会签', '2026-10-21T09:00', '2026-10-21T17:00', '2026-10-21T09:00', '2026-10-21T17:00'],
    ['决定', '2026-10-22T09:00', '2026-10-26T17:00', '2026-10-22T09:00', '2026-10-26T17:00'],
    ['送达', '2026-10-27T09:00', '2026-10-27T17:00', '2026-10-27T09:00', '2026-10-27T17:00'],
  ])('%s', (name, start, finish, latestStart, latestFinish) => {
    expect(stepOf(deadline, name)).toMatchObject({ start, finish, latestStart, latestFinish });
  });

  it('are warned of when the author says so', () => {
    expect(stepOf(deadline, '消防设计审核').warn).toBe('2026-10-16T17:00');
    expect(stepOf(deadline, '规划审查').warn).toBeUndefined();
  });

  it('have slack beside the critical path', () => {
    expect(stepOf(deadline, '防雷设计审核').slack).toBe(5 * 420 * 100);
    expect(stepOf(deadline, '规划审查').slack).toBe(0);
    expect(deadline.exceedsPromise).toBe(false);
  });

  it('of a variant have its limits', () => {
    const green = answer({ accepted: '2026-09-29T16:40', variant: 'green-channel' });
    expect(green.promised?.due).toBe('2026-10-15T17:00');
    expect(stepOf(green, '现场核查').finish).toBe('2026-10-08T17:00');
    expect(stepOf(green, '送达').finish).toBe('2026-10-15T17:00');
  });

  it('that do not fit into the promise have to be earlier than their limits say', () => {
    const tight = answer({ accepted: '2026-09-29T16:40', promised: '10wd' });
    expect(tight.exceedsPromise).toBe(true);
    expect(stepOf(tight, '送达')).toMatchObject({ finish: '2026-10-27T17:00', latestFinish: '2026-10-19T17:00' });
    expect(stepOf(tight, '受理')).toMatchObject({ latestFinish: '2026-09-21T17:00', slack: -6 * 420 * 100 });
  });

  it('without any promise are planned by their limits alone', () => {
    const { promised, steps, exceedsPromise } = answer({
      accepted: '2026-09-29T16:40',
      process: { ...PERMIT, promised: undefined },
    });
    expect(promised).toBeUndefined();
    expect(exceedsPromise).toBe(false);
    expect(steps.at(-1)?.latestFinish).toBe('2026-10-27T17:00');
  });

  it('in hours are counted from the moment of acceptance', () => {
    const { steps } = answer({ process: CERTIFICATES, accepted: '2026-09-30T16:40' });
    expect(steps.map(({ step, finish }) => `${step.name} ${finish}`)).toEqual([
      '受理 2026-09-30T16:55',
      '合同备案 2026-10-08T09:10',
      '契税核定 2026-10-08T09:25',
      '权属审核 2026-10-08T09:25',
      '登簿 2026-10-08T09:40',
      '缮证 2026-10-08T09:55',
      '发放 2026-10-08T10:10',
    ]);
  });
});

describe('pauses', () => {
  const accepted = '2026-09-29T16:40';

  it('put off both dates and every step after them, and none before', () => {
    const pauses = [paused('专家评审', '2026-10-21', '2026-10-30')];
    const deadline = answer({ accepted, statutory: '20wd', pauses });
    expect(deadline.promised).toMatchObject({ due: '2026-11-06T17:00', withoutPauses: '2026-10-27T17:00' });
    expect(deadline.statutory).toMatchObject({
      due: '2026-11-12T17:00',
      withoutPauses: '2026-11-02T17:00',
    });
    expect(stepOf(deadline, '消防设计审核').finish).toBe('2026-10-20T17:00');
    expect(stepOf(deadline, '联合会签')).toMatchObject({ start: '2026-11-02T09:00', finish: '2026-11-02T17:00' });
    expect(stepOf(deadline, '送达').finish).toBe('2026-11-06T17:00');
    expect(deadline.pauses).toMatchObject([{ calendarDays: 10, workingDays: 8, longerThanTold: false }]);
  });

  it('in one branch stop no other branch', () => {
    const pauses = [paused('消防检测', '2026-10-12', '2026-10-16')];
    const deadline = answer({ accepted, pauses });
    expect(stepOf(deadline, '消防设计审核').finish).toBe('2026-10-27T17:00');
    expect(stepOf(deadline, '规划审查').finish).toBe('2026-10-13T17:00');
    expect(stepOf(deadline, '人防审查').finish).toBe('2026-10-20T17:00');
    expect(stepOf(deadline, '联合会签').finish).toBe('2026-10-28T17:00');
    expect(deadline.promised?.due).toBe('2026-11-03T17:00');
    expect(stepOf(deadline, '人防审查').latestFinish).toBe('2026-10-27T17:00');
  });

  it('that began earlier than planned leave the steps before them where they were', () => {
    const pauses = [paused('专家评审', '2026-10-12', '2026-10-16')];
    const deadline = answer({ accepted, variant: 'green-channel', pauses });
    expect(stepOf(deadline, '人防审查')).toMatchObject({
      finish: '2026-10-12T17:00',
      latestFinish: '2026-10-12T17:00',
    });
    expect(stepOf(deadline, '联合会签').latestFinish).toBe('2026-10-20T17:00');
  });

  it('take whole days of a limit in days, whatever the hour', () => {
    const moments = { step: '专家评审', from: '2026-10-21T15:00' as Moment, until: '2026-10-30T10:00' as Moment };
    expect(answer({ accepted, pauses: [moments] }).promised?.due).toBe('2026-11-06T17:00');
  });

  it('on the same days count once', () => {
    const one = answer({ accepted, pauses: [paused('消防检测', '2026-10-12', '2026-10-16')] });
    const two = answer({
      accepted,
      pauses: [paused('消防检测', '2026-10-12', '2026-10-16'), paused('专家评审', '2026-10-14', '2026-10-16')],
    });
    expect(two.promised?.due).toBe(one.promised?.due);
  });

  it('over days of rest put off nothing', () => {
    expect(answer({ accepted, pauses: [paused('专家评审', '2026-10-01', '2026-10-07')] }).promised?.due).toBe(
      '2026-10-27T17:00',
    );
  });

  it('put off a limit in calendar days by their own days', () => {
    const deadline = answer({
      accepted: '2026-10-19T09:00',
      statutory: '30d',
      pauses: [paused('专家评审', '2026-10-26', '2026-10-30')],
    });
    expect(deadline.statutory).toMatchObject({ due: '2026-11-23T17:00', withoutPauses: '2026-11-18T17:00' });
  });

  it('may be a correction, which stops the step that asked for it', () => {
    const deadline = answer({ accepted, pauses: [paused('受理', '2026-09-30', '2026-10-08')] });
    expect(stepOf(deadline, '受理').finish).toBe('2026-10-09T17:00');
    expect(deadline.promised?.due).toBe('2026-10-29T17:00');
  });

  describe('of an item in hours', () => {
    const process = processOf(`
process: hawker-licence
name: 食品小摊贩备案
promised: 2h
steps:
  - {accept: 受理, by: market/window, within: 30min, correction: {notice: 5wd, wait: 30d}}
  - {decide: 备案, by: market/chief, within: 1h}
`);
    const pauses: UsedPause[] = [
      { step: '受理', from: '2026-09-29T09:30' as Moment, until: '2026-09-29T15:00' as Moment },
    ];

    it('stop it to the minute', () => {
      const deadline = answer({ process, accepted: '2026-09-29T09:10', pauses });
      expect(deadline.promised?.due).toBe('2026-09-29T16:40');
      expect(stepOf(deadline, '受理').finish).toBe('2026-09-29T15:10');
    });

    it('give back what they took of the day, if it is due the same day', () => {
      const deadline = answer({ process, accepted: '2026-09-29T09:10', promised: 'instant', pauses });
      expect(deadline.promised).toMatchObject({ due: '2026-09-30T14:30', withoutPauses: '2026-09-29T17:00' });
    });

    it('count by the day where only a day is written', () => {
      const whole = [paused('受理', '2026-09-30', '2026-10-08')];
      expect(answer({ process, accepted: '2026-09-29T16:40', pauses: whole }).promised?.due).toBe('2026-10-09T10:40');
    });
  });

  it('say that they took longer than was told', () => {
    const pauses = [paused('专家评审', '2026-10-12', '2026-11-11'), paused('消防检测', '2026-10-12', '2026-10-23')];
    expect(answer({ accepted, pauses }).pauses).toMatchObject([
      { calendarDays: 31, longerThanTold: true },
      { workingDays: 10, longerThanTold: false },
    ]);
  });
});

describe('what cannot be answered', () => {
  const accepted = '2026-09-29T16:40';

  it.each([
    [
      paused('专家论证', '2026-10-12', '2026-10-16'),
      { fault: 'unknown-step', known: ['受理', '消防检测', '专家评审'] },
    ],
    [paused('决定', '2026-10-12', '2026-10-16'), { fault: 'cannot-pause', step: '决定' }],
    [paused('专家评审', '2026-10-16', '2026-10-12'), { fault: 'pause-reversed' }],
    [paused('专家评审', '2026-09-28', '2026-10-12'), { fault: 'pause-before-acceptance' }],
  ])('a pause %j', (pause, fault) => {
    expect(ask({ accepted, pauses: [pause] })).toMatchObject(fault);
  });

  it('a limit beyond 2100', () => {
    expect(ask({ accepted: '2100-12-20T09:00' })).toEqual({ fault: 'out-of-range', day: '2101-01-01' });
    expect(ask({ accepted, promised: '99999wd' })).toMatchObject({ fault: 'out-of-range' });
    expect(ask({ accepted, statutory: '99999d' })).toMatchObject({ fault: 'out-of-range' });
    expect(ask({ accepted: '1990-01-01T09:00', promised: '1wd' })).toMatchObject({ fault: 'out-of-range' });
  });
});

describe('of every process', () => {
  const moments = fc
    .tuple(fc.integer({ min: 20_450, max: 20_800 }), fc.integer({ min: 0, max: 1439 }))
    .map(([number, minute]) => momentOf(dayOfNumber(number) as Day, minute));

  it('the steps begin after the acceptance and keep to what is promised', () => {
    fc.assert(
      fc.property(randomProcess, moments, (process, accepted) => {
        const deadline = computeDeadline({
          process,
          variant: undefined,
          promised: undefined,
          statutory: undefined,
          accepted,
          pauses: [],
          calendar: OFFICIAL,
        });
        if (isDeadlineFault(deadline)) throw new Error(deadline.fault);
        for (const { start, finish, latestStart, latestFinish, slack } of deadline.steps) {
          expect(start > accepted).toBe(true);
          expect(finish <= latestFinish && start <= latestStart).toBe(true);
          expect(slack >= 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a pause puts off the promise by its working days and brings no date forward', () => {
    const pauses = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(moments, pauses, (accepted, [offset, length]) => {
        const received = dayOf(accepted);
        const from = addDays(received, offset) as Day;
        const until = addDays(from, length) as Day;
        const without = answer({ accepted });
        const deadline = answer({ accepted, pauses: [paused('专家评审', from, until)] });
        const [due, original] = [deadline, without].map(({ promised }) => dayOf(promised?.due ?? accepted));
        if (due === undefined || original === undefined) throw new Error('nothing promised');
        const lost = daysFrom(from, until).filter((day) => day > received && isWorkingDay(OFFICIAL.own, day)).length;
        expect(workingDaysBetween(OFFICIAL.own, original, due)).toBe(from <= original ? lost : 0);
        for (const [index, step] of deadline.steps.entries()) {
          expect(step.finish >= (without.steps[index]?.finish ?? '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
