/**
 * The floors of the program (design: «Floors, from the ground»), written down once. A file imports from lower floors
 * only; folders on one floor do not import each other.
 */

/** Folders of src/, from the ground up; those of one row are neighbours. */
export const FLOORS: readonly (readonly string[])[] = [
  ['base'],
  ['findings'],
  ['messages'],
  ['language'],
  ['process'],
  ['law', 'keys', 'browser'],
  ['rules', 'drawing', 'report', 'catalog', 'change', 'proof', 'trust'],
  ['registry'],
  ['disclosure', 'interchange'],
  ['commands'],
  ['build'],
];

/** An import as the text has it: which file imports which. Paths are relative to src/. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Says why an import is forbidden, or nothing where it is right. */
export function forbiddenImport({ from, to }: Import): string | undefined {
  const [fromFolder, toFolder] = [folderOf(from), folderOf(to)];
  if (fromFolder === toFolder) return undefined;
  const [fromFloor, toFloor] = [floorOf(fromFolder), floorOf(toFolder)];
  const arrow = `${from} → ${to}`;
  if (fromFloor === -1) return `${arrow}: the folder ${fromFolder} has no floor; give it one in src/build/layers.ts`;
  if (toFloor === -1) return `${arrow}: the folder ${toFolder} has no floor; give it one in src/build/layers.ts`;
  if (fromFloor === toFloor)
    return `${arrow}: ${fromFolder} and ${toFolder} are neighbours on one floor and know nothing of each other`;
  if (fromFloor < toFloor)
    return `${arrow}: ${fromFolder} stands below ${toFolder}; what both need belongs into a lower floor`;
  return undefined;
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function floorOf(folder: string): number {
  return FLOORS.findIndex((folders) => folders.includes(folder));
}
