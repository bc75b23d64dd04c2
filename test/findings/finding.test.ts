import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExitCode } from '../../src/findings/exit-code.ts';
import { type RawFinding, sortFindings } from '../../src/findings/finding.ts';

const finding: fc.Arbitrary<RawFinding> = fc.record(
  {
    rule: fc.constantFrom('source/tab', 'source/syntax', 'time/promised-within-statutory'),
    message: fc.constantFrom('found', 'exceeds'),
    params: fc.record({ number: fc.nat() }),
    file: fc.constantFrom('items/a.yaml', 'items/b.yaml', '部门.yaml', 'guhua.yaml'),
    range: fc.tuple(fc.nat(3), fc.nat(3)).map(([start, length]) => ({ start, end: start + length })),
  },
  { requiredKeys: ['rule', 'message', 'params', 'file'] },
);

describe('sortFindings', () => {
  it('orders by file, place, rule and message', () => {
    const at = (file: string, start: number | undefined, rule: string, message = 'found'): RawFinding => ({
      rule,
      message,
      params: {},
      file,
      ...(start !== undefined && { range: { start, end: start + 1 } }),
    });
    const sorted = [
      at('a.yaml', undefined, 'source/empty'),
      at('a.yaml', 2, 'source/tab'),
      at('a.yaml', 10, 'fee/row-has-basis', 'missing'),
      at('a.yaml', 10, 'fee/row-has-basis', 'wrong'),
      at('a.yaml', 10, 'source/tab'),
      at('b.yaml', 0, 'source/tab'),
    ];
    expect(sortFindings(sorted.toReversed())).toEqual(sorted);
  });

  it('leaves findings of the same place, rule and message in the order they came in', () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const sorted = sortFindings(findings);
        const key = ({ file, range, rule, message }: RawFinding): string =>
          JSON.stringify([file, range?.start ?? 0, rule, message]);
        for (const one of new Set(findings.map(key))) {
          expect(sorted.filter((each) => key(each) === one)).toEqual(findings.filter((each) => key(each) === one));
        }
        expect(sortFindings(sorted)).toEqual(sorted);
        expect(sorted).toHaveLength(findings.length);
      }),
    );
  });

  it('does not touch the list it is given', () => {
    const given = Object.freeze([
      { rule: 'b/b', message: 'm', params: {}, file: 'b' },
      { rule: 'a/a', message: 'm', params: {}, file: 'a' },
    ]);
    expect(sortFindings(given).map(({ file }) => file)).toEqual(['a', 'b']);
  });
});

describe('exit codes', () => {
  it('are those of the design, each its own', () => {
    expect(ExitCode).toEqual({ clean: 0, findings: 1, usage: 2, unreadable: 3, refused: 4, bug: 70, interrupted: 130 });
  });
});
