import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand } from '../support/guhua-command.ts';

export default class NewDepartment extends GuhuaCommand {
  static override summary = 'Write the file of a new department, with the posts that the process templates name.';
  static override args = {
    id: Args.string({ ignoreStdin: true, required: true, description: 'Its id, such as housing.' }),
  };
  static override flags = { name: Flags.string({ required: true, helpValue: 'NAME', summary: 'Its full name.' }) };
  static override examples = ['<%= config.bin %> new department housing --name 阜阳市住房和城乡建设局'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(NewDepartment);
    this.useFlags(flags);
    const { root, workspace } = this.openWorkspace(flags);
    const { newDepartment } = await import('../support/new-files.ts');
    const { schemaPath } = await import('../support/schema-path.ts');
    const { writeAtomically } = await import('../support/write-atomically.ts');

    const { id } = args;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(id)) throw new CommandError('new.id', { id }, ExitCode.usage);
    const path = join(root, 'departments', `${id}.yaml`);
    if (workspace.departments.has(id) || existsSync(path)) throw new CommandError('new.exists', { id });
    const keys = workspace.config?.data.keys ?? 'zh';
    const schema = schemaPath(join(root, 'departments'), this.config.root, 'department', keys);
    writeAtomically(path, newDepartment({ id, name: flags.name, keys, schema }));
    const file = relative(process.cwd(), path);
    this.out(file);
    this.note(this.text('new.department.next', { file, id }));
  }
}
