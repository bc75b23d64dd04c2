import { Flags } from '@oclif/core';
import { chinaTime } from '../../../base/china-time.ts';
import { ExitCode } from '../../../findings/exit-code.ts';
import { CommandError } from '../../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../../support/guhua-command.ts';

export default class KeysRootEnter extends GuhuaCommand {
  static override summary = 'Enter the signed draft of the root document in the registry.';
  static override description =
    'From this entry on, releases and withdrawals need the signatures of its people; a registry never goes back to publishing unsigned.';
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = ['<%= config.bin %> keys root enter'];

  async run(): Promise<void> {
    const { flags } = await this.parse(KeysRootEnter);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { draftOf } = await import('../../support/root-edge.ts');
    const { lockOf, openToEnter } = await import('../../support/registry-edge.ts');
    const { rootOf } = await import('../../support/ring-edge.ts');
    const { keyChangeClaim, removeRootDraft } = await import('../../../registry/root-draft.ts');
    const { writeLock } = await import('../../../registry/lock-file.ts');
    const { checkSuccession } = await import('../../../trust/check-succession.ts');
    const { KeyRing } = await import('../../../trust/key-ring.ts');

    const { root, previousDigest, envelope, faults } = draftOf(open);
    const [fault] = faults;
    if (fault !== undefined) throw new CommandError(`trust/root.${fault.what}`, fault.params, ExitCode.refused);
    const lock = lockOf(open);
    const recordedAt = chinaTime(new Date());
    const present = (await rootOf(open))?.ring;
    const [problem] = checkSuccession(envelope, new KeyRing(root), present, recordedAt.slice(0, 10));
    if (problem !== undefined)
      throw new CommandError(`trust/succession.${problem.what}`, problem.params, ExitCode.refused);
    await using registry = await openToEnter(open);
    const claim = keyChangeClaim(root, previousDigest);
    const result = await registry.changeKeys({ root, claim, envelope }, recordedAt);
    if (!result.ok) {
      const [refusal] = result.refusals;
      throw new CommandError(`registry/refused.${refusal?.reason ?? ''}`, refusal?.params ?? {}, ExitCode.refused);
    }
    writeLock(open.root, { ...lock, registry: { size: result.size, root: result.root } });
    removeRootDraft(open.root);
    const answer = { version: root.version, size: result.size, root: result.root };
    if (flags.json) this.outJson(answer);
    else this.out(this.text('keys.root.entered', answer));
  }
}
