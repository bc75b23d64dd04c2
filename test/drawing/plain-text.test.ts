import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMermaid, escapeXml, plainText } from '../../src/drawing/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['keeps Chinese, Latin and emoji', '受理 A1 🏛️👨‍👩‍👧', '受理 A1 🏛️👨‍👩‍👧'],
    ['puts text on one line', '受理\r\n\t审查\u2028决定', '受理 审查 决定'],
    ['drops marks that reorder text', '\u202e理受\u202c\u200f', '理受'],
    ['shows a control character', 'a\u0000b\u007fc\ufffe', 'a\ufffdb\ufffdc\ufffd'],
    ['shows half a surrogate pair', '\ud83c', '\ufffd'],
    ['shows a blank text as a dash', ' \n ', '—'],
  ])('%s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('escapeXml', () => {
  it('escapes what ends a text or an attribute', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  });
});

describe('escapeMermaid', () => {
  it.each([
    ['a"b', 'a#34;b'],
    ['#quot;', '#35;quot#59;'],
    ['[x]{y}|z|', '#91;x#93;#123;y#125;#124;z#124;'],
    ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['`x` **y** $$z$$', '#96;x#96; #42;#42;y#42;#42; #36;#36;z#36;#36;'],
    ['1. 受理', '1#46; 受理'],
    ['12 月', '12#32;月'],
    ['1) 甲', '1#41; 甲'],
    ['fa:fa-car', 'fa#58;\u200bfa#45;car'],
    ['a\\nb', 'a#92;\u200bnb'],
    ['规划审查（一审一核）', '规划审查（一审一核）'],
  ])('writes %j', (text, escaped) => {
    expect(escapeMermaid(text)).toBe(escaped);
  });

  it('leaves no punctuation that Mermaid reads, and every code gives its character back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMermaid(text);
        expect(escaped.replace(/#\d+;/gu, '')).not.toMatch(/["#;`<>[\]{}|%&*_~$^@:\\-]/u);
        const decoded = escaped.replace(/#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
        expect(decoded.replaceAll('\u200b', '')).toBe(text.replaceAll('\u200b', ''));
      }),
    );
  });
});
