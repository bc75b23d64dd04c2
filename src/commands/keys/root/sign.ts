import { Flags } from '@oclif/core';
import { chinaDay } from '../../../base/china-time.ts';
import { ExitCode } from '../../../findings/exit-code.ts';
import { CommandError } from '../../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../../support/guhua-command.ts';
import { passphraseFlag } from '../../support/passphrase.ts';

export default class KeysRootSign extends GuhuaCommand {
  static override summary = 'Sign the draft of the root document.';
  static override description =
    'Shows the whole document first: read it. It takes as many people of the role root as the present document asks, and as many as its own does.';
  static override flags = {
    key: Flags.string({ required: true, helpValue: 'FILE', summary: 'Your private key.' }),
    'passphrase-file': passphraseFlag,
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = ['<%= config.bin %> keys root sign --key ~/keys/zhao-min.key'];

  async run(): Promise<void> {
    const { flags } = await this.parse(KeysRootSign);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { rootOf } = await import('../../support/ring-edge.ts');
    const { draftOf } = await import('../../support/root-edge.ts');
    const { rootText } = await import('../../support/root-text.ts');
    const { openSigner } = await import('../../support/open-signer.ts');
    const { writeRootDraft } = await import('../../../registry/root-draft.ts');
    const { withSignature } = await import('../../../trust/dsse.ts');
    const { KeyRing } = await import('../../../trust/key-ring.ts');
    const { checkSuccession } = await import('../../../trust/check-succession.ts');

    const draft = draftOf(open);
    const [fault] = draft.faults;
    if (fault !== undefined) throw new CommandError(`trust/root.${fault.what}`, fault.params, ExitCode.refused);
    if (!flags.json) this.note(rootText(draft.root, this.language));
    const present = (await rootOf(open))?.ring;
    const next = new KeyRing(draft.root);
    const question = this.text('keys.ask', { file: flags.key });
    const signer = await openSigner({ file: flags.key, passphraseFile: flags['passphrase-file'], question });
    const bound = next.boundKey(signer.keyId) ?? present?.boundKey(signer.keyId);
    if (bound === undefined || !bound.person.roles.includes('root')) {
      throw new CommandError('keys.root.not-entitled', { key: signer.keyId.slice(0, 12) }, ExitCode.refused);
    }
    const envelope = withSignature(draft.envelope, signer);
    writeRootDraft(open.root, { ...draft, envelope });
    const missing = checkSuccession(envelope, next, present, chinaDay(new Date()));
    if (flags.json) this.outJson({ signed: bound.personId, missing });
    else {
      this.out(this.text('keys.root.signed', { name: bound.person.name, version: draft.root.version }));
      for (const { what, params } of missing) this.out(`  ${this.text(`trust/succession.${what}`, params)}`);
      if (missing.length === 0) this.out(this.text('keys.root.ready'));
    }
  }
}
