/** A process drawn in a format, with the names that the workspace has for departments and posts. */
import {
  type Drawing,
  type DrawingOptions,
  drawingOf,
  type LaneKind,
  type Theme,
  toMermaid,
  toSvg,
  toSvgBeside,
  toTerminal,
} from '../../drawing/index.ts';
import type { Workspace } from '../../language/workspace.ts';
import { message } from '../../messages/catalog.ts';
import type { Language } from '../../messages/messages.ts';
import type { Process, Variant } from '../../process/blocks.ts';
import { namesOf } from './names.ts';

export const DRAWING_FORMATS = ['terminal', 'svg', 'png', 'pdf', 'mermaid'] as const;
export type DrawingFormat = (typeof DRAWING_FORMATS)[number];
type TextFormat = 'terminal' | 'mermaid';

/** What is drawn, and for whom. */
export interface DrawingRequest {
  readonly process: Process;
  /** One drawing each, beside each other; `undefined` is the process as it stands. */
  readonly variants: readonly [Variant | undefined, ...(Variant | undefined)[]];
  readonly workspace: Workspace;
  readonly language: Language;
  readonly lanes: LaneKind;
}

/** A drawing as SVG, with its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export function isText(format: DrawingFormat): format is TextFormat {
  return format === 'terminal' || format === 'mermaid';
}

/**
 * Draws a process as text; variants one below the other.
 * @param width the terminal's, in columns
 */
export function drawAsText(format: TextFormat, request: DrawingRequest, width: number): string {
  const { process } = request;
  return optionsOf(request)
    .map((options) => (format === 'mermaid' ? toMermaid(process, options) : toTerminal(process, width, options)))
    .join('\n');
}

/** Draws a process as a picture; variants beside each other. */
export function drawAsPicture(request: DrawingRequest, theme: Theme): Picture {
  const [first, ...others] = optionsOf(request).map((options) => drawingOf(request.process, options));
  if (first === undefined) throw new Error('nothing to draw');
  const drawings: readonly [Drawing, ...Drawing[]] = [first, ...others];
  const svg = others.length === 0 ? toSvg(first, { theme }) : toSvgBeside(drawings, { theme });
  const width = drawings.reduce((sum, drawing) => sum + drawing.width, 0);
  return { svg, width, height: Math.max(...drawings.map((drawing) => drawing.height)) };
}

function optionsOf({ variants, workspace, language, lanes }: DrawingRequest): readonly DrawingOptions[] {
  const { minutesPerDay } = workspace;
  const names = namesOf(workspace);
  return variants.map((variant) => ({
    language,
    names,
    minutesPerDay,
    lanes,
    ...(variant !== undefined && { variant }),
    ...(variant === undefined && variants.length > 1 && { label: message(language, 'drawing.general') }),
  }));
}
