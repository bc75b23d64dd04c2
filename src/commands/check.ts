import { relative, resolve, sep } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { Finding } from '../findings/finding.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, type OpenWorkspace } from './support/guhua-command.ts';

export default class Check extends GuhuaCommand {
  static override summary = 'Check definitions against schema, law and arithmetic.';
  static override description =
    'Checks the whole workspace, or only the files and folders named. Ends with 0 when nothing is wrong, 1 when there are errors.';
  static override strict = false;
  static override args = {
    paths: Args.string({ description: 'Files or folders; the whole workspace when left out.' }),
  };
  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      default: 'text',
      summary: 'How findings are printed.',
    })(),
    json: Flags.boolean({ summary: 'The same as --format json.' }),
    'max-warnings': Flags.integer({
      min: 0,
      helpValue: 'N',
      summary: 'End with 1 when there are more warnings than this.',
    }),
    'errors-only': Flags.boolean({ summary: 'Leave out warnings and information.' }),
  };
  static override examples = [
    '<%= config.bin %> check',
    '<%= config.bin %> check definitions/processes/construction-permit.yaml',
    '<%= config.bin %> check definitions/items/housing --format json',
  ];

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Check);
    this.useFlags({ ...flags, json: flags.json || flags.format === 'json' });
    const paths = argv.map(String);
    const { checkAll } = await import('./support/check-all.ts');
    const { Locator } = await import('../report/finding-text.ts');
    const open = this.openWorkspace(
      paths[0] === undefined ? flags : { ...flags, workspace: flags.workspace ?? paths[0] },
    );
    const files = selectFiles(open, paths);
    const all = checkAll(open).filter(
      (finding) => files.has(finding.file) || (paths.length === 0 && finding.file === 'guhua.lock'),
    );
    const findings = flags['errors-only'] ? all.filter((finding) => finding.severity === 'error') : all;
    const locator = new Locator(open.workspace.texts);
    if (flags.json || flags.format === 'json') {
      const { jsonReport } = await import('../report/print-json.ts');
      this.outJson(jsonReport(findings, files.size, locator, this.language));
    } else {
      const { printText } = await import('../report/print-text.ts');
      const colours = process.stdout.hasColors?.() ?? false;
      this.out(printText(findings, files.size, locator, { language: this.language, colours }));
    }
    process.exitCode = exitCodeOf(findings, flags['max-warnings']);
  }
}

/** Unreadable files end with 3, errors with 1. */
function exitCodeOf(findings: readonly Finding[], maxWarnings: number | undefined): ExitCode {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  if (errors.some((finding) => UNREADABLE.has(finding.rule))) return ExitCode.unreadable;
  if (errors.length > 0) return ExitCode.findings;
  return maxWarnings !== undefined && warnings.length > maxWarnings ? ExitCode.findings : ExitCode.clean;
}

const UNREADABLE = new Set(['source/unreadable', 'source/not-text', 'source/too-large']);

/** The workspace's files that the paths name; naming none that exists is an error, so that a mistyped path never passes. */
function selectFiles({ root, workspace }: OpenWorkspace, paths: readonly string[]): ReadonlySet<string> {
  if (paths.length === 0) return new Set(workspace.files);
  const chosen = new Set<string>();
  for (const path of paths) {
    const inside = relative(root, resolve(path)).split(sep).join('/');
    const matches = workspace.files.filter((file) => inside === '' || file === inside || file.startsWith(`${inside}/`));
    if (matches.length === 0) throw new CommandError('cli.nothing-matched', { path, root }, ExitCode.unreadable);
    for (const file of matches) chosen.add(file);
  }
  return chosen;
}
