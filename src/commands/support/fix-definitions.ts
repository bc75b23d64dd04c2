/**
 * Mends what is mechanical: applies the edits that findings bring along, checks again, and goes on until nothing changes.
 * Only texts are made here; writing them is the next step's.
 */
import { applyFixes } from '../../findings/apply-fixes.ts';
import type { Finding } from '../../findings/finding.ts';
import { allDocuments } from '../../language/all-documents.ts';
import { rememberingReader } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { OpenFolder } from './guhua-command.ts';
import type { LockGuard } from './lock-guard.ts';
import { withOtherSources } from './other-sources.ts';

/** A mended text is checked again; more rounds than this mean that two fixes undo each other. */
const MOST_ROUNDS = 10;

export interface FixedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface FixResult {
  /** In order of their names. */
  readonly files: readonly FixedFile[];
  /** How many findings were mended. */
  readonly mended: number;
  /** Files left as they are although they could be mended: it would alter what is locked. */
  readonly locked: readonly string[];
  /** The workspace with the mended texts. */
  readonly open: OpenFolder;
}

/**
 * Mends a workspace.
 * @param check finds what is to be mended in a workspace
 * @param guard says which files must not be changed that way
 */
export function fixDefinitions(
  open: OpenFolder,
  check: (open: OpenFolder) => readonly Finding[],
  guard: LockGuard,
): FixResult {
  const read = rememberingReader();
  const locked = new Set<string>();
  const excluded = new Set<string>();
  let current = open;
  let mended = 0;
  for (let round = 0; round < MOST_ROUNDS; ) {
    const fixes = fixedTexts(current.workspace, check(current), excluded);
    if (fixes.size === 0) break;
    const sources = [...fixes].map(([file, { text }]) => ({ file, text }));
    const next = withOtherSources(current, sources, read);
    const touched = new Set(fixes.keys());
    const held = guard.alteredBy(next.workspace, touched);
    const broken = filesLost(current.workspace, next.workspace, touched);
    for (const file of held) locked.add(file);
    for (const file of [...held, ...broken]) excluded.add(file);
    // Some texts must stay as they are: the round is made again without them.
    if (held.size + broken.length > 0) continue;
    current = next;
    for (const fixed of fixes.values()) mended += fixed.mended;
    round += 1;
  }
  const files = [...current.workspace.texts].flatMap(([file, after]): FixedFile[] => {
    const before = open.workspace.texts.get(file);
    return before === undefined || before === after ? [] : [{ file, before, after }];
  });
  return { files, mended, locked: [...locked].toSorted(), open: current };
}

function fixedTexts(
  workspace: Workspace,
  findings: readonly Finding[],
  excluded: ReadonlySet<string>,
): ReadonlyMap<string, { readonly text: string; readonly mended: number }> {
  const fixable = findings.filter(({ file, fix }) => fix !== undefined && fix.length > 0 && !excluded.has(file));
  const fixed = new Map<string, { readonly text: string; readonly mended: number }>();
  for (const [file, ofFile] of Map.groupBy(fixable, (finding) => finding.file)) {
    const text = workspace.texts.get(file);
    if (text === undefined) continue;
    const result = applyFixes(text, ofFile);
    if (result.text !== text) fixed.set(file, result);
  }
  return fixed;
}

/** Files whose definition could be taken in before and no longer can: a fix must not make anything worse. */
function filesLost(before: Workspace, after: Workspace, touched: ReadonlySet<string>): readonly string[] {
  const left = new Set(allDocuments(after).map(({ file }) => file));
  return allDocuments(before)
    .map(({ file }) => file)
    .filter((file) => touched.has(file) && !left.has(file));
}
