/** The command's answers as people and programs read them, and what it says to wrong words. */
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/commands/support/command-error.ts';
import { type DeadlineJson, deadlineJson } from '../../src/commands/support/deadline-answer.ts';
import { faultError, readRequest, soundCalendar } from '../../src/commands/support/deadline-request.ts';
import { DeadlineText } from '../../src/commands/support/deadline-text.ts';
import { resolveProcess } from '../../src/commands/support/resolve-process.ts';
import { buildWorkspace, type Workspace } from '../../src/language/workspace.ts';
import { hasMessage, type Language, message } from '../../src/messages/catalog.ts';
import { computeDeadline, isDeadlineFault } from '../../src/process/deadline.ts';

const CONFIG = `center: fuyang
name: 阜阳市行政服务中心
calendar: {closed: [{date: 2026-10-12, reason: 大厅搬迁}], open: [2026-10-17]}
`;

const PROCESS = `process: taxi-licence
name: 出租汽车经营许可
promised: 8wd
steps:
  - {accept: 受理, by: transport/window, within: 1wd, correction: {notice: 5wd, wait: 30d}}
  - {pause: 听证, kind: hearing, at-most: 20wd}
  - {review: 审查, by: transport/reviewer, within: 3wd, warn: 2wd}
  - {decide: 决定, by: transport/chief, within: 1.5wd}
variants:
  fast: {name: 快办, promised: 3wd, limits: {审查: 1wd}}
`;

const ITEM = `item: transport-003
name: 出租汽车经营许可
category: licence
department: transport
handling: promised
limits: {statutory: 20wd, promised: 8wd}
process: {uses: taxi-licence}
basis: [《中华人民共和国行政许可法》第四十二条]
`;

function workspaceOf(config = CONFIG): Workspace {
  return buildWorkspace([
    { file: 'guhua.yaml', text: config },
    { file: 'processes/taxi-licence.yaml', text: PROCESS },
    { file: 'items/transport/transport-003.yaml', text: ITEM },
  ]);
}

interface Words {
  readonly accepted?: string;
  readonly paused?: readonly string[];
  readonly variant?: string;
  readonly id?: string;
}

function answerTo(words: Words, language: Language = 'zh'): { readonly text: string; readonly json: DeadlineJson } {
  const workspace = workspaceOf();
  const resolved = resolveProcess({ root: '', workspace }, words.id ?? 'taxi-licence', words.variant);
  const accepted = words.accepted ?? '2026-09-29T16:40';
  const request = readRequest(resolved, soundCalendar(workspace), accepted, words.paused ?? []);
  const deadline = computeDeadline(request);
  if (isDeadlineFault(deadline)) throw faultError(deadline);
  const json = deadlineJson(deadline, request, resolved.item, workspace.minutesPerDay);
  const printer = new DeadlineText((id, params) => message(language, id, params), language, workspace.minutesPerDay);
  return { text: printer.print(deadline, request, json, resolved.process.name), json };
}

function errorOf(words: Words): CommandError {
  try {
    answerTo(words);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('the answer', () => {
  it('tells both dates, every step and what the dates rest on', () => {
    expect(answerTo({ paused: ['听证=2026-10-13..2026-10-14'] }).text).toMatchInlineSnapshot(`
      "出租汽车经营许可

        受理      2026-09-29 周二 16:40
                  当日不计，从 2026-09-30 周三 起算
        承诺期限  8个工作日 → 2026-10-19 周一 17:00 （没有暂停则为 2026-10-16 周五 17:00）
        法定期限  –

      环节  时限         预警              按时限应完成      最迟开始          最迟完成          余量
      ────  ───────────  ────────────────  ────────────────  ────────────────  ────────────────  ────────────────
      受理  1个工作日    –                 09-30 周三 17:00  10-09 周五 13:30  10-10 周六 13:30  2个工作日3.5小时
      审查  3个工作日    10-09 周五 17:00  10-10 周六 17:00  10-10 周六 13:30  10-17 周六 13:30  2个工作日3.5小时
      决定  1.5个工作日  –                 10-16 周五 13:30  10-17 周六 13:30  10-19 周一 17:00  2个工作日3.5小时

      不计：听证 2026-10-13 周二 至 2026-10-14 周三，共 2 个工作日（2 日）
      没有算进：受理的补正（最长 30日）。发生后加上，如 --paused 受理=起日..止日

      放假：国庆节 2026-10-01..2026-10-07
      调休上班：国庆节 2026-10-10 周六
      本中心不办公：大厅搬迁 2026-10-12 周一
      本中心照常办公：2026-10-17 周六"
    `);
  });

  it('is marked where it passes the last notice', () => {
    expect(answerTo({ accepted: '2026-12-22T09:00', variant: 'fast' }, 'en').text).toMatchInlineSnapshot(`
      "出租汽车经营许可

        accepted  2026-12-22 Tue 09:00
                  that day is not counted; counting begins on 2026-12-23 Wed
        promised  3wd → 2026-12-25 Fri 17:00 (provisional)
        by law    –

      step  limit  warning          due by limits      latest start     latest finish    slack
      ────  ─────  ───────────────  ─────────────────  ───────────────  ───────────────  ─────
      受理  1wd    –                12-23 Wed 17:00    12-22 Tue 13:30  12-23 Wed 13:30  -3.5h
      审查  1wd    12-24 Thu 17:00  12-24 Thu 17:00    12-23 Wed 13:30  12-24 Thu 13:30  -3.5h
      决定  1.5wd  –                12-28 Mon 13:30 *  12-24 Thu 13:30  12-25 Fri 17:00  -3.5h

      Not in the account: correction at 受理 (at most 30d), 听证 (at most 20wd). Where one happens, add it: --paused 受理=FIRST..LAST

      ! Steps that take their whole limits break the promise: go by the latest finish.
      * Provisional: holiday notices are known until 2026-12-24 Thu; a later one can be written into the calendar of guhua.yaml."
    `);
  });

  it('says to programs the same in the forms of the language', () => {
    const { json } = answerTo({ paused: ['听证=2026-10-13..2026-10-14'] });
    expect(json.promised).toEqual({
      limit: '8wd',
      due: '2026-10-19T17:00',
      withoutPauses: '2026-10-16T17:00',
      coverage: 'known',
    });
    expect(json.steps[1]).toEqual({
      step: '审查',
      name: '审查',
      by: ['transport/reviewer'],
      limit: '3wd',
      start: '2026-10-08T09:00',
      warn: '2026-10-09T17:00',
      finish: '2026-10-10T17:00',
      latestStart: '2026-10-10T13:30',
      latestFinish: '2026-10-17T13:30',
      slack: '2wd 3.5h',
      coverage: 'known',
    });
    expect(json.unusedPauses).toEqual([{ step: '受理', kind: 'correction', atMost: '30d' }]);
    expect(json.calendar.filter(({ by }) => by !== 'holiday')).toEqual([
      { day: '2026-10-10', by: 'make-up', name: '国庆节' },
      { day: '2026-10-12', by: 'closed', name: '大厅搬迁' },
      { day: '2026-10-17', by: 'open', name: null },
    ]);
    expect(json.knownUntil).toBe('2026-12-24');
  });

  it('of an item has its limits, those of law too', () => {
    const { json } = answerTo({ id: 'transport-003' });
    expect(json.item).toBe('transport-003');
    expect(json.statutory).toMatchObject({ limit: '20wd', due: '2026-11-02T17:00' });
  });

  it('takes the promise of a variant before all others', () => {
    expect(answerTo({ id: 'transport-003', variant: 'fast' }).json.promised?.limit).toBe('3wd');
  });
});

describe('wrong words', () => {
  it.each([
    ['deadline.no-moment', { accepted: '2026-09-29' }],
    ['deadline.no-moment', { accepted: '明天' }],
    ['deadline.no-such-day', { accepted: '2026-09-31T09:00' }],
    ['deadline.out-of-range', { accepted: '1989-09-29T09:00' }],
    ['deadline.other-zone', { accepted: '2026-09-29T09:00Z' }],
    ['deadline.due-out-of-range', { accepted: '2100-12-30T09:00' }],
    ['deadline.pause-form', { paused: ['听证'] }],
    ['deadline.pause-form', { paused: ['听证=2026-10-13'] }],
    ['deadline.no-moment', { paused: ['听证=十三日..十四日'] }],
    ['deadline.no-such-day', { paused: ['听证=2026-10-13..2026-10-32'] }],
    ['deadline.out-of-range', { paused: ['听证=2026-10-13..2126-10-14'] }],
    ['deadline.unknown-step', { paused: ['专家评审=2026-10-13..2026-10-14'] }],
    ['deadline.unknown-step.similar', { paused: ['听征=2026-10-13..2026-10-14'] }],
    ['deadline.cannot-pause', { paused: ['决定=2026-10-13..2026-10-14'] }],
    ['deadline.pause-reversed', { paused: ['听证=2026-10-14..2026-10-13'] }],
    ['deadline.pause-before-acceptance', { paused: ['听证=2026-09-28..2026-10-13'] }],
  ])('%s: %j', (id, words) => {
    const error = errorOf(words);
    expect(error.id).toBe(id);
    expect(error.exitCode).toBe(2);
    expect(hasMessage(`${id}.hint`)).toBe(true);
    for (const language of ['zh', 'en'] as const) {
      expect(message(language, id, error.params)).not.toMatch(/[{}\n]/u);
    }
  });

  it.each([
    ['business-hours: ["17:00-09:00"]'],
    ['calendar: {closed: [2026-02-30]}'],
    ['calendar: {closed: [2026-10-12], open: [2026-10-12]}'],
    ['calendar: {closd: [2026-10-12]}'],
  ])('a faulty guhua.yaml gives no dates: %s', (settings) => {
    const workspace = workspaceOf(`center: fuyang\nname: 阜阳市行政服务中心\n${settings}\n`);
    expect(() => soundCalendar(workspace)).toThrow(
      new CommandError('deadline.faulty-calendar', { file: 'guhua.yaml' }),
    );
  });

  it('a day without effect is no fault', () => {
    const workspace = workspaceOf('center: fuyang\nname: 阜阳市行政服务中心\ncalendar: {open: [2026-10-10]}\n');
    expect(soundCalendar(workspace)).toBe(workspace.calendar);
  });
});
