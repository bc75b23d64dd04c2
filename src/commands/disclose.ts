import { resolve } from 'node:path';
import { Flags } from '@oclif/core';
import { chinaDay } from '../base/china-time.ts';
import type { Center } from '../disclosure/center.ts';
import type { SiteFile } from '../disclosure/site.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';
import { startProgress } from './support/progress.ts';

export default class Disclose extends GuhuaCommand {
  static override summary = 'Write the public tables of the versions that hold: a website and a workbook.';
  static override description =
    'Items without a version that holds are written with DRAFT across the page. The old output stays until the new one is whole.';
  static override flags = {
    out: Flags.string({ char: 'o', helpValue: 'DIR', default: 'disclosure', summary: 'The folder to write.' }),
    'as-of': Flags.string({ helpValue: 'DATE', summary: 'The versions that hold on this day; today when left out.' }),
    'published-only': Flags.boolean({ summary: 'Leave out items that have no version that holds.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> disclose --out out/disclosure',
    '<%= config.bin %> disclose --as-of 2026-12-01 --published-only --json',
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(Disclose);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { isDay } = await import('../registry/admission.ts');
    const { collectTables } = await import('./support/collect-tables.ts');
    const { centerOf } = await import('../disclosure/center.ts');
    const { renderSite } = await import('../disclosure/site.ts');
    const { WORKBOOK_PATH } = await import('../disclosure/paths.ts');
    const { writeWorkbook } = await import('../disclosure/workbook/write-workbook.ts');
    const { ForeignFolderError, writeSite } = await import('../disclosure/write-site.ts');
    const { attachmentReader } = await import('../registry/lock-file.ts');

    const today = chinaDay(new Date());
    const day = flags['as-of'] ?? today;
    if (!isDay(day)) throw new CommandError('show.no-day', { day }, ExitCode.usage);
    const center = centerOf(open.workspace);
    if (center === undefined) throw new CommandError('cli.faulty-process', { id: 'guhua.yaml', file: 'guhua.yaml' });
    const readBytes = attachmentReader(open.root);
    const { tables, incomplete } = await collectTables(open, day, { drafts: !flags['published-only'], readBytes });
    const out = resolve(flags.out);
    const { language } = this;

    const progress = await startProgress(this.text('disclose.writing'), tables.length);
    async function* files(shown: Center): AsyncGenerator<SiteFile> {
      for await (const file of renderSite(tables, shown, {
        language,
        readBytes,
        madeOn: today,
        workbook: WORKBOOK_PATH,
      })) {
        if (file.path.startsWith('items/') && file.path.endsWith('.html')) progress.step();
        yield file;
      }
      yield { path: WORKBOOK_PATH, content: await writeWorkbook(tables, shown, { language, madeOn: today }) };
    }
    try {
      await writeSite(out, files(center));
    } catch (error) {
      if (error instanceof ForeignFolderError)
        throw new CommandError('disclose.foreign', { out: flags.out }, ExitCode.refused);
      throw error;
    } finally {
      progress.end();
    }

    const drafts = tables.filter((table) => table.draft).length;
    const answer = { out, tables: tables.length, effective: tables.length - drafts, drafts, incomplete };
    if (flags.json) this.outJson(answer);
    else {
      this.out(
        this.text('disclose.done', { tables: tables.length, effective: answer.effective, drafts, out: flags.out }),
      );
      for (const item of incomplete) this.out(`  ${this.text('disclose.incomplete', { item })}`);
    }
  }
}
