import { Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../support/guhua-command.ts';

export default class KeysList extends GuhuaCommand {
  static override summary = 'List the people who approve, their roles and keys, by the root document in force.';
  static override flags = {
    draft: Flags.boolean({ summary: 'The draft of the next root document instead, and what is missing in it.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = ['<%= config.bin %> keys list', '<%= config.bin %> keys list --draft --json'];

  async run(): Promise<void> {
    const { flags } = await this.parse(KeysList);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { rootText } = await import('../support/root-text.ts');
    if (flags.draft) {
      const { draftOf } = await import('../support/root-edge.ts');
      const { root, faults } = draftOf(open);
      if (flags.json) this.outJson({ root, faults });
      else {
        this.out(rootText(root, this.language));
        for (const { what, params } of faults) this.out(this.text(`trust/root.${what}`, params));
      }
      return;
    }
    const { ringOf } = await import('../support/ring-edge.ts');
    const ring = await ringOf(open);
    if (ring === undefined) throw new CommandError('keys.root.none', {}, ExitCode.refused);
    if (flags.json) this.outJson({ root: ring.root });
    else this.out(rootText(ring.root, this.language));
  }
}
