/** Draws many processes into a folder, for a command: one progress bar, one browser, and what is drawn already is left. */
import { join } from 'node:path';
import type { LaneKind, Theme } from '../../drawing/index.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Language } from '../../messages/messages.ts';
import { CommandError } from './command-error.ts';
import { type DrawingFormat, type DrawingRequest, drawAsPicture, drawAsText, isText } from './draw-as.ts';
import { DrawingCache } from './drawing-cache.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { openPicturePrinter, type PicturePrinter } from './picture-printer.ts';
import { startProgress } from './progress.ts';
import { resolveProcess } from './resolve-process.ts';
import { writeAtomically } from './write-atomically.ts';

export const ENDINGS: Readonly<Record<DrawingFormat, string>> = {
  svg: 'svg',
  mermaid: 'mmd',
  terminal: 'txt',
  png: 'png',
  pdf: 'pdf',
};

export interface ManyDrawings {
  readonly format: DrawingFormat;
  readonly folder: string;
  /** Whether every item is drawn too. */
  readonly items: boolean;
  readonly language: Language;
  readonly lanes: LaneKind;
  readonly theme: Theme;
  /** The terminal's width in columns. */
  readonly width: number;
  readonly browser: string | undefined;
  readonly label: string;
}

export interface Drawn {
  readonly files: readonly string[];
  /** How many of them were there already. */
  readonly unchanged: number;
  /** Ids of what could not be drawn, because its definition has errors. */
  readonly faulty: readonly string[];
}

/** Draws every process that is no template with its variants, and items where asked for. */
export async function drawAll(open: OpenWorkspace, many: ManyDrawings, signal: AbortSignal): Promise<Drawn> {
  const { format, folder, language, lanes, theme, width } = many;
  const wanted = wantedOf(open.workspace, many.items);
  const files: string[] = [];
  const faulty: string[] = [];
  let unchanged = 0;
  const cache = format === 'png' || format === 'pdf' ? new DrawingCache(folder) : undefined;
  await using browser = new LazyPrinter(many.browser);
  const progress = await startProgress(many.label, wanted.length);
  try {
    for (const { id, variant: name } of wanted) {
      signal.throwIfAborted();
      progress.step();
      const found = resolved(open, id, name);
      if (found === undefined) {
        faulty.push(id);
        continue;
      }
      const request: DrawingRequest = {
        process: found.process,
        variants: [found.variant],
        workspace: open.workspace,
        language,
        lanes,
      };
      const file = `${name === undefined ? id : `${id}.${name}`}.${ENDINGS[format]}`;
      files.push(join(folder, file));
      if (isText(format)) writeAtomically(join(folder, file), drawAsText(format, request, width), { flush: false });
      else if (format === 'svg')
        writeAtomically(join(folder, file), drawAsPicture(request, theme).svg, { flush: false });
      else {
        const picture = drawAsPicture(request, theme);
        if (cache?.isMade(file, picture.svg) === true) unchanged += 1;
        else cache?.write(file, picture.svg, await (await browser.printer()).print(picture, format));
      }
    }
  } finally {
    progress.end();
    cache?.save();
  }
  return { files, unchanged, faulty };
}

/** A browser that is opened when the first picture needs it. */
class LazyPrinter implements AsyncDisposable {
  readonly #executable: string | undefined;
  #printer: PicturePrinter | undefined;

  constructor(executable: string | undefined) {
    this.#executable = executable;
  }

  async printer(): Promise<PicturePrinter> {
    this.#printer ??= await openPicturePrinter(this.#executable);
    return this.#printer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#printer?.[Symbol.asyncDispose]();
  }
}

/** `undefined` where a definition has errors: they are check's business. */
function resolved(
  open: OpenWorkspace,
  id: string,
  variant: string | undefined,
): ReturnType<typeof resolveProcess> | undefined {
  try {
    return resolveProcess(open, id, variant);
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

function wantedOf(
  workspace: Workspace,
  items: boolean,
): readonly { readonly id: string; readonly variant: string | undefined }[] {
  const processes = [...workspace.processes.values()].filter(({ data }) => data.template !== true);
  const drawings = processes.flatMap(({ id, data }) =>
    [undefined, ...Object.keys(data.variants ?? {})].map((variant) => ({ id, variant })),
  );
  return items ? [...drawings, ...[...workspace.items.keys()].map((id) => ({ id, variant: undefined }))] : drawings;
}
