/** The example of docs/guide/changes.md is what the program says. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/commands/support/definition-changes.ts';
import { diffText } from '../../src/commands/support/diff-text.ts';
import { readFolder } from '../../src/language/read-folder.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';
import { message } from '../../src/messages/catalog.ts';
import { resolveDefinition } from '../../src/registry/definition.ts';
import { attachmentReader } from '../../src/registry/lock-file.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DEFINITIONS = join(ROOT, 'definitions');
const GUIDE = readFileSync(join(ROOT, 'docs/guide/changes.md'), 'utf8');
const { files } = readFolder(DEFINITIONS);
const needed = files.filter(({ file }) =>
  /^(?:guhua\.yaml|departments\/.*|processes\/construction-permit\.yaml|items\/housing\/housing-001\.yaml)$/u.test(
    file,
  ),
);

/** What was edited since, as the guide says. */
const EDITS: readonly (readonly [from: string, to: string])[] = [
  ['承诺: 16个工作日', '承诺: 12个工作日'],
  ['已落实到人\n', '已落实到每一个人\n'],
  [
    '  - 名称: 资金已经落实承诺书\n    类型: 其他\n    必要性: 必要\n    来源: 申请人自备\n    原件份数: 1\n',
    '  - 名称: 农民工工资保证金凭证\n    必要性: 必要\n',
  ],
  ['建筑面积 > 2000', '建筑面积 > 3000'],
  ['        after: [planning]\n', ''],
  ['within: 7wd, warn: 5wd', 'within: 4wd, warn: 3wd'],
];

function canonical(isEdited: boolean): string {
  const sources = needed.map(({ file, text = '' }) => {
    const own = isEdited ? EDITS.reduce((edited, [from, to]) => edited.replace(from, to), text) : text;
    return { file, text: own };
  });
  const resolution = resolveDefinition(buildWorkspace(sources), 'housing-001', attachmentReader(DEFINITIONS));
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.missing));
  return resolution.definition.canonical;
}

describe('the guide to changes', () => {
  it('edits what there is', () => {
    const text = needed.map((source) => source.text).join('\n');
    for (const [from] of EDITS) expect(text).toContain(from);
  });

  it.each(['zh', 'en'] as const)('shows what the command prints in %s', (language) => {
    const changes = changesBetween(canonical(false), canonical(true), 420);
    const say = (id: string, params?: Readonly<Record<string, string | number>>): string =>
      message(language, id, params);
    const printed = diffText(
      {
        id: 'housing-001',
        name: '建筑工程施工许可（并联审批）',
        before: say('diff.side.revision', { revision: 'HEAD~1' }),
        after: say('diff.side.work'),
        changes,
      },
      say,
      { language, why: false },
    );
    expect(GUIDE).toContain(`$ guhua diff housing-001 HEAD~1 --lang ${language}\n${printed}\n`);
  });
});
