import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Time extends GuhuaCommand {
  static override summary = 'How long a process takes: critical path, serial sum, counted and uncounted time.';
  static override args = {
    id: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'A process or an item: its id, its code or its name.',
    }),
  };
  static override flags = {
    variant: Flags.string({
      char: 'v',
      helpValue: 'NAME',
      summary: 'A variant of the process, such as green-channel.',
    }),
    brief: Flags.boolean({ summary: 'One line only: the times.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> time project-chain',
    '<%= config.bin %> time project-chain --variant green-channel',
    '<%= config.bin %> time four-certificates --json',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Time);
    this.useFlags(flags);
    const open = this.openForProcess(flags, args.id);
    const { resolveProcess } = await import('./support/resolve-process.ts');
    const { timeAnswer, timeLine, timeText } = await import('./support/time-answer.ts');
    const { process: found, variant } = resolveProcess(open, args.id, flags.variant);
    const answer = timeAnswer(found, variant, open.workspace.minutesPerDay);
    if (flags.json) this.outJson(answer.json);
    else if (flags.brief) this.out(timeLine(answer, (id, params) => this.text(id, params), this.language));
    else this.out(timeText(answer, (id, params) => this.text(id, params), this.language));
    process.exitCode = ExitCode.clean;
  }
}
