import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, type OpenWorkspace } from './support/guhua-command.ts';
import type { ResolvedProcess } from './support/resolve-process.ts';

export default class Who extends GuhuaCommand {
  static override summary = 'Who does what, by post and with limits: of a process, or of a department over all items.';
  static override args = {
    id: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'A process or an item (its id, code or name), or a department (its id or name).',
    }),
  };
  static override flags = {
    variant: Flags.string({
      char: 'v',
      helpValue: 'NAME',
      summary: 'A variant of the process, such as green-channel.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> who construction-permit',
    '<%= config.bin %> who housing',
    '<%= config.bin %> who 市气象局 --json',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Who);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { departmentWork, departmentWorkJson, findDepartment } = await import('./support/department-duties.ts');
    const { processDuties, processDutiesJson } = await import('./support/who-answer.ts');
    const { WhoText } = await import('./support/who-text.ts');
    const { namesOf } = await import('./support/names.ts');
    const text = new WhoText((id, params) => this.text(id, params), this.language, namesOf(open.workspace));
    const department = flags.variant === undefined ? findDepartment(open.workspace, args.id) : undefined;
    if (department !== undefined) {
      const work = departmentWork(open.workspace, department);
      if (flags.json) this.outJson(departmentWorkJson(work));
      else this.out(text.ofDepartment(work));
      if (work.unread.length > 0) this.note(this.text('who.unread', { count: work.unread.length }));
    } else {
      const { process: found, variant } = await this.#resolve(open, args.id, flags.variant);
      const duties = processDuties(found, variant);
      if (flags.json) this.outJson(processDutiesJson(duties));
      else this.out(text.ofProcess(duties));
    }
    process.exitCode = ExitCode.clean;
  }

  /** A word that means nothing may be a mistyped department as well. */
  async #resolve(open: OpenWorkspace, word: string, variant: string | undefined): Promise<ResolvedProcess> {
    const { resolveProcess } = await import('./support/resolve-process.ts');
    try {
      return resolveProcess(open, word, variant);
    } catch (error) {
      if (!(error instanceof CommandError) || error.id !== 'cli.unknown-process') throw error;
      const { similarWord } = await import('../base/similar-word.ts');
      const suggestion = similarWord(word, open.workspace.departments.keys());
      const id = suggestion === undefined ? 'who.unknown' : 'who.unknown.similar';
      throw new CommandError(id, { word, suggestion: suggestion ?? '' }, ExitCode.usage);
    }
  }
}
