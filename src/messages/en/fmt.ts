/** What `guhua fmt` says. */
import type { Messages } from '../messages.ts';

export const fmt: Messages = {
  'fmt.changed': 'Formatted {changed} of {files} files.',
  'fmt.all-formatted': 'All {files} files are formatted.',
  'fmt.not-formatted': '{changed} of {files} files are not formatted. To format them: guhua fmt',
  'fmt.left-alone':
    '{count} files could not be formatted and were left alone. To see what is wrong with them: guhua check',
  'fmt.unsure': '{file} was left alone: formatting would change what it says.',
  'fmt.locked':
    '{count} of them belong to locked definitions. Formatting changes nothing that is locked, so no new version is needed.',
  'fmt.no-file': 'Cannot read {path} ({code}).',
  'fmt.no-file.hint': 'Name files or folders, for example: guhua fmt definitions/processes',
  'fmt.nothing': 'There are no YAML files in {path}.',
  'fmt.nothing.hint': 'Name files or folders, for example: guhua fmt definitions/processes',
  'fmt.not-written': 'Cannot write {file} ({code}). The file is as it was.',
  'fmt.not-written.hint': 'To see what would change without writing: guhua fmt --check',
  'fmt.input-alone': '- stands for the standard input and goes with no other path.',
  'fmt.input-alone.hint': 'For example: guhua fmt - < item.yaml',
};
