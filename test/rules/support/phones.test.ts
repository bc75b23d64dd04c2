import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePhone, type PhoneKind, phoneKind, phoneNumbers } from '../../../src/rules/support/phones.ts';

const KINDS: readonly (readonly [string, PhoneKind])[] = [
  ['0558-2263310', 'landline'],
  ['05582263310', 'landline'],
  ['020-38356454转1', 'landline'],
  ['010-65551234-802', 'landline'],
  ['12345', 'service'],
  ['0558-12333', 'service'],
  ['020-12333-9', 'service'],
  ['020-12366-2-4', 'service'],
  ['0558-2263310-1-2-3-4', 'unreadable'],
  ['96345', 'service'],
  ['119', 'service'],
  ['400-612-3456', 'service'],
  ['8008101234', 'service'],
  ['13805580001', 'mobile'],
  ['+8613805580001', 'mobile'],
  ['2263310', 'without-area-code'],
  ['83564541转2', 'without-area-code'],
  ['0558-226331', 'unreadable'],
  ['无', 'unreadable'],
  ['0558-2263310(王)', 'unreadable'],
];

describe('phone numbers', () => {
  it.each(KINDS)('takes %s for %s', (number, kind) => {
    expect(phoneKind(number)).toBe(kind);
  });

  it.each([
    ['（0558）2263310', ['0558-2263310']],
    ['0558—2263310、０５５８－２２６３３１１', ['0558-2263310', '0558-2263311']],
    ['020-38356454转1；020-12333–9', ['020-38356454转1', '020-12333-9']],
    ['0558-2263310 或者 12345', ['0558-2263310', '12345']],
    [' , ', []],
  ])('reads %j', (text, numbers) => {
    expect(phoneNumbers(text)).toEqual(numbers);
  });

  it('finds the same numbers however they are separated', () => {
    const number = constantFrom('0558-2263310', '12345', '400-612-3456');
    const separator = constantFrom('、', '，', '; ', ' / ', '\n');
    assert(
      property(number, separator, number, (first, between, second) => {
        const found = phoneNumbers(first + between + second);
        return found.length === 2 && found[0] === first && found[1] === second;
      }),
    );
  });

  it('never throws', () => {
    assert(property(string(), (text) => phoneNumbers(text).every((number) => phoneKind(number) !== undefined)));
  });
});

describe('one phone for questions and complaints', () => {
  it.each([
    ['0558-2263310', '（0558）2263310', true],
    ['0558-2263310、0558-2263311', '0558-2263311', true],
    ['0558-2263310', '0558-2263310、0558-2263399', false],
    ['0558-2263310', '0558-2263399', false],
    ['12345', '0558-12345', false],
    ['0558-12345', '0558-12345', false],
  ])('%s and %s: %s', (consultation, complaint, same) => {
    expect(isSamePhone(consultation, complaint)).toBe(same);
  });
});
