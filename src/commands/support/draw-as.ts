import { type DrawingOptions, drawingOf, toMermaid, toSvg, toTerminal } from '../../drawing/index.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Language } from '../../messages/messages.ts';
import type { Process, Variant } from '../../process/blocks.ts';
import { namesOf } from './names.ts';

export const DRAWING_FORMATS = ['terminal', 'svg', 'mermaid'] as const;
export type DrawingFormat = (typeof DRAWING_FORMATS)[number];

/** What is drawn, and for whom. */
export interface DrawingRequest {
  readonly process: Process;
  readonly variant: Variant | undefined;
  readonly workspace: Workspace;
  readonly language: Language;
  /** The terminal's width in columns. */
  readonly width: number;
}

/** A process drawn in a format, with the names that the workspace has for departments and posts. */
export function drawAs(
  format: DrawingFormat,
  { process, variant, workspace, language, width }: DrawingRequest,
): string {
  const { minutesPerDay } = workspace;
  const names = namesOf(workspace);
  const options: DrawingOptions = { language, names, minutesPerDay, ...(variant !== undefined && { variant }) };
  switch (format) {
    case 'svg':
      return toSvg(drawingOf(process, options));
    case 'mermaid':
      return toMermaid(process, options);
    case 'terminal':
      return toTerminal(process, width, options);
  }
}
