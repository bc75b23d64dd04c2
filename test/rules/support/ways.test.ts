import { array, assert, constant, constantFrom, letrec, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/process/blocks.ts';
import { countOnWays } from '../../../src/rules/support/ways.ts';

const place = { id: '环节', name: '环节', path: [] };

function pause(name: string): Block {
  return { ...place, name, kind: 'pause', pauseKind: 'hearing', atMost: undefined, by: [], basis: [], optional: false };
}

function choose(...ways: readonly (readonly Block[])[]): Block {
  const [otherwise = [], ...cases] = ways;
  return {
    ...place,
    kind: 'choose',
    otherwise,
    cases: cases.map((blocks) => ({ condition: 'true', blocks, path: [] })),
  };
}

function parallel(...branches: readonly (readonly Block[])[]): Block {
  return {
    ...place,
    kind: 'parallel',
    branches: branches.map((blocks, index) => ({ key: String(index), after: [], blocks, path: [] })),
  };
}

const isHearing = (block: Block): boolean => block.name === '听证';
const hearing = pause('听证');
const tender = pause('招标');

describe('counting on ways', () => {
  it('adds up a sequence', () => {
    expect(countOnWays([hearing, tender, hearing], isHearing)).toEqual({ least: 2, mostInSequence: 2, most: 2 });
  });

  it('takes one way of a choice', () => {
    expect(countOnWays([choose([hearing], [hearing, hearing], [])], isHearing)).toEqual({
      least: 0,
      mostInSequence: 2,
      most: 2,
    });
  });

  it('goes through all branches of a parallel block, in sequence only through one', () => {
    expect(countOnWays([parallel([hearing], [hearing, hearing]), hearing], isHearing)).toEqual({
      least: 4,
      mostInSequence: 3,
      most: 4,
    });
  });

  it('counts nothing in nothing', () => {
    expect(countOnWays([], isHearing)).toEqual({ least: 0, mostInSequence: 0, most: 0 });
  });

  it('never counts less at most than at least', () => {
    const { blocks } = letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
      blocks: array(tie('block'), { maxLength: 3 }),
      block: oneof(
        { depthSize: 'small' },
        constantFrom(hearing, tender),
        record({ kind: constant(choose), ways: array(tie('blocks'), { minLength: 1, maxLength: 3 }) }).map(
          ({ kind, ways }) => kind(...ways),
        ),
        array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((branches) => parallel(...branches)),
      ),
    }));
    assert(
      property(blocks, (process) => {
        const { least, mostInSequence, most } = countOnWays(process, isHearing);
        return least >= 0 && least <= most && mostInSequence <= most;
      }),
    );
  });
});
