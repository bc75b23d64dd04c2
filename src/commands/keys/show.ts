import { Args, Flags } from '@oclif/core';
import { GuhuaCommand, ITEMS_FOLDER } from '../support/guhua-command.ts';

export default class KeysShow extends GuhuaCommand {
  static override summary = 'Show a key: its id, its algorithm, its public half, and whose it is.';
  static override args = {
    file: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'A public key, or a private one with its FILE.pub.',
    }),
  };
  static override flags = { json: Flags.boolean({ summary: 'Print the answer as JSON.' }) };
  static override examples = ['<%= config.bin %> keys show ~/keys/li-na.key'];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(KeysShow);
    this.useFlags(flags);
    const { openPublicKey } = await import('../support/open-signer.ts');
    const { keyIdOf } = await import('../../keys/public-key.ts');
    const { publicKeyPem } = await import('../../keys/key-file.ts');
    const { findWorkspaceRoot } = await import('../../language/read-folder.ts');
    const key = openPublicKey(args.file);
    const id = keyIdOf(key);
    // A key is shown anywhere; whose it is, only a workspace with a registry knows.
    const bound =
      findWorkspaceRoot(flags.workspace ?? process.cwd()) === undefined ? undefined : await this.#boundKey(flags, id);
    if (flags.json) {
      const person = bound && {
        id: bound.personId,
        name: bound.person.name,
        from: bound.key.from,
        until: bound.key.until,
      };
      this.outJson({ id, algorithm: key.algorithm, pem: publicKeyPem(key), person: person ?? null });
      return;
    }
    this.out(this.text('keys.shown', { id, algorithm: key.algorithm }));
    if (bound === undefined) this.out(this.text('keys.shown.nobody'));
    else {
      const { from, until } = bound.key;
      this.out(this.text('keys.shown.person', { person: bound.personId, name: bound.person.name, from, until }));
    }
    this.out(publicKeyPem(key).trimEnd());
  }

  async #boundKey(flags: { readonly workspace?: string | undefined }, id: string) {
    const { ringOf } = await import('../support/ring-edge.ts');
    return (await ringOf(this.openWorkspace(flags, [ITEMS_FOLDER])))?.boundKey(id);
  }
}
