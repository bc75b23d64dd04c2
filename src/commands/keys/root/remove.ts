import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../../../findings/exit-code.ts';
import { CommandError } from '../../support/command-error.ts';
import { GuhuaCommand, ITEMS_FOLDER } from '../../support/guhua-command.ts';

export default class KeysRootRemove extends GuhuaCommand {
  static override summary = 'Take a person, or one key of theirs, out of the draft of the root document.';
  static override description =
    'What they have approved stays approved: entries are held against the keys of their own time.';
  static override args = {
    person: Args.string({ ignoreStdin: true, required: true, description: 'The id of the person, such as li-na.' }),
  };
  static override flags = {
    key: Flags.string({ helpValue: 'ID', summary: 'Only this key, by the beginning of its id.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> keys root remove li-na',
    '<%= config.bin %> keys root remove li-na --key 5b71b181',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(KeysRootRemove);
    this.useFlags(flags);
    const open = this.openWorkspace(flags, [ITEMS_FOLDER]);
    const { draftOf, keepDraft, withPerson } = await import('../../support/root-edge.ts');
    const { rootText } = await import('../../support/root-text.ts');
    const draft = draftOf(open);
    const person = Object.hasOwn(draft.root.people, args.person) ? draft.root.people[args.person] : undefined;
    if (person === undefined) throw new CommandError('keys.root.no-person', { person: args.person }, ExitCode.usage);
    const { key } = flags;
    const keys = person.keys.filter(({ id }) => key !== undefined && !id.startsWith(key));
    if (key !== undefined && keys.length === person.keys.length) {
      throw new CommandError('keys.root.no-key', { person: args.person, key }, ExitCode.usage);
    }
    const root = withPerson(draft.root, args.person, key === undefined ? undefined : { ...person, keys });
    keepDraft(open, root, draft);
    if (flags.json) this.outJson({ root });
    else this.out(rootText(root, this.language));
  }
}
