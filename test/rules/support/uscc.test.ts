import { assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usccCheckCharacter, usccFault } from '../../../src/rules/support/uscc.ts';

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const character = constantFrom(...CHARACTERS);
const body = string({ unit: character, minLength: 17, maxLength: 17 });
const place = integer({ min: 0, max: 16 });

describe('unified social credit codes (GB 32100-2015)', () => {
  it.each(['91350100M000100Y43', '11341200003170117Y', '113412000031702213'])('accepts %s', (code) => {
    expect(usccFault(code)).toBeUndefined();
  });

  it('refuses the real codes that break the standard', () => {
    expect(usccFault('13440000515356094L')).toBe('check-character');
    expect(usccFault('TE440000GD030003VV')).toBe('shape');
  });

  it.each(['', '1134120000317011', '11341200003170117YY', '11341200003170117y', '1134120000317O117Y'])(
    'takes %j for no code',
    (text) => {
      expect(usccFault(text)).toBe('shape');
    },
  );

  it('accepts every body with its check character', () => {
    assert(property(body, (text) => usccFault(text + usccCheckCharacter(text)) === undefined));
  });

  it('detects every single wrong character', () => {
    assert(
      property(body, place, character, (text, index, other) => {
        const code = text + usccCheckCharacter(text);
        const changed = code.slice(0, index) + other + code.slice(index + 1);
        return changed === code || usccFault(changed) === 'check-character';
      }),
    );
  });

  it('detects every swap of two neighbours', () => {
    assert(
      property(tuple(body, integer({ min: 0, max: 15 })), ([text, index]) => {
        const code = text + usccCheckCharacter(text);
        const swapped = code.slice(0, index) + code.charAt(index + 1) + code.charAt(index) + code.slice(index + 2);
        return swapped === code || usccFault(swapped) === 'check-character';
      }),
    );
  });

  it('computes no check character for what is no body', () => {
    expect(() => usccCheckCharacter('1134120000317O117')).toThrow(RangeError);
    expect(() => usccCheckCharacter('123')).toThrow(RangeError);
  });
});
