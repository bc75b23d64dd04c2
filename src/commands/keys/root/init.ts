import { Flags } from '@oclif/core';
import { chinaDay } from '../../../base/china-time.ts';
import { ExitCode } from '../../../findings/exit-code.ts';
import { CommandError } from '../../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../../support/guhua-command.ts';
import { rootFlags, withRootFlags } from '../../support/root-flags.ts';

/** Two people, since one would be alone with all keys. */
const USUAL_THRESHOLD = 2;

export default class KeysRootInit extends GuhuaCommand {
  static override summary = 'Begin the first root document: who may approve, with which keys, until when.';
  static override description =
    'Writes a draft, approvals/root.json, to add people to. Nothing counts before keys root enter; from then on nothing is published unsigned.';
  static override flags = { ...rootFlags, json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = [
    '<%= config.bin %> keys root init',
    '<%= config.bin %> keys root init --threshold 3 --expires 2028-06-30',
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(KeysRootInit);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { rootOf } = await import('../../support/ring-edge.ts');
    const { keepDraft, refuseSecondDraft } = await import('../../support/root-edge.ts');
    const { rootText } = await import('../../support/root-text.ts');
    const { ROOT_FORM } = await import('../../../trust/root-document.ts');
    const { ROOT_DRAFT } = await import('../../../registry/root-draft.ts');
    const inForce = await rootOf(open);
    if (inForce !== undefined) {
      throw new CommandError('keys.root.in-force', { version: inForce.ring.root.version }, ExitCode.refused);
    }
    refuseSecondDraft(open);
    const center = open.workspace.config?.data.center ?? 'center';
    const today = chinaDay(new Date());
    const empty = { form: ROOT_FORM, version: 1, center, issued: today, expires: today, people: {} } as const;
    const root = withRootFlags({ ...empty, threshold: USUAL_THRESHOLD }, flags, today);
    keepDraft(open, root, { previousDigest: null });
    if (flags.json) this.outJson({ file: ROOT_DRAFT, root });
    else {
      this.out(rootText(root, this.language));
      this.out(this.text('keys.root.begun', { file: ROOT_DRAFT }));
    }
  }
}
