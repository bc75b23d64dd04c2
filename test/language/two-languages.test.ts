import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/findings/finding.ts';
import type { DocumentSource } from '../../src/language/canonical-data.ts';
import { type DocumentReading, readDocument } from '../../src/language/documents.ts';
import { keysLanguage } from '../../src/language/key-faults.ts';
import { type DocumentKind, valueName } from '../../src/language/schema-names.ts';
import { ITEM, ITEM_IN_CHINESE } from './support/documents.ts';
import { randomDocumentOf, type Value, writeDocument } from './support/random-document.ts';

const KINDS: readonly DocumentKind[] = ['workspace', 'department', 'process', 'item', 'laws'];

function dataOf(text: string): unknown {
  const { document, findings } = readDocument('x.yaml', text);
  expect(findings).toEqual([]);
  return document?.data;
}

/** Paths of all values of a document. */
function pathsOf(value: Value, path: Path = []): readonly Path[] {
  if (typeof value !== 'object') return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item: Value, index) => pathsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]));
  return [path, ...inner];
}

describe('Chinese and English keys', () => {
  it('make the same document', () => {
    expect(dataOf(ITEM_IN_CHINESE)).toEqual({
      ...(dataOf(ITEM) as object),
      limits: { statutory: '20个工作日', promised: '5个工作日' },
      process: { uses: 'one-review-one-check', with: { review: '2个工作日', decide: '1个工作日' } },
    });
  });

  it.each(KINDS)('make the same %s, whatever it holds', (kind) => {
    fc.assert(
      fc.property(
        randomDocumentOf(kind),
        fc.infiniteStream(fc.constantFrom<'zh' | 'en'>('zh', 'en')),
        (data, languages) => {
          const mixed = writeDocument(kind, data, () => languages.next().value ?? 'en');
          expect(dataOf(writeDocument(kind, data, () => 'en'))).toEqual(data);
          expect(dataOf(writeDocument(kind, data, () => 'zh'))).toEqual(data);
          expect(dataOf(mixed)).toEqual(data);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('lead from a canonical path to the place in either text', () => {
    const sourceOf = (kind: DocumentKind, text: string): DocumentSource => {
      const { document } = readDocument('x.yaml', text);
      if (document?.kind !== kind) throw new Error(`no ${kind}`);
      return document.source;
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS).chain((kind) => fc.tuple(fc.constant(kind), randomDocumentOf(kind))),
        ([kind, data]) => {
          const chinese = writeDocument(kind, data, () => 'zh');
          const english = writeDocument(kind, data, () => 'en');
          const [zh, en] = [sourceOf(kind, chinese), sourceOf(kind, english)];
          const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
          for (const path of pathsOf(data)) {
            expect(zh.node(path)?.kind).toBe(en.node(path)?.kind);
            expect(zh.value(path).path).toEqual(path);
            const [zhStart, enStart] = [zh.value(path).range?.start ?? -1, en.value(path).range?.start ?? -1];
            expect(lineOf(chinese, zhStart)).toBe(lineOf(english, enStart));
            const last = path.at(-1);
            if (typeof last !== 'string') continue;
            const { range } = zh.key(path);
            const key = chinese.slice(range?.start, range?.end);
            expect(key.startsWith('"') ? JSON.parse(key) : key).toBe(zh.keyAsWritten(path));
            expect(en.keyAsWritten(path)).toBe(last);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are told apart by the first key', () => {
    const languageOf = (text: string): string =>
      keysLanguage((readDocument('x.yaml', text).document as { source: DocumentSource }).source);
    expect(languageOf(ITEM)).toBe('en');
    expect(languageOf(ITEM_IN_CHINESE)).toBe('zh');
  });
});

describe('values in Chinese', () => {
  const reading = (line: string): DocumentReading => readDocument('x.yaml', `${ITEM}${line}\n`);

  it.each([
    ['service: {online: 是}', { online: true }],
    ['service: {online: 否}', { online: false }],
    ['服务: {网上受理: true}', { online: true }],
    ['service: {online-depth: Ⅲ}', { 'online-depth': 'III' }],
    ['service: {online-depth: III}', { 'online-depth': 'III' }],
    ['服务: {通办范围: 全市}', { coverage: 'city' }],
    ['服务: {通办范围: "全市"}', { coverage: 'city' }],
  ])('%s', (line, service) => {
    expect(reading(line).findings).toEqual([]);
    expect(reading(line).document?.data).toHaveProperty('service', service);
  });

  it('are values only where the schema names them', () => {
    expect(reading('note: 是').document?.data).toMatchObject({ note: '是' });
    expect(reading('note: 许可').document?.data).toMatchObject({ note: '许可' });
    expect(reading('service: {online: "是"}').findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['source/wrong-type', 'boolean'],
    ]);
  });

  it('are named for people in either language', () => {
    expect(valueName('item', ['category'], 'licence', 'zh')).toBe('许可');
    expect(valueName('item', ['category'], 'licence', 'en')).toBe('licence');
    expect(valueName('item', ['audience', 0], 'person', 'zh')).toBe('自然人');
    expect(valueName('process', ['steps', 0, 'kind'], 'hearing', 'zh')).toBe('听证');
    expect(valueName('item', ['category'], 'constructor', 'zh')).toBe('constructor');
    expect(valueName('item', ['nowhere', 'else'], 'licence', 'zh')).toBe('licence');
  });
});
