import { existsSync } from 'node:fs';
import { Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { cosign } from '../../proof/cosignature.ts';
import { formatNote } from '../../proof/signed-note.ts';
import { formatVerifierKey, isKeyName, verifierKey } from '../../proof/verifier-key.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../support/guhua-command.ts';
import { passphraseFlag } from '../support/passphrase.ts';
import { seenHeadOf } from '../support/seen-heads.ts';
import { verifierKeysOf } from '../support/verifier-keys.ts';

export default class RegistryCosign extends GuhuaCommand {
  static override summary = 'As a witness, verify the registry and cosign its checkpoint.';
  static override description =
    'A witness is somebody else than the owner of the registry, such as another department. Everything is verified first, and that the log contains the checkpoint cosigned last, which is kept in FILE. The cosigned checkpoint goes to the standard output; the owner takes it in with guhua registry checkpoint --add.';
  static override flags = {
    key: Flags.string({
      required: true,
      helpValue: 'FILE',
      summary: 'The private key of the witness; it signs nothing else.',
    }),
    'passphrase-file': passphraseFlag,
    name: Flags.string({
      required: true,
      helpValue: 'NAME',
      summary: 'What the witness is called, such as sjj.fy.gov.cn; without spaces and plus signs.',
    }),
    seen: Flags.string({
      required: true,
      helpValue: 'FILE',
      summary: 'Where the witness keeps the checkpoint cosigned last; made at the first time.',
    }),
    'log-key': Flags.string({ helpValue: 'VKEY', summary: 'The verifier key of the log, which must have signed.' }),
    registry: Flags.string({ helpValue: 'FILE', summary: 'A registry file, instead of the one of the workspace.' }),
  };
  static override examples = [
    '<%= config.bin %> registry cosign --key witness.key --name sjj.fy.gov.cn --seen seen.txt > cosigned.txt',
  ];

  async run(): Promise<void> {
    const { flags } = await this.parse(RegistryCosign);
    this.useFlags(flags);
    const { registryPath } = await import('../support/registry-edge.ts');
    const { verifyRegistry } = await import('../../registry/verify.ts');
    const { openRegistry } = await import('../../registry/registry.ts');
    const { latestCheckpoint } = await import('../../registry/checkpoints.ts');
    const { openSigner } = await import('../support/open-signer.ts');
    const { writeAtomically } = await import('../support/write-atomically.ts');
    if (!isKeyName(flags.name)) throw new CommandError('checkpoint.name', { name: flags.name }, ExitCode.usage);
    const file = flags.registry ?? registryPath(this.openWorkspace(flags, [ITEMS_FOLDER]));
    if (!existsSync(file)) throw new CommandError('cli.no-registry', { file });
    const logKeys = verifierKeysOf(flags['log-key'] === undefined ? [] : [flags['log-key']]);
    const seen = existsSync(flags.seen) ? [seenHeadOf(flags.seen, logKeys)] : [];
    const verification = await verifyRegistry(file, { seen, logKeys });
    // What witnesses the root document asks for is what is being brought about.
    const problems = verification.problems.filter(({ what }) => what !== 'witness-missing');
    if (problems.length > 0) throw new CommandError('cosign.refused', { problems: problems.length }, ExitCode.refused);
    await using registry = await openRegistry(file, { readonly: true });
    const checkpoint = await latestCheckpoint(registry);
    if (checkpoint === undefined) throw new CommandError('checkpoint.none', {}, ExitCode.refused);
    const question = this.text('cosign.ask', { file: flags.key });
    const signer = await openSigner({ file: flags.key, passphraseFile: flags['passphrase-file'], question });
    const { note } = checkpoint;
    const signature = cosign(note.text, flags.name, signer, Math.floor(Date.now() / 1000));
    const cosigned = formatNote({ ...note, signatures: [...note.signatures, signature] });
    // First kept, then given out: whatever happens in between, the witness never cosigns another history.
    writeAtomically(flags.seen, cosigned);
    process.stdout.write(cosigned);
    const key = formatVerifierKey(verifierKey('cosignature', flags.name, signer));
    this.note(this.text('checkpoint.witness-key', { key }));
  }
}
