import { Args, Flags } from '@oclif/core';
import { chinaTime } from '../base/china-time.ts';
import { ExitCode } from '../findings/exit-code.ts';
import type { LockResult } from '../registry/lock-items.ts';
import { CommandError } from './support/command-error.ts';
import { GuhuaCommand, type OpenWorkspace } from './support/guhua-command.ts';

export default class LockCommand extends GuhuaCommand {
  static override summary = 'Lock items: give each a version and pin its digest in guhua.lock.';
  static override description =
    'An item with errors is held back and named with the reason. A locked item that was edited needs --new-version.';
  static override strict = false;
  static override args = { items: Args.string({ ignoreStdin: true, description: 'Items by id, code or name.' }) };
  static override flags = {
    all: Flags.boolean({ summary: 'Every item of the workspace that has no error.' }),
    'new-version': Flags.boolean({
      summary: 'Make the next version of items that were edited since they were locked.',
    }),
    author: Flags.string({
      helpValue: 'PERSON',
      summary: 'Who wrote them, by the id in the root document; needed once there is one.',
    }),
    'dry-run': Flags.boolean({ summary: 'Say what would be locked and write nothing.' }),
    json: Flags.boolean({ summary: 'Print the answer as JSON.' }),
  };
  static override examples = [
    '<%= config.bin %> lock --all',
    '<%= config.bin %> lock housing-012 housing-013',
    '<%= config.bin %> lock housing-012 --new-version --author sun-lei',
  ];

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(LockCommand);
    this.useFlags(flags);
    const words = argv.map(String);
    if ((flags.all ?? false) === words.length > 0) throw new CommandError('lock.which', {}, ExitCode.usage);
    const open = this.openWorkspace(flags);
    const { findItem } = await import('./support/resolve-process.ts');
    const { lockOf } = await import('./support/registry-edge.ts');
    const { errorsByItem } = await import('./support/item-errors.ts');
    const { lockItems } = await import('../registry/lock-items.ts');
    const { attachmentReader, writeLock } = await import('../registry/lock-file.ts');

    const { rulesetDigest } = await import('./support/ruleset.ts');
    const { author } = flags;
    await refuseAuthor(open, author);
    const errors = errorsByItem(open.workspace);
    const asked = flags.all
      ? itemsAsked(open.workspace, errors)
      : words.map((word) => findItem(open.workspace, word).id);
    const sound = asked.filter((id) => !errors.has(id));
    const options = {
      readBytes: attachmentReader(open.root),
      newVersion: flags['new-version'],
      lockedAt: chinaTime(new Date()),
      ruleset: rulesetDigest(open.workspace),
      ...(author !== undefined && { author }),
    };
    const { lock, results } = lockItems(open.workspace, lockOf(open), sound, options);
    if (!flags['dry-run'] && results.some((result) => result.status === 'locked' || result.status === 'unchanged'))
      writeLock(open.root, lock);

    const held = asked.filter((id) => errors.has(id)).map((id) => ({ item: id, rules: errors.get(id) ?? [] }));
    const changed = results.filter((result) => result.status === 'changed-needs-new-version');
    const incomplete = results.filter((result) => result.status === 'incomplete');
    if (flags.json) {
      this.outJson({ locked: count(results, 'locked'), unchanged: count(results, 'unchanged'), held, results });
    } else {
      this.out(this.text('lock.done', { locked: count(results, 'locked'), unchanged: count(results, 'unchanged') }));
      for (const { item, rules } of held) this.out(`  ${this.text('lock.held', { item, rules: rules.join(', ') })}`);
      for (const result of incomplete) {
        this.out(
          `  ${this.text('lock.incomplete', { item: result.item, missing: result.missing.map((part) => part.name).join(', ') })}`,
        );
      }
      for (const { item } of changed) this.out(`  ${this.text('lock.changed', { item })}`);
      if (held.length > 0) this.out(this.text('lock.held-count', { count: held.length }));
    }
    if (changed.length > 0) process.exitCode = ExitCode.refused;
    else if (!flags.all && held.length + incomplete.length > 0) process.exitCode = ExitCode.findings;
  }
}

/** @throws CommandError where the root document in force does not know the author: who approves must be somebody else */
async function refuseAuthor(open: OpenWorkspace, author: string | undefined): Promise<void> {
  const { ringOf } = await import('./support/ring-edge.ts');
  const ring = await ringOf(open);
  if (ring === undefined) return;
  if (author === undefined) throw new CommandError('lock.no-author', {}, ExitCode.usage);
  if (!Object.hasOwn(ring.root.people, author))
    throw new CommandError('lock.unknown-author', { author }, ExitCode.refused);
}

function count(results: readonly LockResult[], status: LockResult['status']): number {
  return results.filter((result) => result.status === status).length;
}

/** All items, those whose files are too faulty to be read as well: they are held back like the others. */
function itemsAsked(
  workspace: { items: ReadonlyMap<string, unknown> },
  errors: ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set([...workspace.items.keys(), ...errors.keys()])].toSorted();
}
