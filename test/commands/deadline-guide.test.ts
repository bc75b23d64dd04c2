/** The examples of docs/guide/calendar.md are what the program says. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadlineJson } from '../../src/commands/support/deadline-answer.ts';
import { readRequest, soundCalendar } from '../../src/commands/support/deadline-request.ts';
import { DeadlineText } from '../../src/commands/support/deadline-text.ts';
import { resolveProcess } from '../../src/commands/support/resolve-process.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';
import { message } from '../../src/messages/catalog.ts';
import { computeDeadline, isDeadlineFault } from '../../src/process/deadline.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/guide/calendar.md'), 'utf8');

function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(GUIDE)?.[1];
  if (found === undefined) throw new Error(`the guide has no ${language}`);
  return found;
}

describe('the guide to the calendar', () => {
  it('shows what the command prints', () => {
    const [command = '', ...printed] = block('console').trimEnd().split('\n');
    const [, id = '', accepted = '', paused = ''] =
      /^\$ guhua deadline (\S+) --accepted (\S+) --paused (\S+)$/u.exec(command) ?? [];
    const file = `processes/${id}.yaml`;
    const workspace = buildWorkspace([{ file, text: readFileSync(join(ROOT, 'definitions', file), 'utf8') }]);
    const resolved = resolveProcess({ root: '', workspace }, id);
    const request = readRequest(resolved, soundCalendar(workspace), accepted, [paused]);
    const deadline = computeDeadline(request);
    if (isDeadlineFault(deadline)) throw new Error(deadline.fault);
    const json = deadlineJson(deadline, request, undefined, workspace.minutesPerDay);
    const printer = new DeadlineText((key, params) => message('zh', key, params), 'zh', workspace.minutesPerDay);
    const title = `${resolved.process.name} (${resolved.process.id})`;
    expect(printed).toEqual(printer.print(deadline, request, json, title).split('\n'));
  });

  it('shows settings without a fault', () => {
    const text = `中心: fuyang\n名称: 阜阳市行政服务中心\n${block('yaml')}`;
    const workspace = buildWorkspace([{ file: 'guhua.yaml', text }]);
    expect(workspace.findings).toEqual([]);
    expect(workspace.calendar.own.rulings.size).toBeGreaterThan(workspace.calendar.official.rulings.size);
  });
});
