import { Args, Flags } from '@oclif/core';
import { chinaTime } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';

export default class Correct extends GuhuaCommand {
  static override summary =
    'Enter a note on what an entry of the registry says wrongly; the entry itself stays as it is.';
  static override description =
    'For reasons, names and the like. What decides which version holds when is not corrected by a note: withdraw the version and publish it right. Once the registry has a root document, the first call prepares the statement in approvals/, and the second call enters it when it is approved.';
  static override args = {
    entry: Args.integer({ ignoreStdin: true, required: true, description: 'The number of the entry.' }),
  };
  static override flags = {
    field: Flags.string({ required: true, helpValue: 'NAME', summary: 'The field that is wrong, such as reason.' }),
    is: Flags.string({ required: true, helpValue: 'TEXT', summary: 'What it should say.' }),
    reason: Flags.string({ required: true, helpValue: 'TEXT', summary: 'How it came to be wrong, or who found it.' }),
    author: Flags.string({
      helpValue: 'PERSON',
      summary: 'Who prepares it, by the id in the root document; needed once there is one.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = ['<%= config.bin %> correct 12 --field reason --is 国务院决定取消 --reason 笔误'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Correct);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { lockOf, openToEnter } = await import('./support/registry-edge.ts');
    const { approvedEntry } = await import('./support/approved-entry.ts');
    const { removePending } = await import('../registry/approvals-folder.ts');
    const { writeLock } = await import('../registry/lock-file.ts');
    const lock = lockOf(open);
    const now = new Date();
    await using registry = await openToEnter(open);
    const { entry: number } = args;
    const correction = { entry: number, field: flags.field, is: flags.is, reason: flags.reason };
    const corrected = await registry.entry(number);
    const { refuseCorrection } = await import('../registry/admission.ts');
    const refusal = refuseCorrection(correction, corrected?.claim);
    if (corrected === undefined || refusal !== undefined) {
      throw new CommandError(
        `registry/refused.${refusal?.reason ?? 'no-such-entry'}`,
        refusal?.params ?? {},
        ExitCode.refused,
      );
    }
    const { item, version } = corrected.claim;
    const ref = { kind: 'correct', item, version } as const;
    const corrects = { entry: number, leaf: corrected.leafHash, field: flags.field, is: flags.is };
    const maker = { author: flags.author, tool: `guhua ${this.config.version}`, language: this.language };
    const asked = { reason: flags.reason };
    const prepared = await approvedEntry({ root: open.root, registry, ref, asked, corrects, maker, now });
    if (!prepared.ok) {
      for (const line of prepared.lines) this.note(line);
      throw new CommandError('correct.not-approved', { item, file: prepared.file }, ExitCode.refused);
    }
    const { approved } = prepared;
    const result = await registry.correct({ ...correction, ...(approved && { approved }) }, chinaTime(now));
    if (!result.ok) {
      const [first] = result.refusals;
      throw new CommandError(`registry/refused.${first?.reason ?? 'no-reason'}`, first?.params ?? {}, ExitCode.refused);
    }
    const { size, root } = result;
    writeLock(open.root, { ...lock, registry: { size, root } });
    removePending(open.root, ref);
    const answer = { entry: number, item, version, size, root };
    if (flags.json) this.outJson(answer);
    else this.out(this.text('correct.done', answer));
  }
}
