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
  readonly shard: Shard | undefined;
  readonly affected: Affected | undefined;
}

export interface Selection {
  readonly isWhole: boolean;
  /** The workspace's files that are looked at. */
  readonly files: readonly string[];
  /** Whether a file is asked for, be it there or not. */
  includesFile(file: string): boolean;
  /** Whether a finding is: one of a file asked for or, after a change, one that a changed file has part in. */
  includes(finding: Finding): boolean;
}

/** Selects files. Naming a path that matches none is an error, so that a mistyped one never passes. */
export function selectFiles({ root, workspace }: OpenWorkspace, request: SelectionRequest): Selection {
  const { paths, shard, affected } = request;
  const folders = paths.map((path) => {
    const folder = relative(root, resolve(path)).split(sep).join('/');
    if (!workspace.files.some((file) => isBelow(file, folder)))
      throw new CommandError('cli.nothing-matched', { path, root }, ExitCode.unreadable);
    return folder;
  });
  const isAskedFor = (file: string): boolean =>
    (folders.length === 0 || folders.some((folder) => isBelow(file, folder))) &&
    (shard === undefined || isInShard(shard, file));
  const includesFile = (file: string): boolean => isAskedFor(file) && (affected?.isAffected(file) ?? true);
  return {
    isWhole: folders.length === 0 && shard === undefined && affected === undefined,
    files: workspace.files.filter(includesFile),
    includesFile,
    includes: (finding) =>
      includesFile(finding.file) ||
      (affected !== undefined &&
        isAskedFor(finding.file) &&
        (finding.related ?? []).some((place) => affected.isChanged(place.file))),
  };
}

function isBelow(file: string, folder: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}
