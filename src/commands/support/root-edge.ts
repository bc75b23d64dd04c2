/** The draft of a root document as commands begin, change and show it. */
import { ExitCode } from '../../findings/exit-code.ts';
import { newDraft, ROOT_DRAFT, type RootDraft, readRootDraft, writeRootDraft } from '../../registry/root-draft.ts';
import type { Person, RootDocument } from '../../trust/root-document.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';

/** The draft of a workspace. @throws CommandError where there is none, or it cannot be read */
export function draftOf({ root }: OpenWorkspace): RootDraft {
  const reading = readRootDraft(root);
  if (reading === undefined) throw new CommandError('keys.root.no-draft', { file: ROOT_DRAFT });
  if (!reading.ok) {
    const where = reading.faults.map(({ params }) => params.where).join(', ');
    throw new CommandError('keys.root.unreadable', { file: ROOT_DRAFT, where });
  }
  return reading.draft;
}

/** Keeps a changed document as the draft; signatures of what it was before are void. */
export function keepDraft(
  { root }: OpenWorkspace,
  document: RootDocument,
  { previousDigest }: Pick<RootDraft, 'previousDigest'>,
): void {
  writeRootDraft(root, newDraft(document, previousDigest));
}

/** @throws CommandError where a draft is there already: it may hold signatures */
export function refuseSecondDraft({ root }: OpenWorkspace): void {
  if (readRootDraft(root) !== undefined) {
    throw new CommandError('keys.root.draft-exists', { file: ROOT_DRAFT }, ExitCode.refused);
  }
}

/** A document with a person as given; without the person where absent. */
export function withPerson(root: RootDocument, id: string, person: Person | undefined): RootDocument {
  const { [id]: _, ...others } = root.people;
  return { ...root, people: person === undefined ? others : { ...others, [id]: person } };
}
