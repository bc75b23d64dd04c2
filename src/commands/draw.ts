import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import type { Workspace } from '../language/workspace.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';
import { startProgress } from './support/progress.ts';

const ENDINGS = { svg: 'svg', mermaid: 'mmd', terminal: 'txt' } as const;
type Format = keyof typeof ENDINGS;

export default class Draw extends GuhuaCommand {
  static override summary = 'Draw a process: in the terminal, as SVG or as Mermaid text, with lanes by department.';
  static override args = {
    id: Args.string({ ignoreStdin: true, description: 'A process or an item: its id, its code or its name.' }),
  };
  static override flags = {
    format: Flags.option({
      options: ['terminal', 'svg', 'mermaid'] as const,
      char: 'f',
      default: 'terminal',
      summary: 'What to draw.',
    })(),
    variant: Flags.string({
      char: 'v',
      helpValue: 'NAME',
      summary: 'A variant of the process, such as green-channel.',
    }),
    out: Flags.string({
      char: 'o',
      helpValue: 'PATH',
      summary: 'A file, or a folder when several are drawn; stdout when left out.',
    }),
    processes: Flags.boolean({ summary: 'Every process of the workspace that is no template, and its variants.' }),
    all: Flags.boolean({ summary: 'The same, and every item.' }),
    json: Flags.boolean({ summary: 'Print which files were written as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> draw construction-permit',
    '<%= config.bin %> draw construction-permit --variant green-channel --format svg --out permit.svg',
    '<%= config.bin %> draw --processes --format mermaid --out drawings',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Draw);
    this.useFlags(flags);
    const several = (flags.processes || flags.all) ?? false;
    if (several === (args.id !== undefined)) throw new CommandError('draw.which', {}, ExitCode.usage);
    const { workspace, root } =
      args.id === undefined
        ? this.openWorkspace(flags, flags.all ? [] : [ITEMS_FOLDER])
        : this.openForProcess(flags, args.id);
    const { resolveProcess } = await import('./support/resolve-process.ts');
    const { drawAs } = await import('./support/draw-as.ts');
    const width = process.stdout.columns ?? 100;
    const draw = (id: string, variantName: string | undefined): string => {
      const { process: found, variant } = resolveProcess({ root, workspace }, id, variantName);
      return drawAs(flags.format, { process: found, variant, workspace, language: this.language, width });
    };
    if (args.id !== undefined) {
      const picture = draw(args.id, flags.variant);
      if (flags.out === undefined) this.out(picture.trimEnd());
      else writePicture(flags.out, picture);
      if (flags.json && flags.out !== undefined) this.outJson({ files: [flags.out] });
      else if (flags.out !== undefined) this.note(this.text('draw.written', { count: 1, folder: flags.out }));
      return;
    }
    const folder = flags.out ?? 'drawings';
    const drawings = wanted(workspace, flags.all);
    const progress = await startProgress(this.text('draw.drawing'), drawings.length);
    const files = drawings.map(({ id, variant }) => {
      const file = join(
        folder,
        `${variant === undefined ? id : `${id}.${variant}`}.${ENDINGS[flags.format as Format]}`,
      );
      writePicture(file, draw(id, variant));
      progress.step();
      return file;
    });
    progress.end();
    if (flags.json) this.outJson({ files });
    else this.out(this.text('draw.written', { count: files.length, folder }));
  }
}

function writePicture(file: string, picture: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
}

/** Every process that is no template with its variants, and items where asked for; faulty ones are check's business. */
function wanted(workspace: Workspace, items: boolean): { readonly id: string; readonly variant: string | undefined }[] {
  const processes = [...workspace.processes.values()].filter(({ data }) => data.template !== true);
  const drawings = processes.flatMap(({ id, data }) =>
    [undefined, ...Object.keys(data.variants ?? {})].map((variant) => ({ id, variant })),
  );
  return items ? [...drawings, ...[...workspace.items.keys()].map((id) => ({ id, variant: undefined }))] : drawings;
}
