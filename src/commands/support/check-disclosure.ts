/** Compares a folder that a disclosure was written into with what the registry says, for a command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite, type SiteCheck } from '../../disclosure/check-site.ts';
import { readMark, type SiteMark } from '../../disclosure/site-mark.ts';
import { MARK } from '../../disclosure/write-site.ts';
import { CommandError } from './command-error.ts';
import { prepareDisclosure } from './disclosure-run.ts';
import type { OpenWorkspace } from './guhua-command.ts';

export interface FolderCheckRequest {
  readonly 'as-of'?: string | undefined;
  readonly browser?: string | undefined;
  readonly today: string;
  /** Version of this program. */
  readonly program: string;
  readonly installation: string;
  readonly label: string;
}

export interface FolderCheck extends SiteCheck {
  /** The version that wrote the folder, where it is not this one. */
  readonly otherProgram: string | undefined;
}

/**
 * Makes the files of a folder again, as its mark says they were made, and compares them. The versions shown are those of the
 * day that the user names, else of the day that the folder was written for, else of today: a folder that was written for
 * «today» and has been overtaken by a new version differs.
 */
export async function checkFolder(
  open: OpenWorkspace,
  folder: string,
  request: FolderCheckRequest,
  signal: AbortSignal,
): Promise<FolderCheck> {
  const mark = markOf(folder);
  const { language, formats, madeOn, publishedOnly, baseUrl, since, logKey } = mark;
  const prepared = await prepareDisclosure(open, {
    language,
    formats,
    day: request['as-of'] ?? mark.asOf ?? request.today,
    madeOn,
    drafts: !publishedOnly,
    baseUrl,
    since,
    logKey,
    browser: request.browser,
    installation: request.installation,
    label: request.label,
  });
  const check = await prepared.make((files) => checkSite(folder, files, signal));
  return { ...check, otherProgram: mark.program === request.program ? undefined : mark.program };
}

/** @throws CommandError where the folder was not written by this program, or its mark was edited */
function markOf(folder: string): SiteMark {
  let text: string;
  try {
    text = readFileSync(join(folder, MARK), 'utf8');
  } catch {
    throw new CommandError('disclose.no-site', { folder });
  }
  const mark = readMark(text);
  if (mark === undefined) throw new CommandError('disclose.no-site', { folder });
  return mark;
}
