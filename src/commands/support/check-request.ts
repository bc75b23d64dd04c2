/** What a check is asked to do, read from the command line; what contradicts itself is refused before anything is opened. */
import { dirname, resolve } from 'node:path';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from './command-error.ts';
import { REPORT_FORMATS, type ReportFormat } from './report-formats.ts';
import { readShard, type Shard } from './shard.ts';

/** The flags of check, as the command line has them. */
export interface CheckFlags {
  readonly lang?: string | undefined;
  readonly workspace?: string | undefined;
  readonly format: 'text' | 'json';
  readonly json: boolean;
  readonly output?: readonly string[] | undefined;
  readonly 'max-warnings'?: number | undefined;
  readonly 'errors-only': boolean;
  readonly info: boolean;
  readonly 'changed-since'?: string | undefined;
  readonly shard?: string | undefined;
  readonly 'stdin-filename'?: string | undefined;
  readonly baseline?: string | undefined;
  readonly 'write-baseline': boolean;
  readonly 'update-baseline': boolean;
  readonly fix: boolean;
  readonly 'dry-run': boolean;
  readonly watch: boolean;
}

export interface CheckRequest {
  readonly lang: string | undefined;
  /** Where the workspace is: as the user says, else where the first path is. */
  readonly workspace: string | undefined;
  /** Files and folders; all when empty. */
  readonly paths: readonly string[];
  /** The file that the standard input is checked as. */
  readonly stdinFile: string | undefined;
  readonly shard: Shard | undefined;
  readonly changedSince: string | undefined;
  readonly baseline: {
    /** The user's own place for it. */
    readonly path: string | undefined;
    /** Whether it is only looked at, made anew, or made smaller. */
    readonly mode: 'use' | 'write' | 'shrink';
  };
  readonly fix: 'no' | 'write' | 'show';
  readonly watch: boolean;
  readonly errorsOnly: boolean;
  readonly maxWarnings: number | undefined;
  readonly json: boolean;
  readonly info: boolean;
  readonly outputs: readonly { readonly format: ReportFormat; readonly file: string }[];
}

/** Standard input, as a path. */
const STDIN = '-';

/** Reads the command line. */
export function readCheckRequest(flags: CheckFlags, words: readonly string[]): CheckRequest {
  const stdinFile = readStdinFile(flags, words);
  const json = flags.json || flags.format === 'json';
  const isPart = words.length > 0 || flags.shard !== undefined || flags['changed-since'] !== undefined;
  if (flags['write-baseline'] && isPart) throw new CommandError('check.baseline-whole', {}, ExitCode.usage);
  if (flags.watch && json) throw new CommandError('check.watch-json', {}, ExitCode.usage);
  if (flags.watch && (flags.fix || flags['write-baseline'] || flags['update-baseline']))
    throw new CommandError('check.watch-writes', {}, ExitCode.usage);
  if (flags['dry-run'] && !flags.fix) throw new CommandError('check.dry-run', {}, ExitCode.usage);
  return {
    lang: flags.lang,
    workspace: flags.workspace ?? (stdinFile === undefined ? words[0] : dirname(resolve(stdinFile))),
    paths: stdinFile === undefined ? words : [],
    stdinFile,
    shard: flags.shard === undefined ? undefined : readShard(flags.shard),
    changedSince: flags['changed-since'],
    baseline: {
      path: flags.baseline,
      mode: flags['write-baseline'] ? 'write' : flags['update-baseline'] ? 'shrink' : 'use',
    },
    fix: flags.fix ? (flags['dry-run'] ? 'show' : 'write') : 'no',
    watch: flags.watch,
    errorsOnly: flags['errors-only'],
    maxWarnings: flags['max-warnings'],
    json,
    info: flags.info,
    outputs: (flags.output ?? []).map(readOutput),
  };
}

function readStdinFile(flags: CheckFlags, words: readonly string[]): string | undefined {
  const file = flags['stdin-filename'];
  if (!words.includes(STDIN)) {
    if (file !== undefined) throw new CommandError('check.stdin-unread', { file }, ExitCode.usage);
    return undefined;
  }
  if (file === undefined) throw new CommandError('check.stdin-unnamed', {}, ExitCode.usage);
  const { fix, watch, shard, 'changed-since': since, 'update-baseline': update } = flags;
  if (words.length > 1 || fix || watch || update || shard !== undefined || since !== undefined)
    throw new CommandError('check.stdin-alone', {}, ExitCode.usage);
  return file;
}

/** `sarif=check.sarif`: a format and the file it is written to. */
function readOutput(text: string): { readonly format: ReportFormat; readonly file: string } {
  const [name = '', ...rest] = text.split('=');
  const format = REPORT_FORMATS.find((known) => known === name);
  const file = rest.join('=');
  if (format === undefined || file === '')
    throw new CommandError('check.output', { text, formats: REPORT_FORMATS.join(', ') }, ExitCode.usage);
  return { format, file };
}
