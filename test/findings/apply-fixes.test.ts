import { array, assert, integer, property, record, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/findings/apply-fixes.ts';
import type { RawFinding, TextEdit } from '../../src/findings/finding.ts';

function finding(...fix: TextEdit[]): RawFinding {
  return { rule: 'source/full-width-colon', message: 'after-key', params: {}, file: 'items/housing-012.yaml', fix };
}

function edit(start: number, end: number, newText: string): TextEdit {
  return { range: { start, end }, newText };
}

describe('applying fixes', () => {
  it('applies edits in any order', () => {
    expect(applyFixes('部门：住建，收费：否', [finding(edit(8, 9, ': ')), finding(edit(2, 3, ': '))])).toEqual({
      text: '部门: 住建，收费: 否',
      mended: 2,
    });
  });

  it('leaves the second of two that overlap for the next round', () => {
    const fixes = [finding(edit(0, 4, '甲')), finding(edit(3, 5, '乙')), finding(edit(5, 6, '丙'))];
    expect(applyFixes('012345', fixes)).toEqual({ text: '甲4丙', mended: 2 });
  });

  it('does not apply the same edit twice', () => {
    expect(applyFixes('部门：住建', [finding(edit(2, 3, ': ')), finding(edit(2, 3, ': '))]).text).toBe('部门: 住建');
    expect(applyFixes('住建', [finding(edit(0, 0, '"')), finding(edit(0, 0, '"'))]).text).toBe('"住建');
  });

  it('applies the edits of a finding together or not at all', () => {
    const fixes = [finding(edit(0, 1, '“'), edit(4, 5, '”')), finding(edit(4, 5, '"'), edit(6, 7, '"'))];
    expect(applyFixes('0123456', fixes)).toEqual({ text: '“123”56', mended: 1 });
  });

  it('takes no edit that lies outside the text', () => {
    expect(applyFixes('住建', [finding(edit(1, 9, '')), finding(edit(2, 1, '')), finding()])).toEqual({
      text: '住建',
      mended: 0,
    });
  });

  it('leaves what no edit names as it is', () => {
    const edits = record({ start: integer({ min: 0, max: 30 }), length: integer({ min: 1, max: 5 }) });
    assert(
      property(stringMatching(/^[a-f]{36}$/), array(edits, { maxLength: 8 }), (text, chosen) => {
        const fixes = chosen.map(({ start, length }) => finding(edit(start, start + length, '')));
        const named = new Set(chosen.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at)));
        const { text: fixed, mended } = applyFixes(text, fixes);
        expect(
          isPartOf(
            [...text].filter((_, at) => !named.has(at)),
            [...fixed],
          ),
        ).toBe(true);
        expect(isPartOf([...fixed], [...text])).toBe(true);
        if (chosen.length > 0) expect(mended).toBeGreaterThan(0);
      }),
    );
  });
});

/** Whether one sequence is left when elements of another are taken away. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const element of whole) if (element === part[found]) found += 1;
  return found === part.length;
}
