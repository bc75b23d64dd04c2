import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawingOptions, drawingOf } from '../../src/drawing/index.ts';
import { PIXELS } from '../../src/drawing/pixel-metrics.ts';
import type { Block, Process } from '../../src/process/blocks.ts';
import { drawingFaults } from './drawing-faults.ts';
import { randomProcess, step } from './random-process.ts';

const OPTIONS: DrawingOptions = {
  language: 'zh',
  minutesPerDay: 420,
  names: { department: (id) => `市${id}局`, post: ({ post }) => (post === 'window' ? '综合窗口' : post) },
};

describe('any process', () => {
  it('is laid out without overlaps, and no edge runs through a node or on another edge', () => {
    fc.assert(
      fc.property(randomProcess, (process) => {
        expect(drawingFaults(drawingOf(process, OPTIONS), PIXELS)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
