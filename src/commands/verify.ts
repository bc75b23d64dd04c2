import { existsSync } from 'node:fs';
import { Flags } from '@oclif/core';
import type { Digest } from '../base/digest.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';

export default class Verify extends GuhuaCommand {
  static override summary = 'Verify the registry: every entry, every definition and the links between them.';
  static override description =
    'Ends with 4 and names the entries when anything was changed, dropped or added by another way than publish. The head that guhua.lock keeps, or one given, must be contained: so a cut end shows too.';
  static override flags = {
    head: Flags.string({
      helpValue: 'DIGEST',
      summary: 'A head seen before (sha256:…), instead of the one in guhua.lock.',
    }),
    registry: Flags.string({ helpValue: 'FILE', summary: 'A registry file, instead of the one of the workspace.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> verify',
    '<%= config.bin %> verify --json',
    '<%= config.bin %> verify --registry copy.sqlite',
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Verify);
    this.useFlags(flags);
    const { verifyRegistry } = await import('../registry/verify.ts');
    let path = flags.registry;
    let head = flags.head as Digest | undefined;
    if (head !== undefined && !/^sha256:[0-9a-f]{64}$/.test(head))
      throw new CommandError('verify.no-digest', { head }, ExitCode.usage);
    if (path === undefined) {
      const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
      const { lockOf, registryPath } = await import('./support/registry-edge.ts');
      path = registryPath(open);
      head ??= lockOf(open).registry?.head;
    }
    if (!existsSync(path))
      throw new CommandError(
        'cli.no-registry',
        { file: path },
        head === undefined ? ExitCode.unreadable : ExitCode.refused,
      );
    const { ok, size, head: found, problems } = await verifyRegistry(path, head === undefined ? {} : { head });
    if (flags.json) {
      const told = problems.map(({ entry, what, params }) => ({
        entry: entry ?? null,
        what,
        message: this.text(`registry/problem.${what}`, params),
      }));
      this.outJson({ ok, size, head: found, problems: told });
    } else {
      for (const { entry, what, params } of problems) {
        this.out(`${entry ?? this.text('verify.file')}: ${this.text(`registry/problem.${what}`, params)}`);
      }
      this.out(this.text(ok ? 'verify.ok' : 'verify.failed', { size, head: found, problems: problems.length }));
    }
    process.exitCode = ok ? ExitCode.clean : ExitCode.refused;
  }
}
