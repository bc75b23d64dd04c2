import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextPositions } from '../../src/findings/text-position.ts';

/** Line and column found by counting from the start. */
function counted(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

const text = fc
  .array(fc.constantFrom('受理', 'a', '\n', '\r\n', '👍', '𠮷', '\t', 'e\u0301', ''))
  .map((parts) => parts.join(''));

describe('TextPositions', () => {
  it('counts lines and characters from one', () => {
    const positions = new TextPositions('事项: a\n名称: 𠮷野👍家\n');
    expect(positions.at(0)).toEqual({ line: 1, column: 1 });
    expect(positions.at(4)).toEqual({ line: 1, column: 5 });
    expect(positions.at(6)).toEqual({ line: 2, column: 1 });
    expect(positions.at(15)).toEqual({ line: 2, column: 8 });
    expect(positions.inUtf16(15)).toEqual({ line: 2, column: 10 });
    expect(positions.at(17)).toEqual({ line: 3, column: 1 });
    expect(positions.lineCount).toBe(3);
  });

  it('finds at every offset what counting finds', () => {
    fc.assert(
      fc.property(text, (given) => {
        const positions = new TextPositions(given);
        for (let offset = 0; offset <= given.length; offset += 1) {
          expect(positions.at(offset)).toEqual(counted(given, offset));
          const { line, column } = positions.inUtf16(offset);
          expect(line).toBe(positions.at(offset).line);
          expect(column).toBe(
            offset - given.lastIndexOf('\n', offset - 1) - (offset === 0 && given.startsWith('\n') ? -1 : 0),
          );
        }
      }),
    );
  });

  it('gives each line without its line break, and nothing outside', () => {
    const positions = new TextPositions('一\r\n\n三');
    expect([0, 1, 2, 3, 4].map((line) => positions.line(line))).toEqual(['', '一', '', '三', '']);
    expect(new TextPositions('').line(1)).toBe('');
    expect(new TextPositions('').at(0)).toEqual({ line: 1, column: 1 });
    fc.assert(
      fc.property(text, (given) => {
        const lines = new TextPositions(given);
        const all = Array.from({ length: lines.lineCount }, (_, index) => lines.line(index + 1));
        expect(all).toEqual(given.split('\n').map((line) => line.replace(/\r$/, '')));
      }),
    );
  });
});
