/** The pages of docs/rules: their sections, and the YAML snippets in them as workspaces that can be checked. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Workspace } from '../../../src/language/workspace.ts';
import { baseText, layOverBase } from './workspaces.ts';

const PAGES_ROOT = resolve(import.meta.dirname, '../../../docs/rules');

/** The key that says what a file is, by its folder: a snippet that begins with it is the whole file. */
const FIRST_KEYS: Readonly<Record<string, RegExp>> = {
  items: /^(item|事项)[:：]/u,
  processes: /^(process|流程)[:：]/u,
  departments: /^(department|部门)[:：]/u,
};
const TOP_LEVEL_KEY = /^([^\s#:：-][^:：]*)[:：]/u;

export interface Snippet {
  readonly file: string;
  readonly text: string;
}

/** A rule's page; `undefined` where there is none. */
export function readPage(rule: string): string | undefined {
  const file = join(PAGES_ROOT, `${rule}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The level-one and level-two headings of a page, in order. */
export function headings(page: string): readonly string[] {
  return withoutFences(page)
    .split('\n')
    .filter((line) => /^##? /.test(line));
}

/** The text below a level-two heading, up to the next. */
export function section(page: string, heading: string): string {
  const [, rest = ''] = page.split(`\n## ${heading}\n`);
  return rest.split('\n## ')[0]?.trim() ?? '';
}

/** The YAML snippets of a section. Each names its file in its first line. */
export function snippets(text: string): readonly Snippet[] {
  return [...text.matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```$/gmu)].map(([, file = '', body = '']) => ({
    file,
    text: body,
  }));
}

/** The base workspace with snippets laid over it. */
export function workspaceOfSnippets(given: readonly Snippet[]): Workspace {
  const texts = new Map<string, string>();
  for (const snippet of given) {
    const below = texts.get(snippet.file) ?? baseText(snippet.file);
    const whole = below === undefined || isWholeFile(snippet);
    texts.set(snippet.file, whole ? snippet.text : mergeTopLevel(below, snippet.text));
  }
  const files = [...texts].map(([file, text]) => ({ file, text }));
  return layOverBase({ files, attachments: new Set() });
}

function isWholeFile({ file, text }: Snippet): boolean {
  return FIRST_KEYS[file.split('/')[0] ?? '']?.test(text) ?? false;
}

/** Replaces top-level keys of a YAML text, as text: a snippet may be YAML that cannot be read. */
function mergeTopLevel(below: string, above: string): string {
  const merged = new Map([...topLevelBlocks(below), ...topLevelBlocks(above)]);
  return [...merged.values()].join('');
}

function topLevelBlocks(text: string): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  let key = '';
  for (const line of text.split(/(?<=\n)/u)) {
    key = TOP_LEVEL_KEY.exec(line)?.[1] ?? key;
    blocks.set(key, (blocks.get(key) ?? '') + line);
  }
  return blocks;
}

function withoutFences(page: string): string {
  return page.replaceAll(/^```[\s\S]*?^```$/gmu, '');
}
