import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/base/duration.ts';
import { timeText, totalText } from '../../src/drawing/wording.ts';
import { processTime } from '../../src/process/time.ts';
import { OPTIONS, processWith, step } from './random-process.ts';

describe('timeText', () => {
  it.each([
    ['5wd', '5个工作日', '5 working days'],
    ['1wd', '1个工作日', '1 working day'],
    ['0.5wd', '0.5个工作日', '0.5 working days'],
    ['30d', '30日', '30 days'],
    ['1.5h', '1.5小时', '1.5 hours'],
    ['15min', '15分钟', '15 minutes'],
    ['75min', '1小时15分钟', '1 hour 15 minutes'],
    ['0.5h', '30分钟', '30 minutes'],
    ['1wd 2h', '1个工作日2小时', '1 working day 2 hours'],
    ['0wd', '0个工作日', '0 working days'],
    ['instant', '即办', 'on the spot'],
  ])('tells %s', (written, chinese, english) => {
    const duration = parseDuration(written);
    if (duration === undefined) throw new Error(written);
    expect(timeText(duration, 'zh')).toBe(chinese);
    expect(timeText(duration, 'en')).toBe(english);
  });
});

describe('totalText', () => {
  const promised = (written: string) => ({ promised: parseDuration(written) });
  const process = { ...processWith([step({ id: '受理', days: 2 })]), ...promised('5wd') };

  it('puts the promise first', () => {
    expect(totalText(process, processTime(process, 420), OPTIONS)).toBe('承诺 5个工作日 · 时限 2个工作日');
  });

  it('tells the promise of the variant where it has its own', () => {
    const variant = {
      id: 'fast',
      name: '绿色通道',
      when: undefined,
      limits: new Map(),
      skip: new Set<string>(),
      path: [],
      ...promised('3wd'),
    };
    const time = processTime(process, 420, variant);
    expect(totalText(process, time, { ...OPTIONS, variant })).toBe('承诺 3个工作日 · 时限 2个工作日');
  });
});
