import { Args, Flags } from '@oclif/core';
import { FAMILIES, type Family } from '../rules/rule.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Rules extends GuhuaCommand {
  static override summary = 'List the rules that check looks at.';
  static override args = {
    family: Args.string({ ignoreStdin: true, options: [...FAMILIES], description: 'Only the rules of one family.' }),
  };
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = ['<%= config.bin %> rules', '<%= config.bin %> rules time --json'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Rules);
    this.useFlags(flags);
    const { allRuleInfos } = await import('../rules/index.ts');
    const infos = allRuleInfos().filter(
      (info) => args.family === undefined || info.id.startsWith(`${args.family as Family}/`),
    );
    if (flags.json) {
      this.outJson(
        infos.map(({ id, purpose, severity, source, fixable }) => ({
          id,
          family: id.split('/')[0],
          purpose,
          severity,
          source,
          fixable: fixable ?? false,
          docs: `docs/rules/${id}.md`,
        })),
      );
      return;
    }
    const { textTable } = await import('../base/text-table.ts');
    const columns = ['id', 'severity', 'purpose'].map((key) => ({ title: this.text(`rules.${key}`) }));
    this.out(
      textTable(
        columns,
        infos.map((info) => [info.id, this.text(`report.${info.severity}`), info.purpose[this.language]]),
      ),
    );
    this.note(this.text('rules.count', { count: infos.length }));
  }
}
