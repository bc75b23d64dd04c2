import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import type { DrawingFormat, DrawingRequest } from './support/draw-as.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';

export default class Draw extends GuhuaCommand {
  static override summary =
    'Draw a process: in the terminal, as SVG, PNG, PDF or Mermaid text, with lanes by department or post.';
  static override args = {
    id: Args.string({ ignoreStdin: true, description: 'A process or an item: its id, its code or its name.' }),
  };
  static override flags = {
    format: Flags.option({
      options: ['terminal', 'svg', 'png', 'pdf', 'mermaid'] as const,
      char: 'f',
      default: 'terminal',
      summary: 'What to draw.',
    })(),
    variant: Flags.string({
      char: 'v',
      helpValue: 'NAME',
      summary: 'A variant of the process, such as green-channel.',
      exclusive: ['variants'],
    }),
    variants: Flags.boolean({
      summary: 'The process and all its variants beside each other.',
      exclusive: ['all', 'processes'],
    }),
    lanes: Flags.option({
      options: ['department', 'post'] as const,
      default: 'department',
      summary: 'What a lane stands for.',
    })(),
    theme: Flags.option({
      options: ['auto', 'light', 'dark'] as const,
      default: 'auto',
      summary: 'Colours: as the reader has them, always light, always dark.',
    })(),
    out: Flags.string({
      char: 'o',
      helpValue: 'PATH',
      summary: 'A file, or a folder when several are drawn; stdout when left out.',
    }),
    processes: Flags.boolean({ summary: 'Every process of the workspace that is no template, and its variants.' }),
    all: Flags.boolean({ summary: 'The same, and every item.' }),
    browser: Flags.string({ helpValue: 'PATH', summary: 'The Chromium, Chrome or Edge that makes PNG and PDF.' }),
    json: Flags.boolean({ summary: 'Print which files were written as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> draw construction-permit',
    '<%= config.bin %> draw construction-permit --variants --format png --out permit.png',
    '<%= config.bin %> draw construction-permit --variant green-channel --lanes post --format svg --out permit.svg',
    '<%= config.bin %> draw --processes --format mermaid --out drawings',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Draw);
    this.useFlags(flags);
    const several = (flags.processes || flags.all) ?? false;
    if (several === (args.id !== undefined)) throw new CommandError('draw.which', {}, ExitCode.usage);
    const { lanes, theme, browser, format } = flags;
    const width = process.stdout.columns ?? 100;
    if (args.id === undefined) {
      const open = this.openWorkspace(flags, flags.all ? [] : [ITEMS_FOLDER]);
      const { drawAll } = await import('./support/draw-all.ts');
      const { interruptible } = await import('./support/interruption.ts');
      const folder = flags.out ?? 'drawings';
      const many = { format, folder, items: flags.all ?? false, lanes, theme, width, browser };
      const drawn = await interruptible('draw.interrupted', (signal) =>
        drawAll(open, { ...many, language: this.language, label: this.text('draw.drawing') }, signal),
      );
      if (flags.json) this.outJson(drawn);
      else {
        const { files, unchanged } = drawn;
        const id = unchanged === 0 ? 'draw.written' : 'draw.written-unchanged';
        this.out(this.text(id, { count: files.length, unchanged, folder }));
      }
      for (const faulty of drawn.faulty) this.note(this.text('draw.faulty', { id: faulty }));
      if (drawn.faulty.length > 0) process.exitCode = ExitCode.findings;
      return;
    }
    const { workspace, root } = this.openForProcess(flags, args.id);
    const { resolveProcess } = await import('./support/resolve-process.ts');
    const found = resolveProcess({ root, workspace }, args.id, flags.variant);
    if (flags.variants && found.process.variants.size === 0)
      throw new CommandError('draw.no-variants', { process: found.process.id }, ExitCode.usage);
    if (flags.variants && format === 'mermaid') throw new CommandError('draw.one-diagram', {}, ExitCode.usage);
    const variants: DrawingRequest['variants'] = flags.variants
      ? [undefined, ...found.process.variants.values()]
      : [found.variant];
    const request: DrawingRequest = { process: found.process, variants, workspace, language: this.language, lanes };
    const file = flags.out ?? (format === 'png' || format === 'pdf' ? `${args.id}.${format}` : undefined);
    const content = await drawn(format, request, { ...flags, width });
    if (file === undefined) {
      process.stdout.write(`${String(content).trimEnd()}\n`);
      return;
    }
    const { writeAtomically } = await import('./support/write-atomically.ts');
    writeAtomically(file, content);
    if (flags.json) this.outJson({ files: [file] });
    else this.note(this.text('draw.written', { count: 1, folder: file }));
  }
}

interface DrawnOptions {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly width: number;
  readonly browser?: string | undefined;
}

/** One drawing in a format: text, or bytes where the format is no text. */
async function drawn(
  format: DrawingFormat,
  request: DrawingRequest,
  { theme, width, browser }: DrawnOptions,
): Promise<string | Uint8Array> {
  const { drawAsPicture, drawAsText, isText } = await import('./support/draw-as.ts');
  if (isText(format)) return drawAsText(format, request, width);
  const picture = drawAsPicture(request, theme);
  if (format === 'svg') return picture.svg;
  const { openPicturePrinter } = await import('./support/picture-printer.ts');
  await using printer = await openPicturePrinter(browser);
  return await printer.print(picture, format);
}
