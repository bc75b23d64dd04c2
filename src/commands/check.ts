import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { Finding } from '../findings/finding.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, type OpenWorkspace } from './support/guhua-command.ts';
import { REPORT_FORMATS, type ReportFormat } from './support/report-formats.ts';

export default class Check extends GuhuaCommand {
  static override summary = 'Check definitions against schema, law and arithmetic.';
  static override description =
    'Checks the whole workspace, or only the files and folders named. Ends with 0 when nothing is wrong, 1 when there are errors.';
  static override strict = false;
  static override args = {
    paths: Args.string({ ignoreStdin: true, description: 'Files or folders; the whole workspace when left out.' }),
  };
  static override flags = {
    format: Flags.option({
      options: ['text', 'json'] as const,
      default: 'text',
      summary: 'How findings are printed.',
    })(),
    json: Flags.boolean({ summary: 'The same as --format json.' }),
    output: Flags.string({
      char: 'o',
      multiple: true,
      helpValue: 'FORMAT=FILE',
      summary: 'Also write the report to a file, such as sarif=check.sarif; may be given several times.',
    }),
    'max-warnings': Flags.integer({
      min: 0,
      helpValue: 'N',
      summary: 'End with 1 when there are more warnings than this.',
    }),
    'errors-only': Flags.boolean({ summary: 'Leave out warnings and information.' }),
    info: Flags.boolean({ summary: 'Show information in the text too; without it only its number is told.' }),
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
    const outputs = (flags.output ?? []).map(readOutput);
    const { checkAll } = await import('./support/check-all.ts');
    const open = this.openWorkspace(
      paths[0] === undefined ? flags : { ...flags, workspace: flags.workspace ?? paths[0] },
    );
    const files = selectFiles(open, paths);
    const all = checkAll(open).filter(
      (finding) => files.has(finding.file) || (paths.length === 0 && finding.file === 'guhua.lock'),
    );
    const findings = flags['errors-only'] ? all.filter((finding) => finding.severity === 'error') : all;
    const { printReport } = await import('./support/print-report.ts');
    const shown =
      flags.format !== 'text' || flags.json || flags.info
        ? findings
        : findings.filter(({ severity }) => severity !== 'info');
    const report = {
      findings,
      files: [...files],
      texts: open.workspace.texts,
      language: this.language,
      version: this.config.version,
    };
    this.out(
      printReport(flags.json ? 'json' : flags.format, { ...report, shown }, process.stdout.hasColors?.() ?? false),
    );
    for (const { format, file } of outputs) {
      mkdirSync(dirname(resolve(file)), { recursive: true });
      writeFileSync(file, `${printReport(format, report, false)}\n`);
    }
    process.exitCode = exitCodeOf(findings, flags['max-warnings']);
  }
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
