/** The examples of docs/guide/process.md are what the program says. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ComparisonText } from '../../src/commands/support/comparison-text.ts';
import { namesOf } from '../../src/commands/support/names.ts';
import { resolveProcess } from '../../src/commands/support/resolve-process.ts';
import { timeAnswer } from '../../src/commands/support/time-answer.ts';
import { type Say, TimeText } from '../../src/commands/support/time-text.ts';
import { processDuties } from '../../src/commands/support/who-answer.ts';
import { WhoText } from '../../src/commands/support/who-text.ts';
import { toGanttText } from '../../src/drawing/index.ts';
import { readFolder } from '../../src/language/read-folder.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';
import { message } from '../../src/messages/catalog.ts';
import { comparedOf, compareTimes } from '../../src/process/compare-times.ts';
import { netOf } from '../../src/process/graph.ts';
import { checkNet } from '../process/support/explicit-states.ts';
import { processOf } from '../process/support/read-text.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/guide/process.md'), 'utf8');

const { files } = readFolder(join(ROOT, 'definitions'));
const workspace = buildWorkspace(files.filter(({ file }) => /^(?:processes|departments)\/|^guhua\.yaml$/u.test(file)));
const { minutesPerDay } = workspace;
const names = namesOf(workspace);
const say: Say = (id, params) => message('zh', id, params);

/** What a command of the guide prints in Chinese, a hundred columns wide. */
function answerTo(command: string): string {
  const [, verb, id = '', flag, other = ''] = command.split(' ');
  const open = { root: '', workspace };
  const { process, variant } = resolveProcess(open, id);
  switch (`${verb} ${flag ?? ''}`) {
    case 'time ':
      return new TimeText(say, 'zh', names).print(timeAnswer(process, variant, minutesPerDay));
    case 'time --gantt':
      return toGanttText(process, 100, { language: 'zh', names, minutesPerDay }).trimEnd();
    case 'time --compare': {
      const after = comparedOf(resolveProcess(open, other).process, undefined, minutesPerDay);
      const comparison = compareTimes(comparedOf(process, undefined, minutesPerDay), after, minutesPerDay);
      return new ComparisonText(say, 'zh', names).print(comparison);
    }
    case 'who ':
      return new WhoText(say, 'zh', names).ofProcess(processDuties(process, variant));
    default:
      throw new Error(`no answer to ${command}`);
  }
}

const examples = [...GUIDE.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)\n^```$/gmu)].map(
  ([, command = '', output = '']) => ({
    command,
    output,
  }),
);

describe('the guide to processes', () => {
  it('has an example of every answer', () => {
    expect(examples.map(({ command }) => command.split(' ').slice(1).join(' '))).toEqual([
      'time cultural-venues',
      'time cultural-venues --gantt',
      'time completion-acceptance-serial --compare completion-acceptance',
      'who completion-acceptance',
    ]);
  });

  it.each(examples)('shows what `$command` prints', ({ command, output }) => {
    expect(output.split('\n')).toEqual(answerTo(command).split('\n'));
  });

  it('shows a process without a fault, with every block, and sound', () => {
    const text = /^```yaml\n([\s\S]*?)^```$/mu.exec(GUIDE)?.[1] ?? '';
    const process = processOf(text);
    for (const variant of [undefined, process.variants.get('small')]) {
      expect(checkNet(netOf(process, 'counted', variant), 10_000)?.problems).toEqual(new Set());
    }
    for (const word of ['after', 'otherwise', 'correction', 'return', 'pause', 'need', 'warn', 'optional', 'skip']) {
      expect(text).toContain(word);
    }
  });

  it('leads only to pages that exist', () => {
    const links = [...GUIDE.matchAll(/\]\(([^)]+)\)/gu)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(ROOT, 'docs/guide', link)))).toEqual([]);
  });
});
