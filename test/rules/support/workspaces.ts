/** Workspaces that tests of rules are tried on: the base workspace of test/golden/rules with files laid over it. */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../../../src/findings/finding.ts';
import { TextPositions } from '../../../src/findings/text-position.ts';
import { type FolderReading, readFolder } from '../../../src/language/read-folder.ts';
import { buildWorkspace, type SourceFile, type Workspace } from '../../../src/language/workspace.ts';
import { message } from '../../../src/messages/catalog.ts';
import { checkWorkspace } from '../../../src/rules/run-rules.ts';

export const GOLDEN_ROOT = resolve(import.meta.dirname, '../../golden/rules');
export const EXPECTED_FILE = 'expected.txt';

const BASE = readFolder(join(GOLDEN_ROOT, 'base'));

export interface GoldenCase {
  /** Folder below the golden root, such as `time/promised-within-statutory`. */
  readonly name: string;
  /** The rule that the case is about: the first two parts of its folder. */
  readonly rule: string;
  readonly folder: string;
}

/** Every folder with an expected.txt. */
export function goldenCases(): readonly GoldenCase[] {
  return readdirSync(GOLDEN_ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`/${EXPECTED_FILE}`))
    .map((file) => dirname(file))
    .toSorted()
    .map((name) => ({ name, rule: name.split('/').slice(0, 2).join('/'), folder: join(GOLDEN_ROOT, name) }));
}

/** The base workspace with a case's folder laid over it. */
export function workspaceOfCase(golden: GoldenCase): Workspace {
  const { files, attachments } = readFolder(golden.folder);
  const added = [...attachments].filter((file) => file !== EXPECTED_FILE);
  return layOverBase({ files, attachments: new Set(added) });
}

/** The base workspace with files laid over it: one of the same path is replaced. */
export function layOverBase({ files, attachments }: FolderReading): Workspace {
  const all = new Map<string, SourceFile>(BASE.files.map((source) => [source.file, source]));
  for (const source of files) all.set(source.file, source);
  const sorted = [...all.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return buildWorkspace(sorted, new Set([...BASE.attachments, ...attachments]));
}

/** A file of the base workspace; `undefined` where it has none of that path. */
export function baseText(file: string): string | undefined {
  return BASE.files.find((source) => source.file === file)?.text;
}

/** The findings of a workspace, or of one rule in it. */
export function findingsOf(workspace: Workspace, rule?: string): readonly Finding[] {
  return checkWorkspace(workspace).filter((finding) => rule === undefined || finding.rule === rule);
}

/** Findings as expected.txt holds them. */
export function printFindings(workspace: Workspace, findings: readonly Finding[]): string {
  return findings.map((finding) => `${printFinding(workspace, finding)}\n`).join('');
}

function printFinding(workspace: Workspace, finding: Finding): string {
  const { line, column } = new TextPositions(workspace.texts.get(finding.file) ?? '').at(finding.range?.start ?? 0);
  const text = message('zh', `${finding.rule}.${finding.message}`, finding.params);
  return `${finding.file}:${line}:${column} ${finding.severity} ${finding.rule} ${finding.message}: ${text}`;
}
