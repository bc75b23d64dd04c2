import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Deadline extends GuhuaCommand {
  static override summary = 'When a case is due: by promise, by law, and each of its steps.';
  static override description =
    'Counts on the official working days, the center’s own days and its business hours. The day of acceptance is not counted. Dates that no notice of the State Council decides yet are marked provisional.';
  static override args = {
    id: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'A process or an item: its id, its code or its name.',
    }),
  };
  static override flags = {
    accepted: Flags.string({
      char: 'a',
      required: true,
      helpValue: 'TIME',
      summary: 'When the case was accepted, in China’s time, such as 2026-09-29T16:40.',
    }),
    variant: Flags.string({
      char: 'v',
      helpValue: 'NAME',
      summary: 'A variant of the process, such as green-channel.',
    }),
    paused: Flags.string({
      char: 'p',
      multiple: true,
      helpValue: 'STEP=FROM..UNTIL',
      summary: 'A pause or correction as it was, first and last day; may be given several times.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> deadline construction-permit --accepted 2026-09-29T16:40',
    '<%= config.bin %> deadline construction-permit --accepted 2026-09-29T16:40 --variant green-channel',
    '<%= config.bin %> deadline construction-permit --accepted 2026-09-29T16:40 --paused 专家评审=2026-10-15..2026-10-23',
    '<%= config.bin %> deadline four-certificates --accepted 2026-09-30T16:40 --json',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Deadline);
    this.useFlags(flags);
    const open = this.openForProcess(flags, args.id);
    const { resolveProcess } = await import('./support/resolve-process.ts');
    const { faultError, readRequest, soundCalendar } = await import('./support/deadline-request.ts');
    const { computeDeadline, isDeadlineFault } = await import('../process/deadline.ts');
    const { deadlineJson } = await import('./support/deadline-answer.ts');
    const { minutesPerDay } = open.workspace;
    const resolved = resolveProcess(open, args.id, flags.variant);
    const request = readRequest(resolved, soundCalendar(open.workspace), flags.accepted, flags.paused ?? []);
    const deadline = computeDeadline(request);
    if (isDeadlineFault(deadline)) throw faultError(deadline);
    const json = deadlineJson(deadline, request, resolved.item, minutesPerDay);
    if (flags.json) this.outJson(json);
    else {
      const { DeadlineText } = await import('./support/deadline-text.ts');
      const { process: found, variant, item } = resolved;
      const name = item === undefined ? `${found.name} (${found.id})` : `${item.data.name} (${item.id})`;
      const text = new DeadlineText((id, params) => this.text(id, params), this.language, minutesPerDay);
      this.out(text.print(deadline, request, json, variant === undefined ? name : `${name} · ${variant.name}`));
    }
    process.exitCode = ExitCode.clean;
  }
}
