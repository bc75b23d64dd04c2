import { mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from '../support/command-error.ts';
import { GuhuaCommand } from '../support/guhua-command.ts';
import { newPassphrase, passphraseFlag } from '../support/passphrase.ts';

export default class KeysNew extends GuhuaCommand {
  static override summary = 'Make a key pair: a private key under a passphrase, and a public key beside it.';
  static override description =
    'The private key (PKCS#8, Ed25519) is for its owner alone and belongs into no workspace; the public key, FILE.pub, is what the root document takes in. A file that exists is never overwritten.';
  static override args = {
    file: Args.string({ ignoreStdin: true, required: true, description: 'The private key to write.' }),
  };
  static override flags = {
    'passphrase-file': passphraseFlag,
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> keys new ~/keys/li-na.key',
    '<%= config.bin %> keys new log.key --passphrase-file /run/secrets/log',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(KeysNew);
    this.useFlags(flags);
    const { newPrivateKey } = await import('../../keys/signer.ts');
    const { publicKeyFile, writeKeyFiles } = await import('../../keys/key-file.ts');
    const { keyIdOf } = await import('../../keys/public-key.ts');
    const request = { file: flags['passphrase-file'], question: this.text('keys.ask-new') };
    const passphrase = await newPassphrase(request, this.text('keys.ask-again'));
    mkdirSync(dirname(args.file), { recursive: true });
    const written = writeKeyFiles(args.file, newPrivateKey(), passphrase);
    if (!written.ok) throw new CommandError('keys.exists', { file: written.exists }, ExitCode.refused);
    const file = relative(process.cwd(), args.file);
    const key = { file, public: publicKeyFile(file), id: keyIdOf(written.key) };
    if (flags.json) this.outJson({ ...key, algorithm: written.key.algorithm });
    else this.out(this.text('keys.made', key));
  }
}
