import { existsSync } from 'node:fs';
import { Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { SeenHead } from '../registry/checkpoint-audit.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';
import type { Progress } from './support/progress.ts';
import { seenHeadOf } from './support/seen-heads.ts';
import { verifierKeysOf, witnessFlag } from './support/verifier-keys.ts';

export default class Verify extends GuhuaCommand {
  static override summary = 'Verify the registry: every entry, every definition and the tree over them.';
  static override description =
    'Ends with 4 and names the entries when anything was changed, dropped or added by another way than publish. The checkpoint that guhua.lock keeps, and any that are given, must be contained: so a cut end or a rewritten log shows, too.';
  static override flags = {
    checkpoint: Flags.string({
      multiple: true,
      helpValue: 'FILE|SIZE+ROOT',
      summary: 'A checkpoint seen before, which the log must contain; may be given several times.',
    }),
    key: Flags.string({
      multiple: true,
      helpValue: 'VKEY',
      summary: 'A verifier key of the log: every checkpoint that it keeps must be signed by one of them.',
    }),
    witness: witnessFlag,
    registry: Flags.string({ helpValue: 'FILE', summary: 'A registry file, instead of the one of the workspace.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> verify',
    '<%= config.bin %> verify --json',
    '<%= config.bin %> verify --registry copy.sqlite --checkpoint gazette.txt',
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Verify);
    this.useFlags(flags);
    const { verifyRegistry } = await import('../registry/verify.ts');
    const open = flags.registry === undefined ? this.openWorkspace(flags, [ITEMS_FOLDER]) : undefined;
    const logKeys = verifierKeysOf(flags.key);
    const witnesses = verifierKeysOf(flags.witness);
    const seen: SeenHead[] = (flags.checkpoint ?? []).map((word) => seenHeadOf(word, logKeys));
    let path = flags.registry ?? '';
    let expected: { readonly origin?: string } = {};
    if (open !== undefined) {
      const { expectedOrigin, lockOf, registryPath } = await import('./support/registry-edge.ts');
      path = registryPath(open);
      expected = expectedOrigin(open);
      const pin = lockOf(open).registry;
      if (pin !== undefined) seen.push(pin);
    }
    if (!existsSync(path)) {
      const exitCode = seen.length === 0 ? ExitCode.unreadable : ExitCode.refused;
      throw new CommandError('cli.no-registry', { file: path }, exitCode);
    }
    const { startProgress } = await import('./support/progress.ts');
    let bar: Progress | undefined;
    const track = async (entries: number) => {
      bar = await startProgress(this.text('verify.entries'), entries);
      return bar.step;
    };
    const { ok, size, root, unsigned, problems } = await verifyRegistry(path, {
      ...expected,
      seen,
      logKeys,
      witnesses,
      track,
    });
    bar?.end();
    if (flags.json) {
      const told = problems.map(({ entry, what, params }) => ({
        entry: entry ?? null,
        what,
        message: this.text(`registry/problem.${what}`, params),
      }));
      this.outJson({ ok, size, root, unsigned, problems: told });
    } else {
      for (const { entry, what, params } of problems) {
        this.out(`${entry ?? this.text('verify.file')}: ${this.text(`registry/problem.${what}`, params)}`);
      }
      this.out(this.text(ok ? 'verify.ok' : 'verify.failed', { size, root, problems: problems.length }));
      if (unsigned > 0) this.note(this.text('verify.unsigned', { count: unsigned }));
    }
    process.exitCode = ok ? ExitCode.clean : ExitCode.refused;
  }
}
