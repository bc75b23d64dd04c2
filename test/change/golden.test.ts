/** One directory a case: a document before and after, and what `diff` says of it in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/change/change.ts';
import { compareProcesses } from '../../src/change/compare-definitions.ts';
import { changesBetween, comparedProcess } from '../../src/commands/support/definition-changes.ts';
import { diffText } from '../../src/commands/support/diff-text.ts';
import { readDocument } from '../../src/language/documents.ts';
import { buildWorkspace, type Workspace } from '../../src/language/workspace.ts';
import { message } from '../../src/messages/catalog.ts';
import { readItemProcess, readProcessFile } from '../../src/process/item-process.ts';
import { resolveDefinition } from '../../src/registry/definition.ts';
import { DEPARTMENTS } from './support/full-center.ts';

const GOLDEN = join(import.meta.dirname, '../golden/change');
const CASES = readdirSync(GOLDEN);
const MINUTES = 420;

const SECOND_WINDOW = '  w42: {name: 消防快办窗口, counter: 42号}\n';

function centerWith(text: string): Workspace {
  const departments = Object.entries(DEPARTMENTS).map(([file, own]) => ({
    file,
    text: file.endsWith('/fire.yaml') ? own + SECOND_WINDOW : own,
  }));
  return buildWorkspace([
    { file: 'guhua.yaml', text: 'center: fuyang\nname: 阜阳市行政服务中心\n' },
    ...departments,
    { file: 'case.yaml', text },
  ]);
}

function changesOf(before: string, after: string): readonly Change[] {
  const [was, is] = [centerWith(before), centerWith(after)];
  const [item] = is.items.keys();
  if (item !== undefined) return changesBetween(canonicalIn(was, item), canonicalIn(is, item), MINUTES);
  const [first] = was.processes.values();
  const [second] = is.processes.values();
  if (first === undefined || second === undefined) throw new Error('the case has neither an item nor a process');
  return compareProcesses(comparedProcess(was, first), comparedProcess(is, second), MINUTES);
}

function canonicalIn(workspace: Workspace, item: string): string {
  const resolution = resolveDefinition(workspace, item, () => Buffer.from('样本'));
  if (!resolution.ok) throw new Error(`${item} lacks ${JSON.stringify(resolution.missing)}`);
  return resolution.definition.canonical;
}

/** The documents of cases are sound: a fault would hide what is compared. */
function faultsOf(text: string): readonly unknown[] {
  const { findings } = readDocument('case.yaml', text);
  const workspace = centerWith(text);
  const inProcesses = [...workspace.processes.values()].flatMap((document) => readProcessFile(document).findings);
  const inItems = [...workspace.items.values()].flatMap((item) => readItemProcess(workspace, item)?.findings ?? []);
  return [...findings, ...inProcesses, ...inItems];
}

describe('golden cases of change', () => {
  it('are there', () => {
    expect(CASES.length).toBeGreaterThan(15);
  });

  it.each(CASES)('%s', async (name) => {
    const read = (file: string): string => readFileSync(join(GOLDEN, name, file), 'utf8');
    const [before, after] = [read('before.yaml'), read('after.yaml')];
    expect(faultsOf(before)).toEqual([]);
    expect(faultsOf(after)).toEqual([]);
    const changes = changesOf(before, after);
    const texts = (['zh', 'en'] as const).map((language) => {
      const difference = { id: name, name: '', before: 'before.yaml', after: 'after.yaml', changes };
      const say = (id: string, params?: Readonly<Record<string, string | number>>): string =>
        message(language, id, params);
      return diffText(difference, say, { language, why: false });
    });
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(join(GOLDEN, name, 'expected.txt'));
    // No placeholder is left unfilled.
    expect(texts.join('')).not.toMatch(/\{\w+\}/u);
  });
});
