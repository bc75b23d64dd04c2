import { drawingOf, toSvg } from '../../drawing/index.ts';
import type { Workspace } from '../../language/workspace.ts';
import type { Language } from '../../messages/messages.ts';
import type { Process, Variant } from '../../process/blocks.ts';

/** A process drawn in a format; names come from the workspace. `width` is the terminal's, in columns. */
export function drawAs(
  format: 'terminal' | 'svg' | 'mermaid',
  process: Process,
  variant: Variant | undefined,
  workspace: Workspace,
  language: Language,
  width: number,
): string {
  const names = {
    department: (id: string): string =>
      workspace.departments.get(id)?.data['short-name'] ?? workspace.departments.get(id)?.data.name ?? id,
    post: ({ department, post }: { readonly department: string; readonly post: string }): string =>
      workspace.departments.get(department)?.data.posts[post]?.name ?? post,
  };
  const options = {
    language,
    names,
    minutesPerDay: workspace.minutesPerDay,
    ...(variant !== undefined && { variant }),
  };
  void width;
  void format;
  return toSvg(drawingOf(process, options));
}
