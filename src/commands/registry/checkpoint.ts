import { readFileSync } from 'node:fs';
import { Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { formatNote } from '../../proof/signed-note.ts';
import { formatVerifierKey, isKeyName, verifierKey } from '../../proof/verifier-key.ts';
import type { KeptCheckpoint } from '../../registry/checkpoints.ts';
import type { Registry } from '../../registry/registry.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../support/guhua-command.ts';
import { passphraseFlag } from '../support/passphrase.ts';
import { verifierKeysOf } from '../support/verifier-keys.ts';

export default class RegistryCheckpoint extends GuhuaCommand {
  static override summary = 'Show the log’s checkpoint: its name, its size and the root of its tree, signed.';
  static override description =
    'With a key the present size is signed first. To be kept where the owner of the registry cannot reach it: guhua verify --checkpoint FILE says later whether the log still begins with it.';
  static override flags = {
    key: Flags.string({ helpValue: 'FILE', summary: 'The private key of the log: signs how far the log has grown.' }),
    'passphrase-file': passphraseFlag,
    add: Flags.string({
      helpValue: 'FILE',
      summary: 'A checkpoint that witnesses have cosigned: their signatures are taken in.',
    }),
    witness: Flags.string({
      multiple: true,
      helpValue: 'VKEY',
      summary: 'The verifier key of a witness whose cosignature is taken in; those of the root document when left out.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> registry checkpoint --key log.key',
    "<%= config.bin %> registry checkpoint --add cosigned.txt --witness 'sjj.fy.gov.cn+2cb25728+BIE5dw6o…'",
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(RegistryCheckpoint);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { openForReading, openToEnter } = await import('../support/registry-edge.ts');
    const writes = flags.key !== undefined || flags.add !== undefined;
    await using registry = await (writes ? openToEnter(open) : openForReading(open));
    if (flags.add !== undefined) await this.#add(registry, flags.add, flags.witness);
    const { latestCheckpoint } = await import('../../registry/checkpoints.ts');
    const signed =
      flags.key === undefined ? undefined : await this.#sign(registry, flags.key, flags['passphrase-file']);
    const checkpoint = signed ?? (await latestCheckpoint(registry));
    if (checkpoint === undefined) throw new CommandError('checkpoint.none', {}, ExitCode.refused);
    const { digestOfHash } = await import('../../registry/log-hash.ts');
    const { origin, size, root, note } = checkpoint;
    if (flags.json) this.outJson({ origin, size, root: digestOfHash(root), note: formatNote(note) });
    else process.stdout.write(formatNote(note));
  }

  async #sign(registry: Registry, file: string, passphraseFile: string | undefined): Promise<KeptCheckpoint> {
    const { openSigner } = await import('../support/open-signer.ts');
    const { signCheckpoint } = await import('../../registry/checkpoints.ts');
    if (!isKeyName(registry.origin)) throw new CommandError('checkpoint.name', { name: registry.origin });
    const signer = await openSigner({ file, passphraseFile, question: this.text('checkpoint.ask', { file }) });
    const checkpoint = await signCheckpoint(registry, signer);
    const key = formatVerifierKey(verifierKey('note', registry.origin, signer));
    this.note(this.text('checkpoint.key', { key }));
    return checkpoint;
  }

  async #add(registry: Registry, file: string, given: readonly string[] | undefined): Promise<void> {
    const { addCosignatures } = await import('../../registry/checkpoints.ts');
    const { rootInForce } = await import('../support/ring-edge.ts');
    const lines = given ?? (await rootInForce(registry))?.ring.root.witnesses?.keys;
    const result = await addCosignatures(registry, readText(file), verifierKeysOf(lines));
    if (!result.ok) throw new CommandError(`registry/cosign.${result.fault}`, result.params, ExitCode.refused);
    const names = result.added.map((key) => key.name).join('、');
    const { size } = result.checkpoint;
    this.note(this.text(names === '' ? 'checkpoint.added-nothing' : 'checkpoint.added', { names, size }));
  }
}

/** @throws CommandError where the file cannot be read */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError('cli.file-system', { path: file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}
