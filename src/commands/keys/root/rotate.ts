import { Flags } from '@oclif/core';
import { chinaDay } from '../../../base/china-time.ts';
import { ExitCode } from '../../../findings/exit-code.ts';
import { CommandError } from '../../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../../support/guhua-command.ts';
import { rootFlags, withRootFlags } from '../../support/root-flags.ts';

export default class KeysRootRotate extends GuhuaCommand {
  static override summary =
    'Begin the next root document from the one in force: to renew it, or to change people and keys.';
  static override description =
    'Writes a draft, approvals/root.json. It is entered once enough people of the present document and of its own have signed.';
  static override flags = { ...rootFlags, json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = [
    '<%= config.bin %> keys root rotate',
    '<%= config.bin %> keys root rotate --expires 2028-12-31',
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(KeysRootRotate);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { rootOf } = await import('../../support/ring-edge.ts');
    const { keepDraft, refuseSecondDraft } = await import('../../support/root-edge.ts');
    const { rootText } = await import('../../support/root-text.ts');
    const { ROOT_DRAFT } = await import('../../../registry/root-draft.ts');
    const inForce = await rootOf(open);
    if (inForce === undefined) throw new CommandError('keys.root.none', {}, ExitCode.refused);
    refuseSecondDraft(open);
    const { ring, digest } = inForce;
    const next = { ...ring.root, version: ring.root.version + 1 };
    const root = withRootFlags(next, flags, chinaDay(new Date()));
    keepDraft(open, root, { previousDigest: digest });
    if (flags.json) this.outJson({ file: ROOT_DRAFT, root });
    else {
      this.out(rootText(root, this.language));
      this.out(this.text('keys.root.begun', { file: ROOT_DRAFT }));
    }
  }
}
