import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Flags } from '@oclif/core';
import { similarWord } from '../../base/similar-word.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { Workspace } from '../../language/workspace.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand } from '../support/guhua-command.ts';

export default class NewItem extends GuhuaCommand {
  static override summary = 'Write the file of a new item; check then asks for what its department must say.';
  static override flags = {
    name: Flags.string({ required: true, helpValue: 'NAME', summary: 'What the item is called.' }),
    department: Flags.string({
      char: 'd',
      required: true,
      helpValue: 'ID',
      summary: 'The department that handles it.',
    }),
    id: Flags.string({ helpValue: 'ID', summary: "Its id; the department's next number when left out." }),
    instant: Flags.boolean({
      summary: 'It is handled at once (即办件); promised within a limit (承诺件) when left out.',
    }),
  };
  static override examples = [
    '<%= config.bin %> new item --department housing --name 城镇污水排入排水管网许可',
    '<%= config.bin %> new item -d tax --name 开具税收完税证明 --instant',
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(NewItem);
    this.useFlags(flags);
    const { root, workspace } = this.openWorkspace(flags);
    const { newItem } = await import('../support/new-files.ts');
    const { schemaPath } = await import('../support/schema-path.ts');
    const { writeAtomically } = await import('../support/write-atomically.ts');

    const department = workspace.departments.get(flags.department);
    if (department === undefined) {
      const known = [...workspace.departments.keys()];
      const suggestion = similarWord(flags.department, known) ?? known.join('、');
      throw new CommandError('new.no-department', { id: flags.department, suggestion });
    }
    const id = flags.id ?? nextId(workspace, flags.department);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id)) throw new CommandError('new.id', { id }, ExitCode.usage);
    const folder = join(root, 'items', flags.department);
    const path = join(folder, `${id}.yaml`);
    if (workspace.items.has(id) || existsSync(path)) throw new CommandError('new.exists', { id });
    const keys = workspace.config?.data.keys ?? 'zh';
    const licensing = Object.entries(department.data.offices).find(([, office]) => office.duty === 'licensing');
    const text = newItem({
      id,
      name: flags.name,
      department: flags.department,
      office: licensing?.[0],
      isInstant: flags.instant ?? false,
      keys,
      schema: schemaPath(folder, this.config.root, 'item', keys),
    });
    writeAtomically(path, text);
    const file = relative(process.cwd(), path);
    this.out(file);
    this.note(this.text('new.item.next', { file }));
  }
}

/** The department's id and the number after its highest: `housing-031`. */
function nextId({ items }: Workspace, department: string): string {
  const numbers = [...items.keys()].flatMap((id) => {
    const number = id.startsWith(`${department}-`) ? id.slice(department.length + 1) : '';
    return /^\d+$/u.test(number) ? [Number(number)] : [];
  });
  return `${department}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}
