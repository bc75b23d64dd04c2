import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../../../findings/exit-code.ts';
import type { PublicKey } from '../../../keys/public-key.ts';
import type { Person, PersonKey, RootDocument } from '../../../trust/root-document.ts';
import { CommandError } from '../../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER, type OpenWorkspace } from '../../support/guhua-command.ts';
import { dayOf } from '../../support/root-flags.ts';

export default class KeysRootAdd extends GuhuaCommand {
  static override summary = 'Put a person or another key of theirs into the draft of the root document.';
  static override description =
    'A department approves its own items, the center all; who only writes definitions is put in without a role and a key. Nobody approves what they wrote.';
  static override args = {
    person: Args.string({ ignoreStdin: true, required: true, description: 'The id of the person, such as li-na.' }),
  };
  static override flags = {
    name: Flags.string({ helpValue: 'NAME', summary: 'Their name; needed the first time.' }),
    role: Flags.option({
      options: ['root', 'center', 'department'] as const,
      multiple: true,
      summary: 'What they do with their keys; may be given several times.',
    })(),
    department: Flags.string({
      helpValue: 'ID',
      summary: 'The department that they belong to; none for people of the center.',
    }),
    post: Flags.string({ multiple: true, helpValue: 'POST', summary: 'A post that they hold, such as housing/chief.' }),
    key: Flags.string({ helpValue: 'FILE', summary: 'Their public key (FILE.pub).' }),
    from: Flags.string({ helpValue: 'DATE', summary: 'The first day of the key; today when left out.' }),
    until: Flags.string({ helpValue: 'DATE', summary: 'The last day of the key; that of the document when left out.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> keys root add li-na --name 李娜 --role department --department housing --post housing/chief --key li-na.key.pub',
    '<%= config.bin %> keys root add zhao-min --name 赵敏 --role center --role root --key zhao-min.key.pub',
    '<%= config.bin %> keys root add sun-lei --name 孙磊 --department housing',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(KeysRootAdd);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { draftOf, keepDraft, withPerson } = await import('../../support/root-edge.ts');
    const { rootText } = await import('../../support/root-text.ts');
    const draft = draftOf(open);
    const before = Object.hasOwn(draft.root.people, args.person) ? draft.root.people[args.person] : undefined;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(args.person)) {
      throw new CommandError('keys.root.no-id', { person: args.person }, ExitCode.usage);
    }
    const name = flags.name ?? before?.name;
    if (name === undefined) throw new CommandError('keys.root.no-name', { person: args.person }, ExitCode.usage);
    const department = flags.department ?? before?.department;
    const posts = flags.post ?? before?.posts;
    refuseUnknown(open, department, posts ?? []);
    const added = flags.key === undefined ? [] : [await this.#key(flags.key, flags, draft.root)];
    const others = (before?.keys ?? []).filter(({ id }) => added.every((key) => key.id !== id));
    const person: Person = {
      name,
      roles: flags.role ?? before?.roles ?? [],
      ...(department !== undefined && { department }),
      ...(posts !== undefined && { posts }),
      keys: [...others, ...added],
    };
    const root = withPerson(draft.root, args.person, person);
    keepDraft(open, root, draft);
    if (flags.json) this.outJson({ root });
    else this.out(rootText(root, this.language));
  }

  async #key(
    file: string,
    { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
    { issued, expires }: RootDocument,
  ): Promise<PersonKey> {
    const { openPublicKey } = await import('../../support/open-signer.ts');
    const { keyIdOf } = await import('../../../keys/public-key.ts');
    const key: PublicKey = openPublicKey(file);
    return {
      id: keyIdOf(key),
      algorithm: key.algorithm,
      public: Buffer.from(key.publicKey).toString('base64'),
      from: from === undefined ? issued : dayOf(from),
      until: until === undefined ? expires : dayOf(until),
    };
  }
}

/** @throws CommandError where the workspace knows no such department or post */
function refuseUnknown({ workspace }: OpenWorkspace, department: string | undefined, posts: readonly string[]): void {
  if (department !== undefined && !workspace.departments.has(department)) {
    throw new CommandError('keys.root.no-department', { department }, ExitCode.usage);
  }
  for (const post of posts) {
    const [of = '', name = ''] = post.split('/');
    const known = workspace.departments.get(of)?.data.posts ?? {};
    if (!Object.hasOwn(known, name)) throw new CommandError('keys.root.no-post', { post }, ExitCode.usage);
  }
}
