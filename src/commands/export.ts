import { Args, Flags } from '@oclif/core';
import { chinaDay } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import type { PartlyTold } from '../interchange/catalog-layout/comes-back.ts';
import type { ExportedCenter } from '../interchange/exported-item.ts';
import { CommandError } from './support/command-error.ts';
import type { ExportContent, SheetWords } from './support/export-content.ts';
import type { ExportFilter } from './support/export-selection.ts';
import {
  type ExportFlags,
  type ExportFormat,
  exportFormat,
  exportTarget,
  FORMATS,
  LAYOUTS,
  STDOUT,
} from './support/export-target.ts';
import { GuhuaCommand, type OpenWorkspace } from './support/guhua-command.ts';
import { startProgress } from './support/progress.ts';
import { type Chunks, writeChunks, writeToStdout } from './support/write-chunks.ts';

/** What is exported, and from where: the workspace as it stands, or the versions that hold on a day. */
interface ExportRequest {
  readonly format: ExportFormat;
  readonly flags: ExportFlags;
  readonly open: OpenWorkspace;
  readonly center: ExportedCenter;
  readonly filter: ExportFilter;
  readonly day: string | undefined;
  readonly today: string;
}

interface PreparedExport {
  readonly content: ExportContent;
  readonly count: number;
  readonly leftOut: readonly string[];
}

export default class Export extends GuhuaCommand {
  static override summary = 'Write the items as a spreadsheet, as JSON or as linked data, or a workbook to fill in.';
  static override description =
    "A spreadsheet in the center's own columns is what import reads: what it cannot tell of an item is said. " +
    'The file is written whole or not at all.';
  static override args = {
    format: Args.option({
      ignoreStdin: true,
      options: FORMATS,
      description: 'xlsx or csv for people, json for programs, jsonld for CPSV-AP 3.2.',
    })(),
  };
  static override flags = {
    out: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      summary: 'The file to write, - for the standard output; called after the center when left out.',
    }),
    layout: Flags.option({
      options: LAYOUTS,
      summary: "Columns of a spreadsheet: the center's own, or the elements of GB/T 39046; center when left out.",
    })(),
    like: Flags.string({
      helpValue: 'FILE',
      summary: 'A spreadsheet whose columns are taken over, in their order and under their headers.',
    }),
    'base-iri': Flags.string({
      helpValue: 'IRI',
      summary: 'What names in linked data begin with; urn:guhua:CENTER: when left out.',
    }),
    template: Flags.boolean({ summary: 'An empty workbook with drop-downs and hints, which departments fill in.' }),
    department: Flags.string({
      char: 'd',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'ID',
      summary: 'Only the items of a department, by id or name; may be repeated.',
    }),
    item: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'ITEM',
      summary: 'Only this item, by id, code or name; may be repeated.',
    }),
    'published-only': Flags.boolean({ summary: 'The versions in the registry that hold today.' }),
    'as-of': Flags.string({ helpValue: 'DATE', summary: 'The versions in the registry that hold on this day.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> export xlsx -o items.xlsx',
    '<%= config.bin %> export csv --department housing -o -',
    '<%= config.bin %> export xlsx --like definitions/catalog/fuyang-609.xlsx -o items.xlsx',
    '<%= config.bin %> export csv --layout gbt39046 -o gbt39046.csv',
    '<%= config.bin %> export jsonld --base-iri https://data.example.gov.cn/services/ -o services.jsonld',
    '<%= config.bin %> export --template --department housing -o housing.xlsx',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Export);
    this.useFlags(flags);
    const format = exportFormat(args.format, flags);
    const open = this.openWorkspace(flags);
    const { workspace } = open;
    const { exportedCenter } = await import('./support/export-center.ts');
    const { exportFilter } = await import('./support/export-selection.ts');
    const today = chinaDay(new Date());
    const center = exportedCenter(workspace, today);
    const target = exportTarget(format, center.id, flags);
    const day = await this.#day(flags, today);
    const filter = exportFilter(workspace, flags.department ?? [], flags.item ?? [], day !== undefined);
    const request: ExportRequest = { format, flags, open, center, filter, day, today };
    if (flags.template) {
      await this.#template(request, target);
      return;
    }
    const progress = await startProgress(this.text('export.writing'), workspace.items.size);
    try {
      const prepared = await this.#prepare(request, progress.step);
      if (prepared.count === 0 && prepared.leftOut.length === 0) {
        throw new CommandError('export.nothing', {}, ExitCode.findings);
      }
      await this.#write(target, prepared.content.chunks);
      progress.end();
      this.#tell(target, prepared);
    } finally {
      progress.end();
    }
  }

  /** The day whose versions are exported; `undefined` for the workspace as it stands. */
  async #day(flags: ExportFlags, today: string): Promise<string | undefined> {
    const day = flags['as-of'] ?? (flags['published-only'] === true ? today : undefined);
    const { isDay } = await import('../registry/admission.ts');
    if (day !== undefined && !isDay(day)) throw new CommandError('show.no-day', { day }, ExitCode.usage);
    return day;
  }

  async #prepare(request: ExportRequest, step: () => void): Promise<PreparedExport> {
    const { format, flags, open, center, filter, day } = request;
    const { workspace, root } = open;
    const select = await import('./support/export-selection.ts');
    const published = day === undefined ? undefined : await select.publishedVersions(open, day, filter);
    if ((format === 'xlsx' || format === 'csv') && flags.layout !== 'gbt39046') {
      const { readLayout } = await import('./support/export-layout.ts');
      const { catalogContent } = await import('./support/export-content.ts');
      const { items, leftOut } =
        published === undefined
          ? select.catalogItems(workspace, filter)
          : { items: select.catalogItemsOf(workspace, published), leftOut: [] };
      const layout = flags.like === undefined ? undefined : await readLayout(flags.like);
      const content = catalogContent(format, { items, workspace, center, layout, step }, this.#words(request));
      return { content, count: items.length, leftOut };
    }
    const { attachmentReader } = await import('../registry/lock-file.ts');
    const { items, leftOut } =
      published === undefined
        ? select.definitions(workspace, filter, { readBytes: attachmentReader(root), step })
        : { items: published, leftOut: [] };
    const rest = { count: items.length, leftOut };
    if (format === 'json') {
      const { writeJson } = await import('../interchange/json/export-document.ts');
      return { content: { chunks: writeJson({ items, center, asOf: day }) }, ...rest };
    }
    if (format === 'jsonld') {
      const { writeLinkedData } = await import('../interchange/linked-data/write-jsonld.ts');
      const base = await this.#base(flags, center);
      const bundles = [...workspace.bundles.values()];
      return { content: { chunks: writeLinkedData({ items, center, bundles, base }) }, ...rest };
    }
    const { standardContent } = await import('./support/export-content.ts');
    return { content: standardContent(format, items, center, this.#words(request)), ...rest };
  }

  async #base(flags: ExportFlags, { id }: ExportedCenter): Promise<string> {
    const { defaultBase, isBase } = await import('../interchange/linked-data/names.ts');
    const base = flags['base-iri'] ?? defaultBase(id);
    if (!isBase(base)) throw new CommandError('export.no-base', { base }, ExitCode.usage);
    return base;
  }

  async #template({ open, center, filter, flags }: ExportRequest, target: string): Promise<void> {
    const { workspaceChoices } = await import('../interchange/template/choices.ts');
    const { writeTemplate } = await import('../interchange/template/template-workbook.ts');
    const { templateWords } = await import('./support/template-words.ts');
    const choices = workspaceChoices(open.workspace, filter.departments);
    const bytes = await writeTemplate(choices, templateWords(center.name, this.language));
    await this.#write(target, [bytes]);
    const counts = { departments: choices.departments.length, windows: choices.windows.length };
    if (flags.json === true) this.outJson({ file: target, ...counts });
    else this.out(this.text('export.done-template', { file: target, ...counts }));
  }

  #words({ today }: ExportRequest): SheetWords {
    return { sheet: this.text('export.sheet'), page: this.text('export.page'), madeOn: today };
  }

  async #write(target: string, chunks: Chunks): Promise<void> {
    await (target === STDOUT ? writeToStdout(chunks) : writeChunks(target, chunks));
  }

  /** Says what was written, and what of it is not whole. */
  #tell(target: string, { content, count, leftOut }: PreparedExport): void {
    const { partlyTold, cut = [] } = content;
    if (leftOut.length > 0) process.exitCode = ExitCode.findings;
    if (this.argv.includes('--json')) {
      this.outJson({ file: target, items: count, leftOut, ...(partlyTold && { partlyTold }), cut });
      return;
    }
    const say = target === STDOUT ? this.note.bind(this) : this.out.bind(this);
    if (target !== STDOUT) say(this.text('export.done', { count, file: target }));
    for (const line of this.#losses(count, partlyTold)) say(line);
    this.#list(say, 'export.cut', cut);
    this.#list(say, 'export.left-out', leftOut);
  }

  #losses(count: number, partlyTold: readonly PartlyTold[] | undefined): readonly string[] {
    if (partlyTold === undefined || count === 0) return [];
    if (partlyTold.length === 0) return [this.text('export.comes-back', { count })];
    return [
      this.text('export.partly-told', { count: partlyTold.length }),
      ...partlyTold.map(
        ({ item, keys }) => `  ${this.text('export.partly-told-item', { item, keys: keys.join(', ') })}`,
      ),
    ];
  }

  #list(say: (line: string) => void, id: string, entries: readonly string[]): void {
    if (entries.length === 0) return;
    say(this.text(id, { count: entries.length }));
    for (const entry of entries) say(`  ${entry}`);
  }
}
