import { Args, Flags } from '@oclif/core';
import { ExitCode } from '../findings/exit-code.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand } from './support/guhua-command.ts';

export default class Show extends GuhuaCommand {
  static override summary = 'Show an item: its definition now, or the version that held on a day.';
  static override args = {
    item: Args.string({ ignoreStdin: true, required: true, description: 'An item by id, code or name.' }),
  };
  static override flags = {
    'as-of': Flags.string({
      helpValue: 'DATE',
      summary: 'The version in the registry that holds on this day, such as 2026-12-01.',
    }),
    'known-at': Flags.string({
      helpValue: 'DATE',
      summary: 'As the registry knew it at the end of this day; without --as-of, of this day.',
    }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> show housing-001',
    '<%= config.bin %> show housing-001 --as-of 2026-12-01 --json',
    '<%= config.bin %> show housing-001 --as-of 2026-12-01 --known-at 2026-11-15',
  ];

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Show);
    this.useFlags(flags);
    const open = this.openWorkspace(flags);
    const { findItem } = await import('./support/resolve-process.ts');
    const knownAt = flags['known-at'];
    const day = flags['as-of'] ?? knownAt;
    if (day === undefined) {
      const item = findItem(open.workspace, args.item);
      if (flags.json) this.outJson({ item: item.id, file: item.file, definition: item.data });
      else this.out(item.source.text.trimEnd());
      return;
    }
    const { isDay } = await import('../registry/admission.ts');
    for (const given of [day, knownAt ?? day]) {
      if (!isDay(given)) throw new CommandError('show.no-day', { day: given }, ExitCode.usage);
    }
    const { openForReading } = await import('./support/registry-edge.ts');
    await using registry = await openForReading(open);
    const direct = await registry.effectiveVersion(args.item, day, knownAt);
    const version = direct ?? (await registry.effectiveVersion(findItem(open.workspace, args.item).id, day, knownAt));
    if (version === undefined) throw new CommandError('show.none', { item: args.item, day }, ExitCode.usage);
    const { item, from, until, entry, definition } = version;
    const answer = {
      item,
      version: version.version,
      from,
      until: until ?? null,
      digest: entry.claim.modelDigest,
      entry: entry.seq,
      definition,
    };
    if (flags.json) this.outJson(answer);
    else {
      this.note(this.text('show.version', { item, version: version.version, from, digest: entry.claim.modelDigest }));
      const { stringify } = await import('yaml');
      this.out(stringify(definition).trimEnd());
    }
  }
}
