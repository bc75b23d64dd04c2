import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/base/text-width.ts';
import { ganttOf, ticksOf } from '../../src/drawing/gantt.ts';
import { toGanttSvg, toGanttText } from '../../src/drawing/index.ts';
import { processTime } from '../../src/process/time.ts';
import { randomProcess as timedProcess } from '../process/support/random-process.ts';
import { processOf } from '../process/support/read-text.ts';
import { OPTIONS, processWith, randomProcess, step } from './random-process.ts';

const DAY = 420 * 100;

const PERMIT = processOf(`process: permit
name: 装修施工许可
steps:
  - {accept: 受理, by: housing/window, within: 1wd}
  - parallel: 并联审查
    branches:
      planning: [{review: 规划审查, by: planning/reviewer, within: 3wd}]
      fire:
        - {pause: 消防检测, kind: testing, by: fire/reviewer, at-most: 20d}
        - {review: 消防审查, by: fire/reviewer, within: 5wd}
  - {sign: 会签, by: [housing/leader, fire/leader], within: 1wd}
  - {notify: 告知, by: housing/window}
`);

describe('the bars of a process', () => {
  it('stand where each step runs, in the lane of everyone who has a part in it', () => {
    const { lanes, total, unit } = ganttOf(PERMIT, OPTIONS);
    const told = lanes.map(({ department, bars }) => [
      department,
      ...bars.map(({ name, start, finish, slack }) => `${name} ${start / DAY}–${finish / DAY} +${slack / DAY}`),
    ]);
    expect(told).toEqual([
      ['市housing局', '受理 0–1 +0', '会签 6–7 +0', '告知 7–7 +0'],
      ['市planning局', '规划审查 1–4 +2'],
      ['市fire局', '消防审查 1–6 +0', '会签 6–7 +0'],
    ]);
    expect([total, unit]).toEqual([7 * DAY, DAY]);
  });

  it('are critical where the whole waits for them, and not where they take no time', () => {
    const bars = ganttOf(PERMIT, OPTIONS).lanes.flatMap((lane) => lane.bars);
    const critical = bars.filter((bar) => bar.critical).map((bar) => bar.name);
    expect(critical).toEqual(['受理', '会签', '消防审查', '会签']);
  });

  it('tell what they do not show', () => {
    expect(ganttOf(PERMIT, OPTIONS).remarks).toEqual(['不计入期限：消防检测，最长20日']);
  });

  it('are counted in hours where the process is', () => {
    const hours = processOf(
      'process: p\nname: 联办\nsteps: [{accept: 受理, within: 0.5h}, {decide: 决定, within: 1h}]\n',
    );
    expect(ganttOf(hours, OPTIONS)).toMatchObject({ axis: '计入期限的小时', unit: 6000, total: 9000 });
  });

  it('end with the longest way of any process, and never later', () => {
    fc.assert(
      fc.property(timedProcess, (process) => {
        const { lanes, total } = ganttOf(process, OPTIONS);
        const bars = lanes.flatMap((lane) => lane.bars);
        const { centidays, minutes } = processTime(process, 420).longest;
        expect(total).toBe(centidays * 420 + minutes * 100);
        expect(bars.every(({ start, finish, slack }) => start <= finish && slack >= 0 && finish + slack <= total)).toBe(
          true,
        );
        expect(total === 0 || bars.some((bar) => bar.critical)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the numbers of the axis', () => {
  const labels = (days: number, most: number): readonly string[] =>
    ticksOf({ unit: DAY, total: days * DAY }, most).map((tick) => tick.label);

  it.each([
    [7, 14, ['0', '1', '2', '3', '4', '5', '6', '7']],
    [16, 14, ['0', '2', '4', '6', '8', '10', '12', '14', '16']],
    [90, 10, ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90']],
    [1.5, 14, ['0', '0.25', '0.5', '0.75', '1', '1.25', '1.5']],
    [0, 14, ['0']],
    [16, 0, ['0', '10']],
  ])('of %s days, at most %s of them', (days, most, expected) => {
    expect(labels(days, most)).toEqual(expected);
  });
});

describe('bars in a terminal', () => {
  it('keep to its width, with Chinese names too', () => {
    fc.assert(
      fc.property(randomProcess, fc.integer({ min: 64, max: 160 }), (process, width) => {
        const widest = Math.max(...toGanttText(process, width, OPTIONS).split('\n').map(textWidth));
        expect(widest).toBeLessThanOrEqual(width);
      }),
      { numRuns: 200 },
    );
  });

  it('begin below the number of the day on which they begin', () => {
    const lines = toGanttText(PERMIT, 100, OPTIONS).split('\n');
    const columnOf = (text: string, line: string | undefined): number =>
      textWidth((line ?? '').slice(0, (line ?? '').indexOf(text)));
    const axis = lines.find((line) => line.startsWith('计入'));
    const planning = lines.find((line) => line.includes('规划审查'));
    expect(columnOf('▒', planning)).toBe(columnOf('1', axis));
    expect(columnOf('·', planning)).toBe(columnOf('4', axis));
  });
});

describe('bars as SVG', () => {
  it('show any text of a definition as text', () => {
    const nasty = '<script>alert("1")</script>&amp;';
    const svg = toGanttSvg(processWith([step({ id: 'a', name: nasty })], nasty), OPTIONS);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('lie within the picture for any process', () => {
    fc.assert(
      fc.property(randomProcess, (process) => {
        const svg = toGanttSvg(process, OPTIONS, { idPrefix: 'one two' });
        const [width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? []).slice(1).map(Number);
        for (const [, attributes = ''] of svg.matchAll(/<rect ([^>]*)\/>/gu)) {
          const value = (name: string): number =>
            Number(new RegExp(`\\b${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 0);
          expect(value('x') + value('width')).toBeLessThanOrEqual(width);
          expect(value('y') + value('height')).toBeLessThanOrEqual(height);
        }
        expect(svg).toContain('aria-labelledby="one-two-title one-two-desc"');
      }),
      { numRuns: 100 },
    );
  });
});
