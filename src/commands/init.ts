import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

/** Process templates that a new workspace begins with; departments and limits come from the items that use them. */
const TEMPLATES = [
  'instant',
  'one-review-one-check',
  'preliminary-review',
  'preliminary-review-report-upward',
] as const;

/** What version control should not hold: the registry's side files and what is written for the public. */
const IGNORED = ['*.sqlite-wal', '*.sqlite-shm', 'out/', ''].join('\n');

export default class Init extends GuhuaCommand {
  static override summary = 'Begin a workspace: guhua.yaml and the usual process templates.';
  static override description =
    'Nothing that is there already is written over. Departments and items come next: guhua new, or guhua import for a spreadsheet.';
  static override args = {
    folder: Args.string({
      ignoreStdin: true,
      description: 'The folder, made where it is not there; this one when left out.',
    }),
  };
  static override flags = {
    name: Flags.string({ required: true, helpValue: 'NAME', summary: "The center's full name." }),
    id: Flags.string({ helpValue: 'ID', summary: "The center's id; the folder's name when left out." }),
    region: Flags.string({ helpValue: 'CODE', summary: 'Six digits of the administrative division (GB/T 2260).' }),
    keys: Flags.option({ options: ['zh', 'en'] as const, default: 'zh', summary: 'Language of keys and findings.' })(),
  };
  static override examples = [
    '<%= config.bin %> init yingzhou --name 颍州区政务服务中心 --region 341202',
    '<%= config.bin %> init --name 颍上县政务服务中心 --id yingshang',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init);
    this.useFlags(flags);
    const root = resolve(args.folder ?? '.');
    const id = flags.id ?? basename(root);
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(id)) throw new CommandError('init.id', { id }, ExitCode.usage);
    if (flags.region !== undefined && !/^\d{6}$/u.test(flags.region))
      throw new CommandError('init.region', { region: flags.region }, ExitCode.usage);
    if (existsSync(join(root, 'guhua.yaml'))) throw new CommandError('init.exists', { folder: root });
    const { formatDocument } = await import('../language/format-document.ts');
    const { newCenter } = await import('./support/new-files.ts');
    const { schemaPath } = await import('./support/schema-path.ts');
    const { writeAtomically } = await import('./support/write-atomically.ts');

    const { keys, name, region } = flags;
    const schema = schemaPath(root, this.config.root, 'workspace', keys);
    const files = new Map([['guhua.yaml', newCenter({ id, name, region, keys, schema })]]);
    const processSchema = schemaPath(join(root, 'processes'), this.config.root, 'process', keys);
    for (const template of TEMPLATES) {
      const text = readFileSync(join(this.config.root, 'definitions', 'processes', `${template}.yaml`), 'utf8');
      const formatted = formatDocument(template, text, { keys }).text;
      files.set(`processes/${template}.yaml`, formatted.replace(/\$schema=\S+/u, `$schema=${processSchema}`));
    }
    files.set('.gitignore', IGNORED);
    for (const [file, text] of files) {
      if (existsSync(join(root, file))) continue;
      writeAtomically(join(root, file), text);
      this.out(relative(process.cwd(), join(root, file)));
    }
    this.note(this.text('init.next', { folder: relative(process.cwd(), root) || '.' }));
  }
}
