import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTime,
  compareLimits,
  compareTime,
  countedTime,
  type Duration,
  formatDuration,
  formatTime,
  longerTime,
  NO_TIME,
  normaliseTime,
  parseDuration,
  timeInCentiminutes,
  type WorkingTime,
} from '../../src/base/duration.ts';

const SEVEN_HOURS = 420;

/** Forms as departments write them, and what they say: working days, then minutes. */
const WORKING_TIMES: readonly (readonly [string, number, number])[] = [
  ['5wd', 5, 0],
  ['5 wd', 5, 0],
  ['5个工作日', 5, 0],
  ['5 个工作日', 5, 0],
  ['5工作日', 5, 0],
  ['0.5wd', 0.5, 0],
  ['0.25个工作日', 0.25, 0],
  ['0wd', 0, 0],
  ['1.5h', 0, 90],
  ['1.5小时', 0, 90],
  ['0.25 小时', 0, 15],
  ['30min', 0, 30],
  ['30分钟', 0, 30],
  ['2h 30min', 0, 150],
  ['2小时30分钟', 0, 150],
  ['1wd 2h', 1, 120],
  ['1wd2h', 1, 120],
  ['1个工作日2小时', 1, 120],
  ['1个工作日 2小时 15分钟', 1, 135],
  ['1wd 30min', 1, 30],
  ['  20wd  ', 20, 0],
  ['99999wd', 99_999, 0],
];

const CALENDAR_DAYS: readonly (readonly [string, number])[] = [
  ['30d', 30],
  ['30日', 30],
  ['30天', 30],
  ['30自然日', 30],
  ['30个自然日', 30],
  ['30 个自然日', 30],
  ['0.5d', 0.5],
];

const NO_DURATIONS = [
  '',
  ' ',
  '5',
  '五个工作日',
  'wd',
  '-5wd',
  '5wd 以内',
  '约5wd',
  '5.123wd',
  '5.wd',
  '.5wd',
  '1 0wd',
  '5w d',
  '5工 作日',
  '2h 1wd',
  '30min 2h',
  '1wd 1wd',
  '1h 1h',
  '30d 2h',
  '2h 30d',
  '1wd 30d',
  '100000wd',
  '5周',
  '1个月',
  'P5D',
  '即办件',
  'Instant',
  '5WD',
  '５wd',
  'constructor',
];

function patternOf(definition: 'duration' | 'durationOrParameter'): RegExp {
  const file = new URL('../../schemas/common.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { $defs: Record<string, { pattern: string }> };
  return new RegExp(schema.$defs[definition]?.pattern ?? '', 'u');
}

const workingTime: fc.Arbitrary<WorkingTime> = fc.record({
  centidays: fc.nat(9_999_900),
  minutes: fc.nat(50_000),
});

const duration: fc.Arbitrary<Duration> = fc.oneof(
  workingTime.map((time): Duration => ({ unit: 'working-time', time })),
  fc.nat(9_999_900).map((hundredths): Duration => ({ unit: 'calendar-days', days: hundredths / 100 })),
  fc.constant<Duration>({ unit: 'instant' }),
);

describe('parseDuration', () => {
  it.each(WORKING_TIMES)('reads «%s» as working time', (text, days, minutes) => {
    expect(parseDuration(text)).toEqual({ unit: 'working-time', time: { centidays: days * 100, minutes } });
  });

  it.each(CALENDAR_DAYS)('reads «%s» as calendar days', (text, days) => {
    expect(parseDuration(text)).toEqual({ unit: 'calendar-days', days });
  });

  it.each(['instant', '即办', '当场办结', ' 即办 '])('reads «%s» as instant', (text) => {
    expect(parseDuration(text)).toEqual({ unit: 'instant' });
  });

  it.each(NO_DURATIONS)('refuses «%s»', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('reads hundredths exactly, whatever binary fractions make of them', () => {
    for (let hundredths = 0; hundredths <= 1000; hundredths += 1) {
      const read = parseDuration(`${(hundredths / 100).toFixed(2)}wd`);
      expect(read).toEqual({ unit: 'working-time', time: { centidays: hundredths, minutes: 0 } });
    }
  });

  it('understands all that the schema accepts, and nothing that it refuses', () => {
    const pattern = patternOf('duration');
    const unit = fc.constantFrom('wd', 'd', 'h', 'min', '个工作日', '工作日', '个自然日', '日', '天', '小时', '分钟');
    const amount = fc.constantFrom('1', '0', '20', '1.5', '0.25', '12345', '123456', '1.234', '');
    const part = fc.tuple(amount, fc.constantFrom('', ' '), unit).map((parts) => parts.join(''));
    const written = fc
      .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('', ' '))
      .map(([parts, space]) => parts.join(space));
    fc.assert(
      fc.property(fc.oneof(written, fc.constantFrom(...NO_DURATIONS, '即办', 'instant')), (text) => {
        expect(parseDuration(text) !== undefined).toBe(pattern.test(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('knows the same forms in the schema of a limit that may be a parameter', () => {
    const [limit, limitOrParameter] = [patternOf('duration'), patternOf('durationOrParameter')];
    for (const [text] of [...WORKING_TIMES, ...CALENDAR_DAYS]) {
      expect(limit.test(text)).toBe(true);
      expect(limitOrParameter.test(text)).toBe(true);
    }
    expect(limitOrParameter.test('$review')).toBe(true);
    expect(limitOrParameter.test('即办')).toBe(false);
  });

  it('takes no longer for a long text than for a short one to refuse it', () => {
    expect(parseDuration(`1wd${' '.repeat(200_000)}x`)).toBeUndefined();
  });
});

describe('formatDuration', () => {
  it.each([
    ['16wd', '16wd', '16个工作日'],
    ['0.5wd', '0.5wd', '0.5个工作日'],
    ['0wd', '0wd', '0个工作日'],
    ['0h', '0wd', '0个工作日'],
    ['90min', '1.5h', '1.5小时'],
    ['10min', '10min', '10分钟'],
    ['15min', '0.25h', '0.25小时'],
    ['1wd 2h', '1wd 2h', '1个工作日2小时'],
    ['1wd 10min', '1wd 10min', '1个工作日10分钟'],
    ['30日', '30d', '30日'],
    ['即办', 'instant', '即办'],
  ])('writes %s as %s and %s', (text, english, chinese) => {
    const read = parseDuration(text) as Duration;
    expect(formatDuration(read)).toBe(english);
    expect(formatDuration(read, 'zh')).toBe(chinese);
  });

  it('writes what parseDuration reads back, in both languages', () => {
    fc.assert(
      fc.property(duration, fc.constantFrom<'zh' | 'en'>('zh', 'en'), (value, language) => {
        expect(parseDuration(formatDuration(value, language))).toEqual(value);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('counted time', () => {
  it('adds up without losing a minute', () => {
    fc.assert(
      fc.property(fc.array(workingTime), (times) => {
        const sum = times.reduce(addTime, NO_TIME);
        expect(Number.isSafeInteger(sum.centidays) && Number.isSafeInteger(sum.minutes)).toBe(true);
        expect(timeInCentiminutes(sum, SEVEN_HOURS)).toBe(
          times.reduce((total, time) => total + timeInCentiminutes(time, SEVEN_HOURS), 0),
        );
        expect([...times].reverse().reduce(addTime, NO_TIME)).toEqual(sum);
      }),
    );
  });

  it('makes ten tenths of a day one day', () => {
    const tenth = (parseDuration('0.1wd') as { time: WorkingTime }).time;
    expect(formatTime(Array.from({ length: 10 }, () => tenth).reduce(addTime, NO_TIME))).toBe('1wd');
  });

  it('compares hours and days by the length of the center’s day', () => {
    const [day, eightHours] = [
      { centidays: 100, minutes: 0 },
      { centidays: 0, minutes: 480 },
    ];
    expect(compareTime(eightHours, day, 420)).toBeGreaterThan(0);
    expect(compareTime(eightHours, day, 480)).toBe(0);
    expect(compareTime(eightHours, day, 540)).toBeLessThan(0);
    expect(longerTime(day, eightHours, 420)).toBe(eightHours);
    expect(longerTime(day, eightHours, 480)).toBe(day);
  });

  it('turns hours past a day into days without changing the sum', () => {
    fc.assert(
      fc.property(workingTime, fc.integer({ min: 60, max: 900 }), (time, minutesPerDay) => {
        const normal = normaliseTime(time, minutesPerDay);
        expect(timeInCentiminutes(normal, minutesPerDay)).toBe(timeInCentiminutes(time, minutesPerDay));
        expect(normal.minutes).toBeLessThan(minutesPerDay);
      }),
    );
    expect(formatTime(normaliseTime({ centidays: 150, minutes: 900 }, SEVEN_HOURS))).toBe('3.5wd 1h');
  });
});

describe('compareLimits', () => {
  const compare = (first: string, second: string): string =>
    compareLimits(parseDuration(first) as Duration, parseDuration(second) as Duration, SEVEN_HOURS);

  it.each([
    ['5wd', '20个工作日', 'shorter'],
    ['20wd', '20个工作日', 'equal'],
    ['21wd', '20wd', 'longer'],
    ['7h', '1wd', 'equal'],
    ['7.5h', '1wd', 'longer'],
    ['1.5小时', '1个工作日', 'shorter'],
    ['30d', '20日', 'longer'],
    ['30d', '30天', 'equal'],
    ['即办', '1wd', 'equal'],
    ['即办', '2wd', 'shorter'],
    ['即办', '1.5h', 'longer'],
    ['即办', '当场办结', 'equal'],
    ['30d', '20wd', 'unlike'],
    ['20wd', '30d', 'unlike'],
    ['即办', '1d', 'unlike'],
    ['1.5h', '1日', 'unlike'],
  ])('%s is to %s: %s', (first, second, expected) => {
    expect(compare(first, second)).toBe(expected);
  });

  it('says the opposite the other way round', () => {
    const opposite = { shorter: 'longer', longer: 'shorter', equal: 'equal', unlike: 'unlike' } as const;
    fc.assert(
      fc.property(duration, duration, (first, second) => {
        expect(compareLimits(second, first)).toBe(opposite[compareLimits(first, second)]);
      }),
    );
  });

  it('counts instant as one working day and calendar days as nothing', () => {
    expect(countedTime({ unit: 'instant' })).toEqual({ centidays: 100, minutes: 0 });
    expect(countedTime({ unit: 'calendar-days', days: 30 })).toBeUndefined();
  });
});
