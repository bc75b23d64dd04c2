import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/language/read-yaml.ts';
import { editWithin, rangeWithin } from '../../src/language/scalar-offsets.ts';
import type { ScalarNode } from '../../src/language/yaml-tree.ts';

/** The scalar of a text `如果: …`. */
function scalarOf(text: string): ScalarNode {
  const { root } = readYaml('流程.yaml', text);
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  if (value?.kind !== 'scalar') throw new Error(`no scalar: ${text}`);
  return value;
}

/** What stands in the file at a word of the value. */
function shown(text: string, word: string): string | undefined {
  const node = scalarOf(text);
  const start = String(node.value).indexOf(word);
  const range = rangeWithin(node, { start, end: start + word.length });
  return range && text.slice(range.start, range.end);
}

describe('a place within a value', () => {
  it.each([
    ['如果: 建筑面积 > 2000 且 重点项目 # 说明\n', '且', '且'],
    ['如果:   建筑面积 ≥ 2000\n', '2000', '2000'],
    ["如果: '类型 = ''新建'' 且 加急'\n", "''新建''".replaceAll("''", "'"), "''新建''"],
    ["如果: '类型 = ''新建'' 且 加急'\n", '且', '且'],
    ['如果: "类型 = \\"新建\\" 且 加急"\n', '"新建"', '\\"新建\\"'],
    ['如果: "\\u5c42\\x20\\U0001F600 数 且"\n', '😀 数', '\\U0001F600 数'],
    ['如果: “建筑面积 > 2000 且 加急”\n', '且', '且'],
    ['如果: 建筑面积\u3000> 2000 且 加急\n', '且', '且'],
  ])('in %j', (text, word, expected) => {
    expect(shown(text, word)).toBe(expected);
  });

  it.each([
    '如果: >-\n  建筑面积 > 2000\n  且 加急\n',
    '如果: |-\n  建筑面积 > 2000 且 加急\n',
    '如果: 建筑面积 > 2000\n  且 加急\n',
    '如果: "建筑面积 > 2000\n  且 加急"\n',
    '如果: cafe\u0301 且 加急\n',
  ])('cannot be told in %j', (text) => {
    expect(shown(text, '且')).toBeUndefined();
  });

  it('is found whatever stands in the value and however it is quoted', () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .map((text) => text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Zs}]/gu, '_'));
    fc.assert(
      fc.property(word, word, word, (before, here, after) => {
        const value = `x${before}${here}${after}x`;
        const within = { start: 1 + before.length, end: 1 + before.length + here.length };
        const styles = [
          { text: `如果: ${JSON.stringify(value)}\n`, written: JSON.stringify(here).slice(1, -1) },
          { text: `如果: '${value.replaceAll("'", "''")}'\n`, written: here.replaceAll("'", "''") },
        ];
        for (const { text, written } of styles) {
          const node = scalarOf(text);
          if (node.value !== value) continue;
          const range = rangeWithin(node, within);
          expect(range && text.slice(range.start, range.end)).toBe(written);
        }
      }),
    );
  });
});

describe('an edit within a value', () => {
  const mend = (text: string, word: string, newText: string): string | undefined => {
    const node = scalarOf(text);
    const start = String(node.value).indexOf(word);
    const edit = editWithin(node, { start, end: start + word.length }, newText);
    return edit && text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
  };

  it.each([
    ['如果: 层数 > 3 且 加急\n', '且', 'and', '层数 > 3 and 加急'],
    ["如果: '层数 > 3 且 加急'\n", '且', "it's", "层数 > 3 it's 加急"],
    ['如果: "类型 = “新建”"\n', '“新建”', '"新建\\"', '类型 = "新建\\"'],
    ['如果: 类型 = “新建”\n', '“新建”', '"新建"', '类型 = "新建"'],
  ])('of %j gives what is meant', (text, word, newText, value) => {
    const mended = mend(text, word, newText);
    expect(mended && scalarOf(mended).value).toBe(value);
  });

  it.each([
    ['如果: “新建” = 类型 and 加急\n', '“新建”', '"新建"'],
    ['如果: 类型 in （新建）\n', '（', '['],
    ['如果: 类型、用途\n', '、', ', '],
    ['如果: 类型 # \n', '类型', '用途 #1'],
    ['如果: >-\n  层数 > 3 且\n', '且', 'and'],
  ])('of %j is left to the author', (text, word, newText) => {
    expect(mend(text, word, newText)).toBeUndefined();
  });
});
