import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { readDocument } from '../../language/documents.ts';
import type { LawsLaw } from '../../language/generated/types.ts';
import type { Workspace } from '../../language/workspace.ts';
import { message } from '../../messages/catalog.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand } from '../support/guhua-command.ts';

/** The file that a center's laws stand in where it has none yet. */
const LAWS_FILE = 'laws.yaml';

export default class LawsImport extends GuhuaCommand {
  static override summary = 'Take facts of laws (title, level, versions, last article) into the law library.';
  static override description =
    'Takes the laws that the workspace cites. What the library says already stays, so that it can be corrected by hand; importing again changes nothing.';
  static override args = {
    source: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'An index of laws (csv, xlsx), or a folder of their texts, files named 标题(日期).md.',
    }),
  };
  static override flags = {
    out: Flags.string({ helpValue: 'FILE', summary: 'The library; laws.yaml in the workspace when left out.' }),
    all: Flags.boolean({ summary: 'Laws that nothing in the workspace cites, too.' }),
    'dry-run': Flags.boolean({ summary: 'Say what would be done and write nothing.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> laws import law_index.csv',
    '<%= config.bin %> laws import texts --all --out all-laws.yaml --dry-run',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(LawsImport);
    this.useFlags(flags);
    const { root, workspace } = this.openWorkspace(flags);
    const { readLawSources } = await import('../support/law-sources.ts');
    const { mergeLaws } = await import('../../catalog/laws/merge-laws.ts');
    const { writeLaws } = await import('../../catalog/laws/write-laws.ts');
    const { citedLaws } = await import('../../law/cited-laws.ts');
    const { lawsJson, lawsText } = await import('../support/laws-answer.ts');
    const { schemaPath } = await import('../support/schema-path.ts');
    const { writeAtomically } = await import('../support/write-atomically.ts');

    const path = flags.out === undefined ? join(root, libraryFile(workspace)) : resolve(flags.out);
    const keys = workspace.config?.data.keys ?? 'zh';
    const before = readLibrary(path);
    const { rows, refused } = await readLawSources(args.source);
    const cited = flags.all ? undefined : citedLaws(workspace);
    const merge = mergeLaws({
      rows,
      library: before?.laws ?? [],
      wanted: (key) => cited?.has(key) ?? true,
      note: (doubt, last) => message(keys, `laws.note.${doubt}`, { last }),
    });
    const schema = schemaPath(dirname(path), this.config.root, 'laws', keys);
    const heading = [`yaml-language-server: $schema=${schema}`, message(keys, 'laws.heading')];
    if (merge.changes.length > 0 && !flags['dry-run'])
      writeAtomically(path, writeLaws(before?.text, merge.changes, { keys, heading }));

    const file = relative(process.cwd(), path);
    const answer = { merge, refused, file, written: !flags['dry-run'] };
    if (flags.json) this.outJson(lawsJson(answer));
    else this.out(lawsText(answer, this.language));
    const failed = refused.some(({ reason }) => reason !== 'other-file');
    process.exitCode = failed ? ExitCode.findings : ExitCode.clean;
  }
}

/** The workspace's library, faulty or not. */
function libraryFile({ laws, faulty }: Workspace): string {
  return laws?.file ?? faulty.find(({ kind }) => kind === 'laws')?.file ?? LAWS_FILE;
}

interface Library {
  readonly text: string;
  readonly laws: readonly LawsLaw[];
}

/** The library there is; one that is faulty is not written into. */
function readLibrary(path: string): Library | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CommandError('import.no-file', { file: path, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
  const { document } = readDocument(path, text);
  if (document?.kind !== 'laws') throw new CommandError('laws.faulty', { file: path });
  return { text, laws: document.data.laws };
}
