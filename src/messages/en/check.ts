/** What the command check says beside its findings. */
import type { Messages } from '../messages.ts';

export const check: Messages = {
  'check.output': '“{text}” must be FORMAT=FILE; formats are {formats}.',
  'check.output.hint': 'For example: guhua check --output sarif=check.sarif',
  'check.shard': '“{text}” must say which part of how many.',
  'check.shard.hint': 'For example the second of four: guhua check --shard 2/4',
  'check.unchanged': 'No definition was changed since {reference}: there is nothing to check.',
  'check.unknown-reference': 'The repository of {root} has no commit “{reference}”.',
  'check.unknown-reference.hint':
    'All branches: git branch -a; where only part of the history is there: git fetch --unshallow',
  'check.git': 'Cannot tell what was changed since “{reference}” ({reason}).',
  'check.git.hint': '--changed-since needs a workspace in a git repository, and git.',
  'check.stdin-unnamed': 'Nothing says which file the standard input is.',
  'check.stdin-unnamed.hint': 'For example: guhua check - --stdin-filename definitions/items/housing/housing-012.yaml',
  'check.stdin-unread': '--stdin-filename {file} is given without -: the standard input would not be read.',
  'check.stdin-unread.hint': 'For example: guhua check - --stdin-filename {file}',
  'check.stdin-alone':
    'The standard input is checked by itself: no other paths, no mending, watching, sharing or change of the baseline.',
  'check.stdin-alone.hint': 'For example: guhua check - --stdin-filename definitions/items/housing/housing-012.yaml',
  'check.stdin-outside': '“{path}” is no name of a YAML file in the workspace {root}.',
  'check.stdin-outside.hint': '--stdin-filename takes a .yaml file of the workspace, which need not exist yet.',
  'check.no-baseline': 'Cannot read the baseline {path} ({code}).',
  'check.no-baseline.hint': 'Make one: guhua check --write-baseline --baseline {path}',
  'check.baseline-broken': 'The baseline {path} makes no sense.',
  'check.baseline-broken.hint':
    'Take it back from version control; after a conflict of merging, leave out the lines that only one side has.',
  'check.baseline-exists': 'There is a baseline, {path}, and a baseline only shrinks.',
  'check.baseline-exists.hint':
    'Take out what is mended: guhua check --update-baseline; to begin anew, delete the file first.',
  'check.baseline-whole': 'A baseline is made of the whole workspace.',
  'check.baseline-whole.hint': 'Leave out paths, --shard and --changed-since: guhua check --write-baseline',
  'check.baseline-written': 'The baseline has {entries} entries: {path}',
  'check.baseline-known': '{count} more findings are known by the baseline and not told.',
  'check.baseline-unsure': 'A file cannot be read: nothing of the baseline is taken for mended.',
  'check.fixed': 'Mended {mended} findings in {files} files.',
  'check.would-fix': 'Would mend {mended} findings in {files} files; nothing was written.',
  'check.fix-locked': 'Not mended, since it would alter what is locked: {files}',
  'check.changed-meanwhile': '{file} was changed while it was checked; nothing was written.',
  'check.changed-meanwhile.hint': 'Run it again: guhua check --fix',
  'check.watch-json': '--watch does not go with JSON: a run prints one document.',
  'check.watch-json.hint': 'Write it to a file: guhua check --watch --output json=check.json',
  'check.watch': 'Cannot watch {folder} ({code}).',
  'check.watch.hint': 'The system may watch no more files; without watching: guhua check',
  'check.watching': 'Watching {root}; it is checked again after a change. Ctrl-C ends it.',
};
