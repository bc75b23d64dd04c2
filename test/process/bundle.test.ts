import { describe, expect, it } from 'vitest';
import { formatTime } from '../../src/base/duration.ts';
import { type BundleFigures, bundleFigures, timeSaved } from '../../src/process/bundle.ts';
import { bundleWorkspace } from './support/bundle-workspace.ts';

const MINUTES_PER_DAY = 420;

function figuresOf(rest: string, items?: string): BundleFigures {
  const { workspace, bundle } = bundleWorkspace(rest, items);
  return bundleFigures(workspace, bundle);
}

function timesOf({ time }: BundleFigures): object | undefined {
  return (
    time && {
      longest: formatTime(time.longest),
      shortest: formatTime(time.shortest),
      steps: formatTime(time.steps),
      serial: time.serial && formatTime(time.serial),
      saved: formatTime(timeSaved(time, MINUTES_PER_DAY) ?? { centidays: 0, minutes: 0 }),
    }
  );
}

describe('time of a bundle', () => {
  it('side by side is that of its longest item', () => {
    const figures = figuresOf('handling: parallel\npromised: 6wd');
    expect(timesOf(figures)).toEqual({
      longest: '6wd',
      shortest: '6wd',
      steps: '11wd 2h',
      serial: '11wd 2h',
      saved: '5wd 2h',
    });
    expect(figures.time?.criticalPath).toEqual(['food-002']);
    expect(figures.items.map((item) => item.isCritical)).toEqual([false, true, false]);
  });

  it('follows `after` from item to item', () => {
    const figures = figuresOf(
      'handling: parallel\nafter: {food-002: [market-001], urban-003: [market-001]}\npromised: 10wd',
    );
    expect(timesOf(figures)).toMatchObject({ longest: '10wd', saved: '1wd 2h' });
    expect(figures.time?.criticalPath).toEqual(['market-001', 'food-002']);
  });

  it('one after another is the sum of its items', () => {
    const figures = figuresOf('handling: serial\npromised: 12wd');
    expect(timesOf(figures)).toMatchObject({ longest: '11wd 2h', serial: '11wd 2h', saved: '0wd' });
    expect(figures.time?.criticalPath).toEqual(['market-001', 'food-002', 'urban-003']);
  });

  it('with a process of the whole is that of the process', () => {
    const figures = figuresOf('process: {uses: restaurant}\npromised: 4wd');
    expect(timesOf(figures)).toEqual({
      longest: '4wd',
      shortest: '4wd',
      steps: '5wd',
      serial: '11wd 2h',
      saved: '7wd 2h',
    });
    expect(figures.time?.criticalPath).toEqual(['受理', '食品经营许可', '一次领齐']);
    expect(figures.items.some((item) => item.isCritical)).toBe(false);
  });

  it('is finite where items wait for each other: the arrow that closes the circle is left out', () => {
    const figures = figuresOf(
      'handling: parallel\nafter: {food-002: [market-001], market-001: [food-002], urban-003: [urban-003]}\npromised: 10wd',
    );
    expect(timesOf(figures)).toMatchObject({ longest: '10wd' });
  });

  it('is not known where an item or the process is missing, and the rest is', () => {
    const figures = figuresOf('handling: parallel\npromised: 6wd', '[market-001, food-009]');
    expect(figures.time).toBeUndefined();
    expect(figures.missing).toEqual(['food-009']);
    expect(figures.materialCount.total).toBe(3);
    expect(figuresOf('process: {uses: teahouse}\npromised: 4wd').time).toBeUndefined();
  });

  it('counts what an item returns for another round', () => {
    const figures = figuresOf('handling: parallel\npromised: 20wd', '[food-002, market-004]');
    expect(timesOf(figures)).toMatchObject({ longest: '10wd', shortest: '6wd' });
    expect(figures.time?.criticalPath[0]).toBe('market-004');
  });

  it('adds the promises of its items up', () => {
    const { serialPromise } = figuresOf('handling: parallel\npromised: 6wd');
    expect(serialPromise && formatTime(serialPromise)).toBe('15wd');
  });
});

describe('what a bundle saves', () => {
  it('asks once for a material that several items name, whatever they add to its name', () => {
    const { materials, materialCount } = figuresOf('handling: parallel\npromised: 6wd');
    const card = materials.find((material) => material.uses.length === 3);
    expect(card).toMatchObject({ originals: 1, copies: 2, necessity: 'required', madeBy: undefined });
    expect(card?.uses.map((use) => use.item)).toEqual(['market-001', 'food-002', 'urban-003']);
    expect(materialCount).toEqual({
      total: 8,
      asked: 6,
      saved: 2,
      originals: { total: 5, asked: 4 },
      copies: { total: 7, asked: 6 },
    });
  });

  it('asks once for what is declared to be the same, as strictly as the strictest item', () => {
    const { materials, materialCount } = figuresOf(
      'handling: parallel\npromised: 6wd\nshared: [{name: 租赁合同, covers: [房屋租赁合同, 租房合同]}]',
    );
    expect(materials.find((material) => material.name === '租赁合同')).toMatchObject({
      copies: 2,
      necessity: 'required',
      uses: [
        { item: 'market-001', index: 2, name: '房屋租赁合同' },
        { item: 'food-002', index: 2, name: '租房合同' },
      ],
    });
    expect(materialCount).toMatchObject({ asked: 5, saved: 3 });
  });

  it.each([
    ['handling: serial', 'market-001'],
    ['handling: parallel\nafter: {food-002: [urban-003], urban-003: [market-001]}', 'market-001'],
    ['process: {uses: restaurant}', 'market-001'],
    ['handling: parallel', undefined],
    ['handling: parallel\nafter: {market-001: [food-002]}', undefined],
  ])('passes on what an item makes only to those that come after it: %s', (rest, maker) => {
    const { materials } = figuresOf(`${rest}\npromised: 20wd`);
    expect(materials.find((material) => material.name === '营业执照')?.madeBy).toBe(maker);
  });

  it('counts visits, windows and departments', () => {
    const figures = figuresOf('handling: parallel\npromised: 6wd', '[food-002, urban-003]');
    expect(figures.visits).toEqual({ total: 2, asked: 2 });
    expect(figures.windows).toEqual(['food/w1', 'urban/w1']);
    expect(figures.departments).toEqual(['market', 'food', 'urban']);
    expect(figuresOf('handling: parallel\npromised: 6wd').visits).toEqual({ total: 3, asked: 2 });
  });
});
