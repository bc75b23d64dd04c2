/** The base workspace of the rules' golden cases as a command opens it, with other texts for some of its files. */
import { join } from 'node:path';
import type { OpenFolder } from '../../../src/commands/support/guhua-command.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { readFolder } from '../../../src/language/read-folder.ts';
import { buildWorkspace } from '../../../src/language/workspace.ts';
import { checkWorkspace } from '../../../src/rules/run-rules.ts';
import { GOLDEN_ROOT } from '../../rules/support/workspaces.ts';

export const ROOT = join(GOLDEN_ROOT, 'base');
export const ITEM = 'items/housing/housing-012.yaml';

const BASE = readFolder(ROOT);

/** The text of a file of the base workspace. */
export function textOf(file: string): string {
  const text = BASE.files.find((source) => source.file === file)?.text;
  if (text === undefined) throw new Error(`the base workspace has no ${file}`);
  return text;
}

/** The base workspace; a text of `undefined` stands for a file that is not there. */
export function openWith(texts: Readonly<Record<string, string | undefined>> = {}): OpenFolder {
  const all = new Map(BASE.files.map((source) => [source.file, source]));
  for (const [file, text] of Object.entries(texts)) {
    if (text === undefined) all.delete(file);
    else all.set(file, { file, text });
  }
  const files = [...all.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return { root: ROOT, files, workspace: buildWorkspace(files, BASE.attachments) };
}

/** What the rules find in a workspace. */
export function findingsIn({ workspace }: OpenFolder): readonly Finding[] {
  return checkWorkspace(workspace);
}
