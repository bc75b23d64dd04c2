import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { similarWord } from '../base/similar-word.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Explain extends GuhuaCommand {
  static override summary = 'Explain a rule: what it checks, why, what is wrong and what is right.';
  static override args = {
    rule: Args.string({ ignoreStdin: true, required: true, description: 'The id of a rule, as check prints it.' }),
  };
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = ['<%= config.bin %> explain time/promised-within-statutory'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain);
    this.useFlags(flags);
    const { allRuleInfos, ruleInfo } = await import('../rules/index.ts');
    const { explainRule } = await import('../rules/explain.ts');
    if (ruleInfo(args.rule) === undefined) {
      const suggestion = similarWord(
        args.rule,
        allRuleInfos().map((info) => info.id),
      );
      const id = suggestion === undefined ? 'explain.unknown' : 'explain.unknown.similar';
      throw new CommandError(id, { rule: args.rule, suggestion: suggestion ?? '' }, ExitCode.usage);
    }
    const text = explainRule(args.rule, this.language, readPage(this.config.root, args.rule));
    if (flags.json) this.outJson({ rule: args.rule, text });
    else this.out(text);
  }
}

function readPage(root: string, rule: string): string | undefined {
  try {
    return readFileSync(join(root, 'docs', 'rules', `${rule}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
