/** The examples of docs/guide/bundles.md are what the program says. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleAnswer, bundleJson, findBundle } from '../../src/commands/support/bundle-answer.ts';
import { bundleText } from '../../src/commands/support/bundle-text.ts';
import { CommandError } from '../../src/commands/support/command-error.ts';
import { readDocument } from '../../src/language/documents.ts';
import { readFolder } from '../../src/language/read-folder.ts';
import { buildWorkspace } from '../../src/language/workspace.ts';
import { message } from '../../src/messages/catalog.ts';
import { bundleFigures } from '../../src/process/bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/guide/bundles.md'), 'utf8');
const { files, attachments } = readFolder(join(ROOT, 'definitions'));
const workspace = buildWorkspace(files, attachments);

function block(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(GUIDE)?.[1];
  if (found === undefined) throw new Error(`the guide has no ${language}`);
  return found;
}

describe('the guide to bundles', () => {
  it('shows what the command prints', () => {
    const [command = '', ...printed] = block('console').trimEnd().split('\n');
    const [, id = ''] = /^\$ guhua bundle (\S+)$/u.exec(command) ?? [];
    const answer = bundleAnswer(workspace, findBundle(workspace, id));
    expect(printed).toEqual(bundleText(answer, (key, params) => message('zh', key, params), 'zh').split('\n'));
  });

  it('shows a bundle without a fault', () => {
    expect(readDocument('bundles/enterprise-registration.yaml', block('yaml')).findings).toEqual([]);
  });

  it('names every rule of bundles', () => {
    const rules = Object.keys(messagesOfBundles()).map((id) => id.split('.')[0]);
    for (const rule of rules) expect(GUIDE).toContain(`\`${rule}\``);
  });
});

function messagesOfBundles(): Readonly<Record<string, true>> {
  const found = [
    ...readFileSync(join(ROOT, 'src/messages/en/rules-bundle.ts'), 'utf8').matchAll(/'([a-z]+\/[a-z-]+)\./gu),
  ];
  expect(found.length).toBeGreaterThan(10);
  return Object.fromEntries(found.map(([, id = '']) => [id, true]));
}

describe('the bundles of the center', () => {
  it.each([
    ['four-certificates', '1.5h', '1.5h'],
    ['one-licence-four-certificates', '5h', '1wd'],
    ['investment-project', '50wd', '50wd'],
    ['enterprise-registration', '2wd 4.5h', '4wd'],
    ['retirement', '17wd', '18wd'],
  ])('%s takes %s and promises %s', (id, longest, promised) => {
    const json = bundleJson(bundleAnswer(workspace, findBundle(workspace, id)));
    expect(json).toMatchObject({ bundle: id, promised, time: { longest }, promiseMet: true, missing: [] });
  });

  it('each save materials and windows', () => {
    expect(workspace.bundles.size).toBe(5);
    for (const document of workspace.bundles.values()) {
      const { materialCount, windows } = bundleFigures(workspace, document);
      expect(materialCount.saved, document.id).toBeGreaterThan(0);
      expect(windows.length, document.id).toBeGreaterThan(1);
    }
  });

  it('are found by id or name; a wrong word is answered with the nearest', () => {
    expect(findBundle(workspace, '不动产四证联合办理').id).toBe('four-certificates');
    expect(() => findBundle(workspace, 'four-certificate')).toThrow(CommandError);
    try {
      findBundle(workspace, 'four-certificate');
    } catch (error) {
      expect(error).toMatchObject({ id: 'bundle.unknown.similar', params: { suggestion: 'four-certificates' } });
    }
  });
});
