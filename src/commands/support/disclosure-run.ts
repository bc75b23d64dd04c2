/** What a disclosure is made of, collected for a command: tables, center, changes, and what prints them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Center } from '../../disclosure/center.ts';
import { centerOf } from '../../disclosure/center.ts';
import type { ChangeList } from '../../disclosure/center-lists.ts';
import { changesIn } from '../../disclosure/changes.ts';
import { disclosureFiles } from '../../disclosure/disclosure-files.ts';
import type { Format } from '../../disclosure/formats/formats.ts';
import { oneStopServices } from '../../disclosure/one-stop.ts';
import type { SiteFile } from '../../disclosure/site.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import type { Language } from '../../messages/catalog.ts';
import { parseVerifierKey } from '../../proof/verifier-key.ts';
import { attachmentReader } from '../../registry/lock-file.ts';
import { openIfThere } from '../../registry/registry.ts';
import { browserFor } from './browser-edge.ts';
import { type CollectedTables, collectTables } from './collect-tables.ts';
import { CommandError } from './command-error.ts';
import type { OpenWorkspace } from './guhua-command.ts';
import { startProgress } from './progress.ts';
import { registryPath } from './registry-edge.ts';

export interface DisclosureRun {
  readonly language: Language;
  readonly formats: readonly Format[];
  /** The day whose versions are shown, and the day that pages tell as that of writing. */
  readonly day: string;
  readonly madeOn: string;
  readonly drafts: boolean;
  readonly baseUrl: string | undefined;
  /** First day of the changes that are listed. */
  readonly since: string | undefined;
  /** The public key of the registry's log, as one line: with it pages check their proofs. */
  readonly logKey: string | undefined;
  /** The browser's program, where the user named one. */
  readonly browser: string | undefined;
  /** Folder of this installation, where the schemas are. */
  readonly installation: string;
  /** What the progress bar says. */
  readonly label: string;
}

/** A disclosure that is ready to be made. */
export interface PreparedDisclosure extends Pick<CollectedTables, 'effective' | 'drafts' | 'incomplete'> {
  /** Makes the files and does something with them, one by one; a progress bar goes along. */
  readonly make: <Result>(use: (files: AsyncIterable<SiteFile>) => Promise<Result>) => Promise<Result>;
}

/** Collects what is to be disclosed. */
export async function prepareDisclosure(open: OpenWorkspace, run: DisclosureRun): Promise<PreparedDisclosure> {
  const { language, formats, madeOn, day, drafts, logKey } = run;
  if (logKey !== undefined && parseVerifierKey(logKey) === undefined)
    throw new CommandError('disclose.no-log-key', { key: logKey }, ExitCode.usage);
  const center = centerWith(open, run.baseUrl);
  const readBytes = attachmentReader(open.root);
  const { tables, ...counts } = await collectTables(open, day, { drafts, readBytes });
  const changes = run.since === undefined ? undefined : await changesSince(open, run.since, day);
  const readSchema = (name: string): string => readFileSync(join(run.installation, 'schemas', name), 'utf8');
  return {
    ...counts,
    make: async (use) => {
      await using paper = formats.includes('pdf') ? await openPaper(center, run) : undefined;
      const progress = await startProgress(run.label, counts.effective + counts.drafts);
      const oneStop = oneStopServices(open.workspace);
      const options = {
        language,
        formats,
        madeOn,
        readBytes,
        changes,
        oneStop,
        logKey,
        readSchema,
        printPdf: paper?.print,
      };
      try {
        return await use(disclosureFiles(tables, center, { ...options, onTable: () => progress.step() }));
      } finally {
        progress.end();
      }
    },
  };
}

/** The center of a workspace, its site standing where a flag says. */
export function centerWith({ workspace }: OpenWorkspace, baseUrl: string | undefined): Center {
  const center = centerOf(workspace);
  if (center === undefined) throw new CommandError('cli.faulty-process', { id: 'guhua.yaml', file: 'guhua.yaml' });
  if (baseUrl === undefined) return center;
  if (!/^https?:\/\/[^\s?#]+$/u.test(baseUrl)) {
    throw new CommandError('disclose.no-address', { address: baseUrl }, ExitCode.usage);
  }
  return { ...center, baseUrl: baseUrl.replace(/\/+$/u, '') };
}

/** Prints tables, in a browser that is closed with it. */
export interface Paper extends AsyncDisposable {
  readonly print: Parameters<typeof disclosureFiles>[2]['printPdf'] & {};
}

/** Opens a browser for paper. */
export async function openPaper(
  center: Center,
  { language, madeOn, browser: executable }: Pick<DisclosureRun, 'language' | 'madeOn' | 'browser'>,
): Promise<Paper> {
  const { openPdfPrinter } = await import('../../disclosure/pdf/pdf-printer.ts');
  const browser = await browserFor(executable);
  const printer = await openPdfPrinter(browser, center, { language, madeOn });
  return { print: printer.print, [Symbol.asyncDispose]: async () => browser.close() };
}

async function changesSince(open: OpenWorkspace, since: string, until: string): Promise<ChangeList> {
  await using registry = await openIfThere(registryPath(open));
  if (registry === undefined) return { since, until, changes: [] };
  return { since, until, changes: await changesIn(registry, { since, until }, open.workspace.minutesPerDay) };
}
