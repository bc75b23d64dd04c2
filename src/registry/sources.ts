/** Which files a definition comes from, and what each gives to it: told when a locked definition is found to be edited. */
import { digestOf, type JsonValue } from '../base/digest.ts';
import type { Workspace } from '../language/workspace.ts';
import { parseDefinition, type ResolvedDefinition } from './definition.ts';

/**
 * A fingerprint for each file of what the definition takes from it.
 * @param workspace the one that the definition was resolved in
 */
export function sourcesOf(workspace: Workspace, definition: ResolvedDefinition): Readonly<Record<string, string>> {
  const { item, process, departments, files } = parseDefinition(definition.canonical);
  const reference = workspace.items.get(definition.item)?.data.process;
  const used = workspace.processes.get(reference?.uses ?? '');
  const parts: (readonly [file: string | undefined, part: unknown])[] = [
    [definition.file, { item, process: used === undefined ? process : reference }],
    [used?.file, used?.data],
    ...Object.entries(departments).map(([id, facts]) => [workspace.departments.get(id)?.file, facts] as const),
    ...Object.entries(files),
  ];
  return Object.fromEntries(parts.flatMap(([file, part]) => (file === undefined ? [] : [[file, fingerprint(part)]])));
}

/** Sixteen hexadecimal digits: enough to tell an edit, and nothing's proof. */
function fingerprint(part: unknown): string {
  return digestOf(part as JsonValue).slice('sha256:'.length, 'sha256:'.length + 16);
}
