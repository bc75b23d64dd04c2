/** All items compared at once: which differ, and which of them for the worse. */
import { textTable } from '../../base/text-table.ts';
import { type Burden, burdenOf } from '../../change/burden.ts';
import { ExitCode } from '../../findings/exit-code.ts';
import { parseDefinition, resolveDefinition } from '../../registry/definition.ts';
import type { Registry } from '../../registry/registry.ts';
import { CommandError } from './command-error.ts';
import { changesBetween } from './definition-changes.ts';
import { definitionOn, itemsIn, lastReleases, missingText, SideError } from './diff-definitions.ts';
import type { Side } from './diff-sides.ts';
import type { OpenFolder } from './guhua-command.ts';
import { lockOf } from './registry-edge.ts';
import type { Say } from './time-text.ts';

/** What became of an item between the two sides. */
export interface ItemDifference {
  readonly id: string;
  readonly name: string;
  readonly verdict: Burden['tier'] | 'added' | 'removed' | 'incomplete';
  /** Of an item that both sides have whole. */
  readonly burden?: Burden;
  /** What an incomplete one lacks. */
  readonly missing?: string;
}

export interface AllDifferences {
  /** Items that both sides have. */
  readonly compared: number;
  /** Those that differ, and those that only one side has, in the order of their ids. */
  readonly items: readonly ItemDifference[];
}

/** The definitions of one side: whole ones by item, and what the others lack. */
interface SideItems {
  readonly canonical: ReadonlyMap<string, string>;
  readonly incomplete: ReadonlyMap<string, string>;
}

/** Compares all items of two sides. @param step is called for each item */
export async function compareAll(
  open: OpenFolder,
  sides: { readonly before: Side; readonly after: Side },
  registry: Registry | undefined,
  step: () => void,
): Promise<AllDifferences> {
  const [before, after] = [await itemsOf(sides.before, open, registry), await itemsOf(sides.after, open, registry)];
  const ids = [
    ...new Set([before, after].flatMap(({ canonical, incomplete }) => [...canonical.keys(), ...incomplete.keys()])),
  ];
  const items = ids.toSorted().map((id) => {
    step();
    return differenceOf(id, before, after, open.workspace.minutesPerDay);
  });
  const compared = items.filter(({ burden }) => burden !== undefined).length;
  return { compared, items: items.filter(({ verdict }) => verdict !== 'none') };
}

function differenceOf(id: string, before: SideItems, after: SideItems, minutesPerDay: number): ItemDifference {
  const [was, is] = [before.canonical.get(id), after.canonical.get(id)];
  const name = nameIn(is ?? was);
  const missing = before.incomplete.get(id) ?? after.incomplete.get(id);
  if (missing !== undefined) return { id, name, verdict: 'incomplete', missing };
  if (was === undefined || is === undefined) return { id, name, verdict: was === undefined ? 'added' : 'removed' };
  const burden = burdenOf(changesBetween(was, is, minutesPerDay));
  return { id, name, verdict: burden.tier, burden };
}

function nameIn(canonical: string | undefined): string {
  return canonical === undefined ? '' : parseDefinition(canonical).item.name;
}

async function itemsOf(side: Side, open: OpenFolder, registry: Registry | undefined): Promise<SideItems> {
  switch (side.kind) {
    case 'workspace': {
      const path = String(side.name.params.path);
      if (side.document !== undefined) throw new CommandError('diff.file-for-all', { path }, ExitCode.usage);
      const canonical = new Map<string, string>();
      const incomplete = new Map<string, string>();
      for (const id of side.workspace.items.keys()) {
        const resolution = resolveDefinition(side.workspace, id, side.readBytes);
        if (resolution.ok) canonical.set(id, resolution.definition.canonical);
        else incomplete.set(id, missingText(resolution.missing));
      }
      for (const { kind, id } of side.workspace.faulty) if (kind === 'item') incomplete.set(id, id);
      return { canonical, incomplete };
    }
    case 'day': {
      const items = (await registry?.allEffective(side.day)) ?? [];
      return each(
        items.map(({ item }) => item),
        side,
        open,
        registry,
      );
    }
    case 'version':
      throw new CommandError('diff.version-for-all', { version: side.version }, ExitCode.usage);
    case 'published':
    case 'locked': {
      const released =
        registry === undefined || side.kind === 'locked'
          ? new Map<string, { readonly canonical: string }>()
          : await lastReleases(registry, await itemsIn(registry));
      const others = [...lockOf(open).entries.keys()].filter((item) => !released.has(item));
      const locked = await each(others, { kind: 'locked' }, open, registry);
      const all = [...[...released].map(([item, { canonical }]) => [item, canonical] as const), ...locked.canonical];
      return { canonical: new Map(all), incomplete: locked.incomplete };
    }
  }
}

async function each(
  items: readonly string[],
  side: Side,
  open: OpenFolder,
  registry: Registry | undefined,
): Promise<SideItems> {
  const canonical = new Map<string, string>();
  const incomplete = new Map<string, string>();
  for (const item of items) {
    try {
      canonical.set(item, (await definitionOn(side, item, open, registry)).canonical);
    } catch (error) {
      if (!(error instanceof CommandError) || error instanceof SideError) throw error;
      incomplete.set(item, item);
    }
  }
  return { canonical, incomplete };
}

const COUNTED = ['worse', 'better', 'neutral', 'internal'] as const;

/** More new items than these are only counted: a center that publishes for the first time has hundreds. */
const MOST_ADDED = 20;

/** Writes the differences as a table and one sentence. */
export function allText({ compared, items }: AllDifferences, say: Say): string {
  const changed = items.filter(({ burden }) => burden !== undefined);
  const numberOf = (verdict: ItemDifference['verdict']): number =>
    items.filter((item) => item.verdict === verdict).length;
  const [worse, better] = [numberOf('worse'), numberOf('better')];
  const other = changed.length - worse - better;
  const sentence =
    changed.length === 0
      ? say('diff.none-at-all')
      : say('diff.summary', { compared, changed: changed.length, worse, better, other });
  const [added, removed, incomplete] = [numberOf('added'), numberOf('removed'), numberOf('incomplete')];
  const more = added + removed + incomplete > 0 ? [say('diff.summary-more', { added, removed, incomplete })] : [];
  const shown = items.filter(({ verdict }) => verdict !== 'added' || added <= MOST_ADDED);
  const conclusion = [sentence, ...more].join('');
  if (shown.length === 0) return conclusion;
  const titles = ['item', 'name', 'verdict', ...COUNTED].map((key) => say(`diff.column.${key}`));
  const rows = shown.map(({ id, name, verdict, burden, missing }) => [
    id,
    name,
    say(`diff.verdict.${verdict}`, { missing: missing ?? '' }),
    ...COUNTED.map((tier) => (burden === undefined ? '–' : String(burden[tier]))),
  ]);
  const columns = titles.map((title, index) => ({ title, align: index > 2 ? ('right' as const) : ('left' as const) }));
  return [textTable(columns, rows), conclusion].join('\n');
}
