/** The files that an item refers to: samples and blank forms. */
import type { Path } from '../../findings/finding.ts';
import type { ItemDefinition } from '../../language/generated/types.ts';

export interface FileReference {
  readonly file: string;
  readonly path: Path;
}

/** Every file that an item names, in the order of disclosure. */
export function itemFiles(item: ItemDefinition): readonly FileReference[] {
  const materials = (item.materials ?? []).flatMap((material, index) => [
    { file: material.blank, path: ['materials', index, 'blank'] },
    { file: material.sample, path: ['materials', index, 'sample'] },
  ]);
  const all: readonly { readonly file: string | undefined; readonly path: Path }[] = [
    ...materials,
    { file: item.result?.sample, path: ['result', 'sample'] },
    { file: item.sample, path: ['sample'] },
  ];
  return all.flatMap(({ file, path }) => (file === undefined ? [] : [{ file, path }]));
}

/** Why a path does not stay in the workspace on every machine; `undefined` where it does. */
export function pathFault(file: string): 'backslash' | 'absolute' | 'parent' | undefined {
  if (/^[\\/]|^[a-z]:|^[a-z][a-z\d+.-]*:\/\//iu.test(file)) return 'absolute';
  if (file.includes('\\')) return 'backslash';
  return file.split('/').includes('..') ? 'parent' : undefined;
}
