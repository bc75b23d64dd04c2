import { Args, Flags } from '@oclif/core';
import { formatDuration, parseDuration } from '../base/duration.ts';
import { type TableColumn, textTable } from '../base/text-table.ts';
import { valueName } from '../language/schema-names.ts';
import type { Workspace } from '../language/workspace.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

const KINDS = ['items', 'bundles', 'processes', 'departments', 'windows'] as const;
type Kind = (typeof KINDS)[number];

interface Row {
  readonly id: string;
  readonly [column: string]: string;
}

export default class List extends GuhuaCommand {
  static override summary = 'List items, bundles, processes, departments or windows.';
  static override args = {
    kind: Args.string({ ignoreStdin: true, options: [...KINDS], default: 'items', description: 'What to list.' }),
  };
  static override flags = {
    department: Flags.string({ char: 'd', helpValue: 'ID', summary: 'Only those of one department.' }),
    search: Flags.string({
      char: 's',
      helpValue: 'WORDS',
      summary: 'Only those whose id or name holds these characters.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> list items --department housing',
    '<%= config.bin %> list items --search 许可',
    '<%= config.bin %> list processes --json',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(List);
    this.useFlags(flags);
    const { workspace } = this.openWorkspace(flags);
    const kind = args.kind as Kind;
    const rows = rowsOf(kind, workspace, this.language)
      .filter(
        (row) => flags.department === undefined || row.department === flags.department || row.id === flags.department,
      )
      .filter((row) => flags.search === undefined || `${row.id}\n${row.name}`.includes(flags.search));
    if (flags.json) {
      this.outJson({ kind, rows });
      return;
    }
    const keys = Object.keys(rows[0] ?? {});
    const columns: TableColumn[] = keys.map((key) => ({ title: this.text(`list.${key}`) }));
    if (rows.length > 0)
      this.out(
        textTable(
          columns,
          rows.map((row) => keys.map((key) => row[key] ?? '')),
        ),
      );
    this.note(this.text('list.count', { count: rows.length }));
  }
}

function rowsOf(kind: Kind, workspace: Workspace, language: 'zh' | 'en'): Row[] {
  switch (kind) {
    case 'items':
      return [...workspace.items.values()].map(({ id, data }) => {
        const promised = parseDuration(data.limits.promised);
        return {
          id,
          name: data.name,
          department: data.department,
          category: valueName('item', ['category'], data.category, language),
          handling: valueName('item', ['handling'], data.handling, language),
          promised: promised === undefined ? data.limits.promised : formatDuration(promised, language),
        };
      });
    case 'bundles':
      return [...workspace.bundles.values()].map(({ id, data }) => {
        const promised = parseDuration(data.promised);
        return {
          id,
          name: data.name,
          department: data.lead,
          kind: valueName('bundle', ['kind'], data.kind, language),
          items: String(data.items.length),
          promised: promised === undefined ? data.promised : formatDuration(promised, language),
        };
      });
    case 'processes':
      return [...workspace.processes.values()].map(({ id, data }) => ({
        id,
        name: data.name,
        department: data.lead ?? '',
        variants: Object.keys(data.variants ?? {}).join(', '),
      }));
    case 'departments':
      return [...workspace.departments.values()].map(({ id, data }) => ({
        id,
        name: data.name,
        offices: Object.values(data.offices)
          .map((office) => office.name)
          .join('、'),
        items: String([...workspace.items.values()].filter((item) => item.data.department === id).length),
      }));
    case 'windows':
      return [...workspace.departments.values()].flatMap(({ id: department, data }) =>
        Object.entries(data.windows ?? {}).map(([id, window]) => ({
          id,
          name: window.name,
          department,
          counter: window.counter,
          zone: window.zone ?? '',
        })),
      );
  }
}
