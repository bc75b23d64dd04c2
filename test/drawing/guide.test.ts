/** What docs/guide/drawing.md shows is what is drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAWING_FORMATS } from '../../src/commands/support/draw-as.ts';
import { type DrawingOptions, toTerminal } from '../../src/drawing/index.ts';
import { readDocument } from '../../src/language/documents.ts';
import { readProcessFile } from '../../src/process/item-process.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/guide/drawing.md'), 'utf8');
const POSTS: Readonly<Record<string, string>> = { window: '窗口受理岗', chief: '审批科负责人' };
const OPTIONS: DrawingOptions = {
  language: 'zh',
  minutesPerDay: 420,
  names: { department: () => '市水利局', post: ({ post }) => POSTS[post] ?? post },
};

function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(GUIDE)?.[1];
  if (found === undefined) throw new Error(`the guide has no ${language}`);
  return found;
}

describe('the guide to drawing', () => {
  it('shows what is drawn', () => {
    const { document, findings } = readDocument('processes/water-permit.yaml', block('yaml'));
    expect(findings).toEqual([]);
    if (document?.kind !== 'process') throw new Error('no process');
    expect(toTerminal(readProcessFile(document).process, 100, OPTIONS)).toBe(block('text'));
  });

  it('names every format', () => {
    const named = [...GUIDE.matchAll(/^\| (\w+) +\| /gmu)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'format');
    expect(named.toSorted()).toEqual(DRAWING_FORMATS.toSorted());
  });
});
