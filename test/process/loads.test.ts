import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTime, formatTime, timeInCentiminutes } from '../../src/base/duration.ts';
import { type Load, loadsByDepartment, loadsByPost } from '../../src/process/loads.ts';
import { processTime } from '../../src/process/time.ts';
import { randomProcess } from './support/random-process.ts';
import { mapSteps } from './support/random-returns.ts';
import { processOf } from './support/read-text.ts';

const SEVEN_HOURS = 420;

const shown = (loads: readonly Load[]): readonly string[] =>
  loads.map(({ who, time, steps }) => `${who} ${formatTime(time)} ${steps.map((step) => step.id).join(' ')}`);

describe('the time of a department', () => {
  const process = processOf(`process: permit
name: 餐饮场所许可
steps:
  - {accept: 受理, by: market/window, within: 0.5wd}
  - parallel: 并联
    branches:
      fire: [{inspect: 消防核查, by: fire/inspector, within: 3wd, return: {to: 受理}}]
      health:
        - choose: 面积
          when: [{if: 面积 > 200, steps: [{inspect: 卫生核查, by: health/inspector, within: 2wd}]}]
          otherwise: [{review: 卫生审查, by: health/reviewer, within: 4h}, {review: 市场审查, by: market/reviewer, within: 1wd}]
  - {sign: 会签, by: [market/leader, fire/leader, market/chief], within: 1wd}
  - {notify: 抄告, by: fire/window, optional: true, within: 3h}
variants: {fast: {skip: [抄告], limits: {卫生核查: 1h}}}
`);

  it('is that of its own steps, of a choice the way that gives it the most, of a joint step the whole', () => {
    expect(shown(loadsByDepartment(process, SEVEN_HOURS))).toEqual([
      'market 2.5wd 受理 市场审查 会签',
      'fire 4wd 3h 消防核查 会签 抄告',
      'health 2wd 卫生核查 卫生审查',
    ]);
  });

  it('is told of each post as well', () => {
    expect(shown(loadsByPost(process, SEVEN_HOURS))).toEqual([
      'market/window 0.5wd 受理',
      'fire/inspector 3wd 消防核查',
      'health/inspector 2wd 卫生核查',
      'health/reviewer 4h 卫生审查',
      'market/reviewer 1wd 市场审查',
      'market/leader 1wd 会签',
      'fire/leader 1wd 会签',
      'market/chief 1wd 会签',
      'fire/window 3h 抄告',
    ]);
  });

  it('follows a variant', () => {
    expect(shown(loadsByDepartment(process, SEVEN_HOURS, process.variants.get('fast')))).toEqual([
      'market 2.5wd 受理 市场审查 会签',
      'fire 4wd 消防核查 会签',
      'health 4h 卫生核查 卫生审查',
    ]);
  });

  it('is never more than the sum of all steps, and that where one department does everything', () => {
    const inDepartments = fc.tuple(randomProcess, fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 9 }));
    fc.assert(
      fc.property(inDepartments, ([process, numbers]) => {
        let count = 0;
        const assigned = mapSteps(process, (step) => {
          count += 1;
          return { ...step, by: [{ department: `department-${numbers[count % numbers.length]}`, post: 'reviewer' }] };
        });
        const { serial } = processTime(assigned, SEVEN_HOURS);
        const loads = loadsByDepartment(assigned, SEVEN_HOURS);
        for (const { time } of loads) expect(compareTime(time, serial, SEVEN_HOURS)).toBeLessThanOrEqual(0);
        const sum = loads.reduce((all, { time }) => all + timeInCentiminutes(time, SEVEN_HOURS), 0);
        expect(sum).toBeGreaterThanOrEqual(timeInCentiminutes(serial, SEVEN_HOURS));
        if (loads.length === 1) expect(loads[0]?.time).toEqual(serial);
      }),
      { numRuns: 500 },
    );
  });
});
