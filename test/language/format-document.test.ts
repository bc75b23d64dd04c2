import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/base/duration.ts';
import { canonicalise } from '../../src/language/canonical-data.ts';
import { commentsOf } from '../../src/language/comments.ts';
import { kindOf, readDocument } from '../../src/language/documents.ts';
import { type FormatOptions, formatDocument } from '../../src/language/format-document.ts';
import { readYaml } from '../../src/language/read-yaml.ts';
import { type DocumentKind, documentSchema, type KeyLanguage, keyNames } from '../../src/language/schema-names.ts';
import { keyText, type YamlNode } from '../../src/language/yaml-tree.ts';
import { randomDocumentOf, type Value } from './support/random-document.ts';
import { type Choose, type StyledDocument, styledDocument } from './support/styled-document.ts';

const GOLDEN = resolve(import.meta.dirname, '../golden/fmt');
const DEFINITIONS = resolve(import.meta.dirname, '../../definitions');
const KINDS: readonly DocumentKind[] = ['workspace', 'department', 'process', 'item'];
/** What slips of the pen and other programs leave in a file. */
const SLIPS = [
  ...['', '#', ' # 注', '\n# 注\n', '\n', '\n\n', '  ', ' ', '\t', '\r\n', '\uFEFF', '\u3000', '\u00A0', '\u200B'],
  ...[
    '：',
    '“',
    '”',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    ': ',
    '- ',
    '-',
    '? ',
    '|',
    '>',
    '|+\n',
    '---\n',
    '...\n',
    '%',
  ],
  ...['&a ', '*a', '<<: ', '!!str ', 'e\u0301', '\ud83d', '👍', '名称: ', '期限:\n', 'null', 'True', '5 wd', '30天'],
];
const LANGUAGES: readonly KeyLanguage[] = ['zh', 'en'];

/** Formats a text that must not be left alone. */
function format(text: string, options?: FormatOptions): string {
  const formatting = formatDocument('definition.yaml', text, options);
  expect(formatting).toMatchObject({ leftAlone: false, findings: [], changed: formatting.text !== text });
  return formatting.text;
}

/** A document's data with every length of time read, so that its spelling does not count. */
function meaningOf(text: string): unknown {
  const { document, findings } = readDocument('definition.yaml', text);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(document?.data), withDurations);
}

/** The canonical data of a text, faulty or not, with every length of time read. */
function dataOf(text: string): unknown {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const { root } = readYaml('definition.yaml', plain);
  const kind = root && kindOf(root);
  const data = root && kind && canonicalise(kind, 'definition.yaml', plain, root).data;
  return JSON.parse(JSON.stringify(data ?? null), withDurations);
}

function withDurations(_: string, value: unknown): unknown {
  return typeof value === 'string' ? (parseDuration(value) ?? value) : value;
}

/** How many `#` there are: those of comments, and those in scalars, which stay too. */
function hashesIn(text: string): number {
  return text.split('#').length;
}

function commentTexts(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => /(?:^|\s)(# (?:above|beside|item|end|below|top) .*)$/u.exec(line)?.[1] ?? [])
    .toSorted();
}

/** Each comment with the path of the node that the checker takes it for. */
function toldOf(text: string): ReadonlyMap<string, string> {
  const { root } = readYaml('definition.yaml', text);
  if (root === undefined) throw new Error('unreadable');
  const paths = new Map<string, string>();
  const visit = (node: YamlNode, path: string): void => {
    const name = (start: number, end: number, step: string | number): string => {
      paths.set(`${start}-${end}`, `${path}.${step}`);
      return `${path}.${step}`;
    };
    if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) visit(item, name(item.range.start, item.range.end, index));
    } else if (node.kind === 'map') {
      for (const { key, value } of node.entries) visit(value, name(key.range.start, value.range.end, keyText(key)));
    }
  };
  visit(root, '');
  return new Map(
    commentsOf({ text, root }).map(({ text: comment, node }) => [
      comment,
      paths.get(`${node?.start}-${node?.end}`) ?? 'nothing',
    ]),
  );
}

/** A document in a random style, with the languages of its keys and values mixed or not. */
function styled(kind: DocumentKind, language: fc.Arbitrary<KeyLanguage>, mark?: string): fc.Arbitrary<StyledDocument> {
  return fc
    .tuple(randomDocumentOf(kind), fc.infiniteStream(fc.nat(1 << 20)), fc.infiniteStream(language))
    .map(([data, numbers, languages]) => {
      const choose: Choose = (below) => (numbers.next().value ?? 0) % below;
      return styledDocument(kind, data as Value, choose, () => languages.next().value ?? 'en', mark);
    });
}

const anyStyled = fc.constantFrom(...KINDS).chain((kind) => styled(kind, fc.constantFrom(...LANGUAGES)));

describe('golden cases of formatting', () => {
  it.each(readdirSync(GOLDEN))('%s', async (name) => {
    const folder = join(GOLDEN, name);
    const options = JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')) as FormatOptions;
    const formatted = format(readFileSync(join(folder, 'input.yaml'), 'utf8'), options);
    await expect(formatted).toMatchFileSnapshot(join(folder, 'expected.yaml'));
    expect(formatDocument('definition.yaml', formatted, options).changed).toBe(false);
  });
});

describe('formatting', () => {
  it('never changes what a document says', () => {
    fc.assert(
      fc.property(anyStyled, fc.constantFrom(undefined, ...LANGUAGES), ({ text }, keys) => {
        expect(meaningOf(format(text, keys && { keys }))).toEqual(meaningOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyStyled, fc.constantFrom(undefined, ...LANGUAGES), ({ text }, keys) => {
        const options = keys && { keys };
        const formatted = format(text, options);
        expect(format(formatted, options)).toBe(formatted);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every comment once', () => {
    fc.assert(
      fc.property(anyStyled, fc.constantFrom(undefined, ...LANGUAGES), ({ text, comments }, keys) => {
        expect(commentTexts(format(text, keys && { keys }))).toEqual(comments.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('keeps comments with the keys that they belong to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS).chain((kind) => styled(kind, fc.constant<KeyLanguage>('en'))),
        ({ text }) => {
          const lines = format(text).split('\n');
          for (const [index, line] of lines.entries()) {
            const { above, beside } = /# (?:above (?<above>.+)|beside (?<beside>.+)) \d+$/u.exec(line)?.groups ?? {};
            const key = above ?? beside;
            if (key === undefined || beside === 'item') continue;
            const isEntry = (other: string): boolean => !/^\s*(?:#.*)?$/u.test(other);
            const entry = isEntry(line) ? line : (lines.slice(index).find(isEntry) ?? '');
            expect(
              entry
                .replace(/^\s*(?:- )*/u, '')
                .replaceAll('"', '')
                .startsWith(`${key}:`),
              `${line}\n${entry}`,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps what the checker is told of a node at that node, or at the list entry that it begins', () => {
    const document = fc
      .constantFrom(...KINDS)
      .chain((kind) => styled(kind, fc.constant<KeyLanguage>('en'), '# guhua-ignore time/decides:'));
    fc.assert(
      fc.property(document, ({ text }) => {
        const before = toldOf(text);
        for (const [comment, node] of toldOf(format(text))) {
          const told = before.get(comment) ?? 'nothing';
          const isBegun =
            /\d+$/u.test(node) && told.startsWith(`${node}.`) && !told.slice(node.length + 1).includes('.');
          expect(isBegun ? node : told, comment).toBe(node);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('turns a file into the other language and back', () => {
    fc.assert(
      fc.property(anyStyled, fc.constantFrom(...LANGUAGES), ({ text }, keys) => {
        const formatted = format(text, { keys });
        const there = format(formatted, { keys: keys === 'zh' ? 'en' : 'zh' });
        expect(format(there, { keys })).toBe(formatted);
      }),
      { numRuns: 300 },
    );
  });

  it('writes the keys of an object in the order of its schema', () => {
    fc.assert(
      fc.property(anyStyled, ({ text }) => {
        const { kind } = readDocument('definition.yaml', text);
        const names = keyNames(documentSchema(kind ?? 'item').schema);
        const keys = format(text, { keys: 'en' })
          .split('\n')
          .flatMap((line) => /^([a-z][a-z-]*):/u.exec(line)?.[1] ?? []);
        expect(keys).toEqual(names.all('en').filter((key) => keys.includes(key)));
      }),
    );
  });
});

describe('formatting of real definitions', () => {
  const files = globSync('**/*.yaml', { cwd: DEFINITIONS }).toSorted();
  const texts = files.map((file) => readFileSync(join(DEFINITIONS, file), 'utf8'));

  it('finds them', () => {
    expect(files.length).toBeGreaterThan(600);
  });

  it('turns each into the other language and back', () => {
    for (const [index, text] of texts.entries()) {
      const formatted = format(text);
      const own: KeyLanguage = /^[a-z]+:/mu.test(text) ? 'en' : 'zh';
      const there = format(text, { keys: own === 'zh' ? 'en' : 'zh' });
      expect(there, files[index]).not.toBe(formatted);
      expect(format(there, { keys: own }), files[index]).toBe(formatted);
    }
  });

  it('never changes what they say, whatever slips into them', () => {
    const slip = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
      typed: fc.oneof(fc.constantFrom(...SLIPS), fc.string({ unit: 'binary', maxLength: 3 })),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(slip, { minLength: 1, maxLength: 4 }), (text, slips) => {
        const slipped = slips.reduce((current, { at, removed, typed }) => {
          const offset = Math.floor(at * current.length);
          return current.slice(0, offset) + typed + current.slice(offset + removed);
        }, text);
        const formatting = formatDocument('definition.yaml', slipped);
        if (formatting.leftAlone) {
          expect(formatting).toMatchObject({ text: slipped, changed: false });
          expect(formatting.findings).not.toEqual([]);
          return;
        }
        expect(dataOf(formatting.text)).toEqual(dataOf(slipped));
        expect(hashesIn(formatting.text)).toBe(hashesIn(slipped));
        expect(formatDocument('definition.yaml', formatting.text)).toMatchObject({ leftAlone: false, changed: false });
      }),
      { numRuns: 1000 },
    );
  });
});
