import { Args, Flags } from '@oclif/core';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Bundle extends GuhuaCommand {
  static override summary = 'What a bundle saves: materials, visits and time, and whether its promise can be kept.';
  static override description =
    'Computed from the items and processes: the same material is handed in once, and what one item results in is passed on inside the center.';
  static override args = {
    bundle: Args.string({ ignoreStdin: true, required: true, description: 'A bundle: its id or its name.' }),
  };
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = [
    '<%= config.bin %> bundle four-certificates',
    '<%= config.bin %> bundle enterprise-registration --json',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Bundle);
    this.useFlags(flags);
    const { workspace } = this.openWorkspace(flags);
    const { bundleAnswer, bundleJson, findBundle } = await import('./support/bundle-answer.ts');
    const answer = bundleAnswer(workspace, findBundle(workspace, args.bundle));
    if (flags.json) {
      this.outJson(bundleJson(answer));
      return;
    }
    const { bundleText } = await import('./support/bundle-text.ts');
    this.out(bundleText(answer, (id, params) => this.text(id, params), this.language));
  }
}
