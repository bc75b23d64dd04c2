import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/language/read-yaml.ts';
import type { YamlNode } from '../../src/language/yaml-tree.ts';
import { randomDocument, type Written, writeYaml } from './support/random-yaml.ts';

function rootOf(text: string): YamlNode {
  const { root, findings } = readYaml('x.yaml', text);
  expect(findings).toEqual([]);
  if (root === undefined) throw new Error('no root');
  return root;
}

/** Compares a tree with what was written: values, and the text at each range. */
function compare(text: string, node: YamlNode, written: Written): void {
  const atRange = text.slice(node.range.start, node.range.end);
  expect(node.kind).toBe(written.kind);
  if (node.kind === 'scalar' && written.kind === 'scalar') {
    expect(atRange).toBe(written.source);
    expect(node.source).toBe(written.source);
    expect(node.value).toBe(typeof written.value === 'string' ? written.value.normalize('NFC') : written.value);
  } else if (node.kind === 'list' && written.kind === 'list') {
    expect(node.items).toHaveLength(written.items.length);
    for (const [index, item] of written.items.entries()) compare(text, node.items[index] as YamlNode, item);
  } else if (node.kind === 'map' && written.kind === 'map') {
    expect(node.entries).toHaveLength(written.entries.length);
    for (const [index, [key, value]] of written.entries.entries()) {
      compare(text, node.entries[index]?.key as YamlNode, key);
      compare(text, node.entries[index]?.value as YamlNode, value);
    }
  }
  if (node.kind !== 'scalar' && '[{'.includes(atRange.charAt(0))) {
    expect(atRange.at(-1)).toBe(node.kind === 'list' ? ']' : '}');
  }
}

describe('positions of keys and values', () => {
  it('are those of what was written, in any document', () => {
    fc.assert(
      fc.property(randomDocument, (written) => {
        const text = writeYaml(written);
        compare(text, rootOf(text), written);
      }),
      { numRuns: 800 },
    );
  });

  it('hold with carriage returns, comments and a byte order mark', () => {
    const text =
      '\ufeff# 说明\r\n名称: 商品房预售许可 # 主项\r\n期限: {承诺: "5个工作日" , }\r\n流程: [\r\n  受理, # 一\r\n  送达\r\n  # 完\r\n  ]\r\n';
    const root = rootOf(text);
    const [name, limits, process] = root.kind === 'map' ? root.entries : [];
    const at = (node: YamlNode | undefined): string => text.slice(node?.range.start, node?.range.end);
    expect(at(name?.value)).toBe('商品房预售许可');
    expect(at(limits?.value)).toBe('{承诺: "5个工作日" , }');
    expect(at(process?.value)).toBe('[\r\n  受理, # 一\r\n  送达\r\n  # 完\r\n  ]');
    expect(at(process?.key)).toBe('流程');
  });

  it.each([
    ['a: \n', 2],
    ['a:\nb: 1\n', 2],
    ['{a: , b: 1}', 3],
    ['{a, b: 1}', 2],
    ['? a\n', 3],
    ['a: # 待写\n', 2],
    ['"a" :\n', 5],
  ])('of an empty value in %j are right behind its colon', (text, offset) => {
    const root = rootOf(text);
    const value = root.kind === 'map' ? root.entries[0]?.value : undefined;
    expect(value).toEqual({
      kind: 'scalar',
      value: null,
      source: '',
      plain: true,
      range: { start: offset, end: offset },
    });
  });

  it.each([
    ['- \n-\n- a\n', [1, 4]],
    ['- a\n-\n', [5]],
    ['[a, ~, b]', []],
  ])('of empty entries in %j are right behind their dashes', (text, offsets) => {
    const root = rootOf(text);
    const items = root.kind === 'list' ? root.items : [];
    const empty = items.filter((item) => item.kind === 'scalar' && item.value === null && item.source === '');
    expect(empty.map((item) => item.range.start)).toEqual(offsets);
  });

  it('of a text block are its lines', () => {
    const text = 'note: |\n  第一行\n  第二行\nname: 事项\n';
    const root = rootOf(text);
    const value = root.kind === 'map' ? root.entries[0]?.value : undefined;
    expect(value).toMatchObject({ kind: 'scalar', value: '第一行\n第二行\n', plain: false });
    expect(text.slice(value?.range.start, value?.range.end)).toBe('  第一行\n  第二行\n');
  });
});

describe('plain scalars (YAML 1.2 core schema)', () => {
  it.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['2026-01-01', '2026-01-01'],
    ['12:30', '12:30'],
    ['1_000', '1_000'],
    ['0b11', '0b11'],
    ['1e', '1e'],
    ['.', '.'],
    ['-', undefined],
    ['true', true],
    ['False', false],
    ['TRUE', true],
    ['null', null],
    ['Null', null],
    ['~', null],
    ['007', 7],
    ['0o17', 15],
    ['0x1F', 31],
    ['1.5', 1.5],
    ['-3', -3],
    ['+4', 4],
    ['1e3', 1000],
    ['.5', 0.5],
    ['是', '是'],
  ])('%s is %s', (source, value) => {
    const { root } = readYaml('x.yaml', `a: ${source}\n`);
    const node = root?.kind === 'map' ? root.entries[0]?.value : undefined;
    expect(node?.kind === 'scalar' ? node.value : undefined).toBe(value);
  });
});

describe('what a definition must not hold', () => {
  const rules = (text: string): readonly string[] =>
    readYaml('x.yaml', text).findings.map(({ rule, message }) => `${rule}.${message}`);

  it('keeps the first of two equal keys and goes on', () => {
    const { root } = readYaml('x.yaml', 'a: 1\na: 2\nb: 3\n');
    expect(root?.kind === 'map' ? root.entries.map(({ value }) => value.kind === 'scalar' && value.value) : []).toEqual(
      [1, 3],
    );
  });

  it('keeps quoted and plain keys for the same', () => {
    expect(rules('名称: 甲\n"名称": 乙\n')).toEqual(['source/duplicate-key.twice']);
  });

  it('does not follow aliases, however few lines make much of them', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map(
          (key, index) =>
            `${key}: &${key} [${'*abcdefgh'.charAt(index + 1) ? `*${'abcdefgh'.charAt(index)}, `.repeat(9) : ''}]`,
        ),
    ].join('\n');
    const { root, findings } = readYaml('x.yaml', bomb);
    expect(root).toBeUndefined();
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['source/anchor']));
  });

  it('tells a second document once, and nothing of a document end alone', () => {
    expect(rules('a: 1\n---\nb: 2\n---\nc: 3\n')).toEqual(['source/one-document.several']);
    expect(rules('---\na: 1\n...\n')).toEqual([]);
  });
});
