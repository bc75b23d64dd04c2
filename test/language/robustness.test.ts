import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawFinding, TextRange } from '../../src/findings/finding.ts';
import { TextPositions } from '../../src/findings/text-position.ts';
import { readSource } from '../../src/language/read-folder.ts';
import { buildWorkspace, type SourceFile, type Workspace } from '../../src/language/workspace.ts';
import { readItemProcess, readProcessFile } from '../../src/process/item-process.ts';
import { processTime } from '../../src/process/time.ts';
import { anyText } from './support/any-text.ts';
import {
  CONSTRUCTION_PERMIT,
  DEPARTMENT,
  ITEM,
  ITEM_IN_CHINESE,
  itemWithSteps,
  ONE_REVIEW_ONE_CHECK,
  WORKSPACE,
} from './support/documents.ts';
import { applyFixes } from './support/edits.ts';

const VALID = [ITEM, ITEM_IN_CHINESE, CONSTRUCTION_PERMIT, ONE_REVIEW_ONE_CHECK, DEPARTMENT, WORKSPACE];

/** What slips of the pen, keyboards and other programs put into a file. */
const SLIPS = [
  '：',
  '“',
  '”',
  '"',
  "'",
  '\t',
  '[',
  ']',
  '{',
  '}',
  '&a',
  '*a',
  '<<:',
  '!!str ',
  '|',
  '>',
  '- ',
  '-',
  '?',
  ':',
  ': ',
  ',',
  '，',
  '#',
  '---\n',
  '...',
  '%',
  '@',
  '`',
  '\u3000',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\r',
  '\n',
  '  ',
  '\u0000',
  '\ud83d',
  '👍',
  'e\u0301',
  '7',
  '$review',
  '__proto__: ',
  'null',
];

interface Slip {
  readonly at: number;
  readonly removed: number;
  readonly typed: string;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  typed: fc.oneof(fc.constantFrom(...SLIPS, ''), anyText(3)),
});

function withSlips(text: string, slips: readonly Slip[]): string {
  return slips.reduce((current, { at, removed, typed }) => {
    const offset = Math.floor(at * current.length);
    return current.slice(0, offset) + typed + current.slice(offset + removed);
  }, text);
}

/** Reads a file together with its neighbours, and computes what can be computed. */
function readAll(source: SourceFile): Workspace {
  const neighbours = [{ file: 'z.yaml', text: ONE_REVIEW_ONE_CHECK }];
  const workspace = buildWorkspace([source, ...neighbours]);
  for (const document of workspace.processes.values()) {
    const { process } = readProcessFile(document);
    for (const variant of [undefined, ...process.variants.values()])
      processTime(process, workspace.minutesPerDay, variant);
  }
  for (const item of workspace.items.values()) {
    const reading = readItemProcess(workspace, item);
    if (reading !== undefined) processTime(reading.process, workspace.minutesPerDay);
  }
  return workspace;
}

function rangesOf(finding: RawFinding): readonly TextRange[] {
  const places = [finding, ...(finding.related ?? [])].flatMap(({ range }) => range ?? []);
  return [...places, ...(finding.fix ?? []).map(({ range }) => range)];
}

/** Every finding must stand in its text, so that it can be shown and mended. */
function expectSoundFindings(workspace: Workspace, file: string): void {
  const text = workspace.texts.get(file) ?? '';
  const own = workspace.findings.filter((finding) => finding.file === file);
  const positions = new TextPositions(text);
  for (const finding of own) {
    for (const { start, end } of rangesOf(finding)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(positions.at(end).line).toBeLessThanOrEqual(positions.lineCount);
    }
  }
  expect(() => applyFixes(text, own)).not.toThrow();
  const { config, items, processes, departments } = workspace;
  const taken = [config, ...items.values(), ...processes.values(), ...departments.values()].map(
    (document) => document?.file,
  );
  expect(taken.includes(file) || own.length > 0, 'what is refused is told').toBe(true);
}

describe('a file of any content', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guhua-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const readBytes = (bytes: Uint8Array): SourceFile => {
    writeFileSync(join(folder, 'a.yaml'), bytes);
    return readSource(folder, 'a.yaml');
  };

  it('of random bytes is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const source = readBytes(bytes);
        const workspace = readAll(source);
        expectSoundFindings(workspace, 'a.yaml');
        const isKnown = workspace.findings.some(({ file }) => file === 'a.yaml');
        expect(isKnown).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it('of random text is read or refused, never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.array(fc.constantFrom(...SLIPS, '受理', 'a', ' ')).map((parts) => parts.join('')),
        ),
        (text) => {
          const workspace = readAll({ file: 'a.yaml', text });
          expectSoundFindings(workspace, 'a.yaml');
          expect(workspace.findings.some(({ file }) => file === 'a.yaml')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of a valid definition with slips is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.array(slip, { minLength: 1, maxLength: 4 }), (valid, slips) => {
        const workspace = readAll({ file: 'a.yaml', text: withSlips(valid, slips) });
        expectSoundFindings(workspace, 'a.yaml');
      }),
      { numRuns: 2000 },
    );
  });

  it('without slips has no finding', () => {
    for (const text of VALID) expect(buildWorkspace([{ file: 'a.yaml', text }]).findings).toEqual([]);
  });

  it.each([
    ['binary', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8]), 'source/not-text', 'binary'],
    ['UTF-16', Buffer.from(`\ufeff${ITEM}`, 'utf16le'), 'source/not-text', 'binary'],
    ['GBK', Buffer.from([0xca, 0xc2, 0xcf, 0xee, 0x3a, 0x20, 0x61]), 'source/not-text', 'encoding'],
    ['cut in the middle of a character', Buffer.from('事项: a').subarray(0, 5), 'source/not-text', 'encoding'],
    ['five megabytes', Buffer.alloc(5 * 1024 * 1024, '- 受理\n'), 'source/too-large', 'large'],
  ])('that is %s is refused by name', (_, bytes, rule, message) => {
    const source = readBytes(bytes);
    expect(source.text).toBeUndefined();
    expect(readAll(source).findings.filter(({ file }) => file === 'a.yaml')).toMatchObject([{ rule, message }]);
  });

  it('that begins with a byte order mark is read without it', () => {
    expect(readBytes(Buffer.from(`\ufeff${ITEM}`))).toEqual({ file: 'a.yaml', text: ITEM });
  });
});

/** Hostile or accidental texts of some megabytes: each takes far less than the limit, or quadratic work has crept in. */
describe('a file of unreasonable size or depth', () => {
  const rows = (count: number, row: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => row(index)).join('');

  it.each<readonly [string, string, string]>([
    ['10,000 nested brackets', '['.repeat(10_000), 'source/too-deep'],
    ['10,000 nested braces', '{a: '.repeat(10_000), 'source/too-deep'],
    ['10,000 nested dashes', '- '.repeat(10_000), 'source/too-deep'],
    ['brackets only', '['.repeat(3_900_000), 'source/too-deep'],
    ['spaces only', ' '.repeat(3_900_000), 'source/empty'],
    ['line breaks only', '\n'.repeat(3_900_000), 'source/empty'],
    ['comments only', '# 注\n'.repeat(700_000), 'source/empty'],
    ['one word', '受'.repeat(1_300_000), 'source/unknown-kind'],
    ['quotation marks only', '"'.repeat(3_900_000), 'source/syntax'],
    ['full-width colons', '受：理\n'.repeat(300_000), 'source/unknown-kind'],
    ['one key many times', `${ITEM}${'note: 甲\n'.repeat(100_000)}`, 'source/duplicate-key'],
    ['many unknown keys', ITEM + rows(50_000, (index) => `key${index}: 1\n`), 'source/unknown-key'],
    ['many wrong values', `${ITEM}conditions: [${'1, '.repeat(100_000)}]\n`, 'source/number-for-text'],
    ['many anchors', `${ITEM}conditions:\n${'  - &a 甲\n'.repeat(100_000)}`, 'source/anchor'],
    [
      'many objects that must differ',
      `${ITEM}audience: [${rows(20_000, (index) => `{a: ${index}}, `)}]\n`,
      'source/wrong-type',
    ],
    ['many wrong spaces', `${ITEM}note: ${'\u3000\u00a0'.repeat(100_000)}\n`, 'source/invisible-character'],
    ['many marks', `${ITEM}note: ${'e\u0301'.repeat(300_000)}\n`, 'source/not-nfc'],
    ['one letter with many marks', `${ITEM}note: e${'\u0301'.repeat(300_000)}\n`, 'source/not-nfc'],
    ['many steps of one name', itemWithSteps('- {review: 审查}\n'.repeat(5_000)), 'process/duplicate-step'],
  ])(
    '%s is a finding',
    (_, text, rule) => {
      const workspace = readAll({ file: 'a.yaml', text });
      const [item] = workspace.items.values();
      const found = [
        ...workspace.findings,
        ...(item === undefined ? [] : (readItemProcess(workspace, item)?.findings ?? [])),
      ];
      expect(found.map((finding) => finding.rule)).toContain(rule);
    },
    15_000,
  );

  it('of a hundred branches, each waiting for the next, is computed', () => {
    const branches = rows(
      100,
      (index) => `    b${index}: {after: [b${index + 1}], steps: [{review: 审查${index}, within: 1wd}]}\n`,
    );
    const workspace = readAll({ file: 'a.yaml', text: itemWithSteps(`- parallel: 并联\n  branches:\n${branches}`) });
    const [item] = workspace.items.values();
    const reading = item && readItemProcess(workspace, item);
    expect(reading?.findings.map(({ rule }) => rule)).toEqual(['process/unknown-branch']);
    expect(reading && processTime(reading.process, 420).longest).toEqual({ centidays: 10_000, minutes: 0 });
  });
});
