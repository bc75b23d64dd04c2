import { describe, expect, it } from 'vitest';
import { message } from '../../src/messages/catalog.ts';
import { checkLocks, readLocked } from '../../src/registry/check-locks.ts';
import { center, edited, lockedCenter, samples, TEXTS } from './support/fixture.ts';

const lock = lockedCenter();
const item = 'items/housing-001.yaml';

function findingsAfter(edits: Readonly<Record<string, string | undefined>>, readBytes = samples()) {
  return checkLocks(center(edits), lock, readBytes);
}

describe('a locked definition', () => {
  it('gives no finding as long as nobody edits it', () => {
    expect(findingsAfter({})).toEqual([]);
  });

  it.each([
    ['comments', { [item]: `# 2026 年整理\n${TEXTS[item]}` }],
    ['formatting', edited(item, '{statutory: 20wd, promised: 8wd}', '{statutory: 20个工作日,  promised: 8个工作日}')],
    ['an item that is not locked', { 'items/housing-009.yaml': TEXTS[item]?.replace('housing-001', 'housing-009') }],
  ])('gives none for %s', (_name, edits) => {
    expect(findingsAfter(edits)).toEqual([]);
  });

  it('gives one at its first key when it is edited', () => {
    const edits = edited(item, 'promised: 8wd', 'promised: 7wd');
    const findings = findingsAfter(edits);
    expect(findings).toMatchObject([{ rule: 'registry/locked-edited', message: 'edited', file: item, path: ['item'] }]);
    expect(findings[0]?.params).toEqual({ id: 'housing-001', version: 1 });
    const { start = 0, end = 0 } = findings[0]?.range ?? {};
    expect(edits[item]?.slice(start, end)).toBe('item');
    expect(findings[0]).not.toHaveProperty('related');
  });

  it('names the command that makes a new version', () => {
    const [finding] = findingsAfter(edited(item, 'promised: 8wd', 'promised: 7wd'));
    const hint = message('zh', `${finding?.rule}.${finding?.message}.hint`, finding?.params);
    expect(hint).toContain('guhua lock housing-001 --new-version');
  });

  it.each([
    [
      'its template',
      edited('processes/one-review.yaml', 'within: 2wd', 'within: 1wd'),
      'processes/one-review.yaml',
      'process',
    ],
    [
      'its department',
      edited('departments/housing.yaml', '燃气窗口', '燃气和热力窗口'),
      'departments/housing.yaml',
      'department',
    ],
  ])('gives one that points at %s when that is edited', (_name, edits, file, key) => {
    const findings = findingsAfter(edits);
    const place = { file, path: [key], range: { start: 0, end: key.length } };
    expect(findings[0]).toMatchObject({ message: 'through', file: item, params: { files: file }, related: [place] });
  });

  it('gives one that points at a sample when that is edited', () => {
    const findings = findingsAfter({}, samples({ 'samples/gas-blank.txt': '另一份申请表' }));
    expect(findings).toMatchObject([{ message: 'through', file: item, related: [{ file: 'samples/gas-blank.txt' }] }]);
  });

  it('gives one for every item that an edited department shows', () => {
    const findings = findingsAfter(edited('departments/housing.yaml', '行政许可科,', '政务服务科,'));
    expect(findings.map(({ file }) => file)).toEqual([item, 'items/housing-002.yaml', 'items/housing-003.yaml']);
  });

  it('is blamed itself when both it and its template are edited, and the template is shown too', () => {
    const both = {
      ...edited(item, 'promised: 8wd', 'promised: 7wd'),
      ...edited('processes/one-review.yaml', 'within: 2wd', 'within: 1wd'),
    };
    expect(findingsAfter(both)).toMatchObject([
      { message: 'edited', related: [{ file: 'processes/one-review.yaml' }] },
    ]);
  });

  it('is missing when its file is gone', () => {
    expect(findingsAfter({ [item]: undefined })).toEqual([
      {
        rule: 'registry/locked-missing',
        message: 'missing',
        params: { id: 'housing-001', version: 1, file: item },
        file: 'guhua.lock',
      },
    ]);
  });

  it.each([
    ['template', { 'processes/one-review.yaml': undefined }, 'lacks-process', 'one-review'],
    [
      'window',
      edited('departments/housing.yaml', '  gas: {name: 燃气窗口, counter: 26号}\n', ''),
      'lacks-window',
      'housing/gas',
    ],
  ])('is edited when its %s is gone', (_name, edits, lacks, name) => {
    expect(findingsAfter(edits)[0]).toMatchObject({
      rule: 'registry/locked-edited',
      message: lacks,
      file: item,
      params: { name },
    });
  });

  it('is edited when its file became unreadable', () => {
    expect(findingsAfter({ [item]: 'item: housing-001\n' })).toMatchObject([
      { message: 'lacks-faulty-item', file: item },
    ]);
  });
});

describe('the locked definitions', () => {
  it('are those that stand as they were locked', () => {
    const edits = edited(item, 'promised: 8wd', 'promised: 7wd');
    const { definitions, findings } = readLocked(center(edits), lock, samples());
    expect(definitions.map(({ entry }) => entry.item)).toEqual(['housing-002', 'housing-003']);
    expect(findings).toHaveLength(1);
  });

  it('can be read for some items only', () => {
    const { definitions } = readLocked(center(), lock, samples(), new Set(['housing-002']));
    expect(definitions.map(({ entry, definition }) => [entry.item, definition.modelDigest])).toEqual([
      ['housing-002', lock.entries.get('housing-002')?.modelDigest],
    ]);
  });
});
