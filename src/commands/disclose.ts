import { join, resolve } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { chinaDay } from '../base/china-time.ts';
import type { Format } from '../disclosure/formats/formats.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, type OpenWorkspace } from './support/guhua-command.ts';

/** Formats that are no text: they are written into a file, never to a terminal. */
const BINARY: ReadonlySet<Format> = new Set(['xlsx', 'pdf']);

export default class Disclose extends GuhuaCommand {
  static override summary = 'Write the public tables of the versions that hold: website, workbooks, PDF and more.';
  static override description =
    'Items without a version that holds are written with DRAFT across the page. The old output stays until the new one is whole. With an item, its table alone, in one format.';
  static override args = {
    item: Args.string({ ignoreStdin: true, description: 'One item: its id, its code or its name; all when left out.' }),
  };
  static override flags = {
    format: Flags.string({
      char: 'f',
      helpValue: 'LIST',
      summary: 'html, md, xlsx, csv, json, pdf, joined by commas; html,xlsx when left out, for one item md.',
    }),
    out: Flags.string({
      char: 'o',
      helpValue: 'PATH',
      summary: 'The folder to write, out/portal when left out; or the file of one item.',
    }),
    'as-of': Flags.string({ helpValue: 'DATE', summary: 'The versions that hold on this day; today when left out.' }),
    since: Flags.string({
      helpValue: 'DATE',
      summary: 'List what changed from this day on; in the last year when left out.',
    }),
    'published-only': Flags.boolean({ summary: 'Leave out items that have no version that holds.' }),
    'base-url': Flags.string({
      helpValue: 'URL',
      summary: 'Where the site will stand, for QR codes; as guhua.yaml says when left out.',
    }),
    'log-key': Flags.string({
      helpValue: 'VKEY',
      summary: 'The verifier key of the log: with it every page can check its own proof in the browser.',
    }),
    check: Flags.string({
      helpValue: 'DIR',
      summary: 'Write nothing; compare a folder with what the registry says and fail where they differ.',
    }),
    browser: Flags.string({ helpValue: 'PATH', summary: 'The Chromium, Chrome or Edge that prints PDF.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> disclose --out out/portal',
    '<%= config.bin %> disclose --format html,xlsx,csv,json --since 2026-12-01 --out out/portal',
    '<%= config.bin %> disclose housing-012 --format pdf --out housing-012.pdf',
    '<%= config.bin %> disclose --check out/portal',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Disclose);
    this.useFlags(flags);
    const { isDay } = await import('../registry/admission.ts');
    const wrongDay = [flags['as-of'], flags.since].find((day) => day !== undefined && !isDay(day));
    if (wrongDay !== undefined) throw new CommandError('show.no-day', { day: wrongDay }, ExitCode.usage);
    const open = this.openWorkspace(flags);
    const today = chinaDay(new Date());
    const formats = await formatsOf(flags.format);
    if (args.item !== undefined) {
      const request = { item: args.item, formats, day: flags['as-of'] ?? today, madeOn: today };
      await this.#item(open, { ...flags, ...request });
    } else if (flags.check !== undefined) await this.#check(open, flags.check, { ...flags, today });
    else await this.#write(open, { ...flags, formats, today });
  }

  async #write(
    open: OpenWorkspace,
    flags: RunFlags & { readonly formats: readonly Format[] | undefined; readonly out?: string | undefined },
  ): Promise<void> {
    const { USUAL_FORMATS } = await import('../disclosure/formats/formats.ts');
    const { printMark } = await import('../disclosure/site-mark.ts');
    const { ForeignFolderError, writeSite } = await import('../disclosure/write-site.ts');
    const { prepareDisclosure } = await import('./support/disclosure-run.ts');
    const { interruptible } = await import('./support/interruption.ts');
    const { formats = USUAL_FORMATS, out: folder = 'out/portal', today } = flags;
    const {
      'as-of': asOf,
      'base-url': baseUrl,
      'log-key': logKey,
      browser,
      'published-only': publishedOnly = false,
    } = flags;
    const { language } = this;
    const day = asOf ?? today;
    const since = flags.since ?? yearBefore(day);
    const prepared = await prepareDisclosure(open, {
      language,
      formats,
      day,
      madeOn: today,
      drafts: !publishedOnly,
      baseUrl,
      since,
      logKey,
      browser,
      installation: this.config.root,
      label: this.text('disclose.writing'),
    });
    const mark = printMark({
      program: this.config.version,
      language,
      formats,
      madeOn: today,
      ...(asOf === undefined ? {} : { asOf }),
      publishedOnly,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      since,
      ...(logKey === undefined ? {} : { logKey }),
    });
    const out = resolve(folder);
    try {
      await interruptible('disclose.interrupted', (signal) =>
        prepared.make((files) => writeSite(out, files, { mark, signal })),
      );
    } catch (error) {
      if (error instanceof ForeignFolderError)
        throw new CommandError('disclose.foreign', { out: folder }, ExitCode.refused);
      throw error;
    }
    const { effective, drafts, incomplete } = prepared;
    const answer = { out, formats, tables: effective + drafts, effective, drafts, incomplete };
    if (flags.json) {
      this.outJson(answer);
      return;
    }
    const first = formats.includes('html') ? join(folder, 'index.html') : folder;
    this.out(this.text('disclose.done', { tables: answer.tables, effective, drafts, out: first }));
    for (const item of incomplete) this.out(`  ${this.text('disclose.incomplete', { item })}`);
  }

  async #check(open: OpenWorkspace, folder: string, flags: RunFlags): Promise<void> {
    const { checkFolder } = await import('./support/check-disclosure.ts');
    const { interruptible } = await import('./support/interruption.ts');
    const answer = await interruptible('disclose.check-interrupted', (signal) =>
      checkFolder(
        open,
        folder,
        {
          ...flags,
          program: this.config.version,
          installation: this.config.root,
          label: this.text('disclose.checking'),
        },
        signal,
      ),
    );
    const { altered, missing, stray, files, otherProgram } = answer;
    const differs = altered.length + missing.length + stray.length;
    if (flags.json) this.outJson({ folder: resolve(folder), same: differs === 0, ...answer });
    else {
      for (const kind of ['altered', 'missing', 'stray'] as const)
        for (const path of answer[kind]) this.out(this.text(`disclose.${kind}`, { path }));
      this.out(this.text(differs === 0 ? 'disclose.same' : 'disclose.differs', { files, count: differs, folder }));
    }
    if (differs === 0) return;
    if (otherProgram !== undefined)
      this.note(this.text('disclose.other-program', { program: otherProgram, own: this.config.version }));
    process.exitCode = ExitCode.refused;
  }

  async #item(open: OpenWorkspace, request: ItemFlags): Promise<void> {
    const { collectTables } = await import('./support/collect-tables.ts');
    const { centerWith } = await import('./support/disclosure-run.ts');
    const { discloseItem } = await import('./support/disclose-item.ts');
    const { findItem } = await import('./support/resolve-process.ts');
    const { attachmentReader } = await import('../registry/lock-file.ts');
    const { writeAtomically } = await import('./support/write-atomically.ts');
    const { formats = ['md'], out, madeOn, day, browser } = request;
    const [format = 'md', second] = formats;
    if (second !== undefined) throw new CommandError('disclose.one-format', {}, ExitCode.usage);
    const { id } = findItem(open.workspace, request.item);
    const readBytes = attachmentReader(open.root);
    const drafts = request['published-only'] !== true;
    const { tables } = await collectTables(open, day, { drafts, readBytes, only: id });
    const [table] = [...tables];
    if (table === undefined)
      throw new CommandError(drafts ? 'disclose.incomplete' : 'disclose.none', { item: id, day });
    const center = centerWith(open, request['base-url']);
    const content = await discloseItem(table, center, { format, language: this.language, madeOn, browser });
    const file = out ?? (BINARY.has(format) ? `${id}.${format}` : undefined);
    if (file === undefined) {
      process.stdout.write(content);
      return;
    }
    writeAtomically(file, content);
    if (request.json) this.outJson({ item: id, draft: table.draft, file: resolve(file) });
    else this.note(this.text(table.draft ? 'disclose.wrote-draft' : 'disclose.wrote', { item: id, file }));
  }
}

interface RunFlags {
  readonly 'as-of'?: string | undefined;
  readonly since?: string | undefined;
  readonly 'published-only'?: boolean | undefined;
  readonly 'base-url'?: string | undefined;
  readonly 'log-key'?: string | undefined;
  readonly browser?: string | undefined;
  readonly json?: boolean | undefined;
  readonly today: string;
}

type ItemFlags = Omit<RunFlags, 'today' | 'since' | 'as-of'> & {
  readonly item: string;
  readonly formats: readonly Format[] | undefined;
  readonly out?: string | undefined;
  readonly day: string;
  readonly madeOn: string;
};

/** The same day a year before; the last of February for a leap day. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}

async function formatsOf(written: string | undefined): Promise<readonly Format[] | undefined> {
  if (written === undefined) return undefined;
  const { FORMATS, parseFormats } = await import('../disclosure/formats/formats.ts');
  const formats = parseFormats(written);
  if (!('unknown' in formats)) return formats;
  throw new CommandError('disclose.no-format', { format: formats.unknown, known: FORMATS.join(', ') }, ExitCode.usage);
}
