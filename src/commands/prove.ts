import { Args, Flags } from '@oclif/core';
import { chinaDay } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import { PROOF_EXTENSION } from '../proof/tlog-proof.ts';
import type { HistoryEntry, Registry } from '../registry/registry.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from './support/guhua-command.ts';

export default class Prove extends GuhuaCommand {
  static override summary = 'Prove that a version is published, in one file that needs no registry to be checked.';
  static override description =
    'The file is a C2SP tlog-proof: the signed entry, its path to the root of the log, and the checkpoint that the log and its witnesses signed. guhua verify-proof checks it, and so do other programs.';
  static override args = {
    item: Args.string({ ignoreStdin: true, required: true, description: 'An item by id, code or name.' }),
  };
  static override flags = {
    version: Flags.integer({
      min: 1,
      helpValue: 'N',
      summary: 'Which version; the one that holds today when left out.',
    }),
    entry: Flags.integer({
      min: 1,
      helpValue: 'N',
      exclusive: ['version'],
      summary: 'An entry by its number in the log, such as a withdrawal, instead of a release.',
    }),
    output: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      summary: `Where the proof goes, such as gas${PROOF_EXTENSION}; the standard output when left out.`,
    }),
    definition: Flags.string({
      helpValue: 'FILE',
      summary: 'Also write the definition that the entry names, in canonical JSON.',
    }),
  };
  static override examples = [
    '<%= config.bin %> prove housing-001 -o housing-001.tlog-proof --definition housing-001.json',
    '<%= config.bin %> prove housing-001 --version 1',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Prove);
    this.useFlags(flags);
    const { openForReading } = await import('./support/registry-edge.ts');
    const { definitionText, proveEntries } = await import('../registry/prove.ts');
    const { writeAtomically } = await import('./support/write-atomically.ts');
    await using registry = await openForReading(this.openWorkspace(flags, [ITEMS_FOLDER]));
    const { item, history } = await this.#historyOf(registry, args.item, flags);
    const entry =
      flags.entry === undefined
        ? await this.#release(registry, item, history, flags.version)
        : history.find(({ seq }) => seq === flags.entry);
    if (entry === undefined) {
      throw new CommandError('prove.not-of-item', { item, entry: flags.entry ?? '' }, ExitCode.usage);
    }
    const result = await proveEntries(registry, [entry.seq]);
    if (!result.ok) throw new CommandError(`prove.${result.fault}`, result.params, ExitCode.refused);
    if (flags.definition !== undefined) {
      writeAtomically(flags.definition, await definitionText(registry, entry.claim.modelDigest));
    }
    const [proof = ''] = result.proofs;
    if (flags.output === undefined) process.stdout.write(proof);
    else {
      writeAtomically(flags.output, proof);
      this.note(this.text('prove.written', { index: entry.seq, size: result.checkpoint.size, file: flags.output }));
    }
  }

  /** The items of a workspace are read only where the registry does not know the word. */
  async #historyOf(registry: Registry, word: string, flags: { readonly workspace?: string | undefined }) {
    const history = await registry.history(word);
    if (history.length > 0) return { item: word, history };
    const { findItem } = await import('./support/resolve-process.ts');
    const item = findItem(this.openWorkspace(flags).workspace, word).id;
    return { item, history: await registry.history(item) };
  }

  async #release(registry: Registry, item: string, history: readonly HistoryEntry[], asked: number | undefined) {
    const version = asked ?? (await registry.effectiveVersion(item, chinaDay(new Date())))?.version;
    if (version === undefined) throw new CommandError('prove.none-holds', { item }, ExitCode.usage);
    const release = history.find(({ claim }) => claim.kind === 'release' && claim.version === version);
    if (release === undefined) throw new CommandError('prove.none', { item, version }, ExitCode.usage);
    return release;
  }
}
