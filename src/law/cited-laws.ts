/** Which laws a workspace cites: what its law library needs to hold. */
import type { Workspace } from '../language/workspace.ts';
import { readItemProcess, readProcessFile } from '../process/item-process.ts';
import { parseCitations } from './citation.ts';
import { citationsOfItem, citationsOfProcess } from './citation-places.ts';
import { titleKey } from './title.ts';

/** The keys (`titleKey`) of all laws that the items and processes of a workspace cite. */
export function citedLaws(workspace: Workspace): ReadonlySet<string> {
  const items = [...workspace.items.values()].flatMap((document) =>
    citationsOfItem(document.data, readItemProcess(workspace, document)?.process),
  );
  const processes = [...workspace.processes.values()].flatMap((document) =>
    citationsOfProcess(document.data, readProcessFile(document).process),
  );
  const cited = [...items, ...processes].flatMap(({ text }) => parseCitations(text));
  return new Set(cited.map(({ title }) => titleKey(title)));
}
