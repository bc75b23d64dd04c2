/** Random processes of every shape, for properties that must hold of all drawings. */
import fc from 'fast-check';
import type { DrawingOptions } from '../../src/drawing/index.ts';
import type { Block, Branch, Process, Step } from '../../src/process/blocks.ts';

/** Options with names for the departments and the one post of these processes. */
export const OPTIONS: DrawingOptions = {
  language: 'zh',
  minutesPerDay: 420,
  names: { department: (id) => `市${id}局`, post: ({ post }) => (post === 'window' ? '综合窗口' : post) },
};

const DEPARTMENTS = ['housing', 'planning', 'fire', 'defence', 'water'];
const NAMES = [
  '受理',
  '消防设计审核',
  '现场核查 (二人以上)',
  '联合会签🏛️',
  'Environmental impact assessment of the construction project',
  '涉及国家安全事项的建设项目审查与城市地下交通干线及其他地下工程的兼顾人民防空需要审查意见的出具',
  'aVeryLongWordWithoutAnyBreakThatDoesNotFitIntoABoxOfAnyUsualWidth',
];

interface Draft {
  readonly kind: 'step' | 'pause' | 'parallel' | 'choose';
  readonly department: number;
  readonly name: number;
  readonly days: number;
  readonly ways: readonly (readonly Draft[])[];
  /** For each branch, which of the branches before it (in bits) it waits for. */
  readonly after: readonly number[];
  readonly extra: boolean;
}

const drafts = fc.letrec<{ sequence: Draft[]; block: Draft }>((tie) => ({
  sequence: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.record({
    kind: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('step' as const, 'pause' as const),
      fc.constantFrom('parallel' as const, 'choose' as const),
    ),
    department: fc.nat({ max: DEPARTMENTS.length }),
    name: fc.nat({ max: NAMES.length - 1 }),
    days: fc.nat({ max: 9 }),
    ways: fc.oneof(
      { depthIdentifier: 'ways', maxDepth: 3 },
      fc.constant([[], []]),
      fc.array(tie('sequence'), { minLength: 1, maxLength: 4 }),
    ),
    after: fc.array(fc.nat({ max: 15 }), { minLength: 4, maxLength: 4 }),
    extra: fc.boolean(),
  }),
}));

/** An arbitrary process: sequences, networks of branches, choices with empty ways, long names, steps of nobody. */
export const randomProcess: fc.Arbitrary<Process> = drafts.sequence.map((sequence) => {
  let count = 0;
  const build = (draft: Draft): Block => {
    count += 1;
    const base = { id: `block-${count}`, name: NAMES[draft.name] ?? '', path: [] };
    const department = DEPARTMENTS[draft.department];
    const by = department === undefined ? [] : [{ department, post: 'window' }];
    switch (draft.kind) {
      case 'step':
        return step({ ...base, by, days: draft.days, extra: draft.extra });
      case 'pause':
        return {
          ...base,
          kind: 'pause',
          pauseKind: 'expert-review',
          atMost: { unit: 'calendar-days', days: 30 },
          by,
          basis: [],
          optional: draft.extra,
        };
      case 'parallel':
        return {
          ...base,
          kind: 'parallel',
          branches: draft.ways.map(
            (way, index): Branch => ({
              key: `branch-${index}`,
              after: waitsFor(draft.after[index] ?? 0, index),
              blocks: way.map(build),
              path: [],
            }),
          ),
        };
      case 'choose':
        return {
          ...base,
          kind: 'choose',
          cases: draft.ways.slice(1).map((way, index) => ({
            condition: index % 2 === 0 ? `建筑面积 > ${index}000` : (NAMES[draft.name] ?? ''),
            blocks: way.map(build),
            path: [],
          })),
          otherwise: (draft.ways[0] ?? []).map(build),
        };
    }
  };
  return processWith(sequence.map(build));
});

/** A step, for processes that are put together by hand. */
export function step(given: { id: string; name?: string; by?: Step['by']; days?: number; extra?: boolean }): Step {
  const { id, name = id, by = [{ department: 'housing', post: 'window' }], days = 1, extra = false } = given;
  return {
    kind: 'step',
    id,
    name,
    path: [],
    verb: 'review',
    by,
    within: days === 0 ? undefined : { unit: 'working-time', time: { centidays: days * 100, minutes: 0 } },
    warn: undefined,
    staff: extra ? 2 : undefined,
    optional: false,
    correction: extra
      ? {
          notice: { unit: 'calendar-days', days: 5 },
          wait: { unit: 'calendar-days', days: 30 },
          times: 2,
          else: 'refuse',
        }
      : undefined,
    return: extra && days > 2 ? { to: id, times: days - 2 } : undefined,
    need: by.length,
    notSamePersonAs: [],
    basis: [],
    note: undefined,
  };
}

function waitsFor(bits: number, index: number): string[] {
  return Array.from({ length: index }, (_, before) => before)
    .filter((before) => (bits >> before) & 1)
    .map((before) => `branch-${before}`);
}

/** A network of short branches that wait for one another, in few lanes: where edges are hardest to keep apart. */
export const randomNetwork: fc.Arbitrary<Process> = fc
  .array(
    fc.record({
      departments: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }),
      after: fc.nat({ max: 0xfff }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((drawn) => {
    const branches = drawn.map(
      ({ departments, after }, index): Branch => ({
        key: `branch-${index}`,
        // Few of the many possible links, so that the network is neither a chain nor a heap.
        after: waitsFor(after & (after >> 3), index),
        blocks: departments.map((department, position) =>
          step({
            id: `${index}-${position}`,
            by: [{ department: DEPARTMENTS[department] ?? '', post: 'window' }],
            days: 1 + (after % 5),
          }),
        ),
        path: [],
      }),
    );
    const block: Block = { kind: 'parallel', id: 'network', name: '并联审查', path: [], branches };
    return processWith([block]);
  });

/** A process with nothing but blocks. */
export function processWith(blocks: readonly Block[], name = '随机流程'): Process {
  return { id: 'random', name, lead: 'housing', promised: undefined, fields: [], blocks, variants: new Map() };
}
