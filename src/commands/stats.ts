import { Flags } from '@oclif/core';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Stats extends GuhuaCommand {
  static override summary = 'The figures of the center, computed from its definitions and its registry.';
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = ['<%= config.bin %> stats', '<%= config.bin %> stats --json'];

  async run(): Promise<void> {
    const { flags } = await this.parse(Stats);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { registryCounts } = await import('./support/registry-counts.ts');
    const { statistics } = await import('./support/statistics.ts');
    const figures = statistics(open.workspace, await registryCounts(open));
    if (flags.json) this.outJson(figures);
    else {
      const { statisticsText } = await import('./support/statistics-text.ts');
      this.out(
        statisticsText(
          figures,
          open.workspace.config?.data.name ?? '',
          (id, params) => this.text(id, params),
          this.language,
        ),
      );
    }
  }
}
