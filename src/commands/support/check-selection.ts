/** Which files a check is asked for: those below the paths named, of one shard, changed since a commit; all when nothing is said. */
import { relative, resolve, sep } from 'node:path';
import { ExitCode } from '../../findings/exit-code.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Affected } from './affected-files.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { isInShard, type Shard } from './shard.ts';

export interface SelectionRequest {
  /** Files and folders as the user names them. */
  readonly paths: readonly string[];
  /** The one file whose text does not come from the workspace's folder. */
  readonly stdinFile: string | undefined;
  readonly shard: Shard | undefined;
  readonly affected: Affected | undefined;
}

export interface Selection {
  /** The workspace's files that are looked at. */
  readonly files: readonly string[];
  /** Whether what is checked lies in the workspace's folder. */
  readonly isOnDisk: boolean;
  /** Whether a file is asked for, be it there or not. */
  readonly includesFile: (file: string) => boolean;
  /** Whether a finding is: one of a file asked for or, after a change, one that a changed file has part in. */
  readonly includes: (finding: Finding) => boolean;
  /** Whether the rules must look at a document for that. */
  readonly needs: (file: string) => boolean;
}

/** Selects files. Naming a path that matches none is an error, so that a mistyped one never passes. */
export function selectFiles({ root, workspace }: OpenWorkspace, request: SelectionRequest): Selection {
  const { paths, stdinFile, shard, affected } = request;
  const folders = (stdinFile === undefined ? paths : [stdinFile]).map((path) => {
    const folder = insideName(root, path);
    if (!workspace.files.some((file) => isBelow(file, folder)))
      throw new CommandError('cli.nothing-matched', { path, root }, ExitCode.unreadable);
    return folder;
  });
  const isAskedFor = (file: string): boolean =>
    (folders.length === 0 || folders.some((folder) => isBelow(file, folder))) &&
    (shard === undefined || isInShard(shard, file));
  const includesFile = (file: string): boolean => isAskedFor(file) && (affected?.isAffected(file) ?? true);
  const hasChangedPart = ({ related = [] }: Finding): boolean =>
    affected !== undefined && related.some((place) => affected.isChanged(place.file));
  return {
    files: workspace.files.filter(includesFile),
    isOnDisk: stdinFile === undefined,
    includesFile,
    includes: (finding) => includesFile(finding.file) || (isAskedFor(finding.file) && hasChangedPart(finding)),
    needs: affected === undefined ? includesFile : isAskedFor,
  };
}

/** A path as files of the workspace are named: relative to its root. */
export function insideName(root: string, path: string): string {
  return relative(root, resolve(path)).split(sep).join('/');
}

function isBelow(file: string, folder: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}
