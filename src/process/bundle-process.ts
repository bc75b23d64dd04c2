/** One process for all items of a bundle, so that time is computed for bundles as it is for processes. */
import { parseDuration } from '../base/duration.ts';
import type { BundleDefinition } from '../language/generated/types.ts';
import type { Workspace } from '../language/workspace.ts';
import type { Block, Process, Step, Variant } from './blocks.ts';
import { soundArrows } from './bundle-order.ts';
import { readProcessFile } from './item-process.ts';

/**
 * The process of a bundle: its own, or its items' processes in sequence or side by side. Each item's process keeps all of
 * its steps, its acceptance too: what is computed is never too short.
 * @returns `undefined` where a process or the variant of it is missing or faulty
 */
export function processOfBundle(
  workspace: Workspace,
  bundle: BundleDefinition,
  processes: ReadonlyMap<string, Process | undefined>,
): Process | undefined {
  if (bundle.process !== undefined) {
    const used = workspace.processes.get(bundle.process.uses);
    const reading = used && readProcessFile(used);
    if (reading === undefined || reading.findings.length > 0) return undefined;
    const { variant } = bundle.process;
    return variant === undefined || reading.process.variants.has(variant) ? reading.process : undefined;
  }
  const parts: { readonly item: string; readonly blocks: readonly Block[] }[] = [];
  for (const item of bundle.items) {
    const process = processes.get(item);
    if (process === undefined) return undefined;
    parts.push({ item, blocks: process.blocks.map((block) => named(item, block)) });
  }
  const path = ['items'];
  const arrows = soundArrows(bundle);
  const blocks: Block[] =
    bundle.handling === 'serial'
      ? parts.flatMap((part) => part.blocks)
      : [
          {
            kind: 'parallel',
            id: bundle.bundle,
            name: bundle.name,
            path,
            branches: parts.map((part) => ({
              key: part.item,
              after: arrows.filter((arrow) => arrow.item === part.item).map((arrow) => arrow.after),
              blocks: part.blocks,
              path,
            })),
          },
        ];
  const promised = parseDuration(bundle.promised);
  return { id: bundle.bundle, name: bundle.name, lead: bundle.lead, promised, fields: [], blocks, variants: new Map() };
}

/** The variant in which a bundle uses its own process, where it names one. */
export function variantOfBundle(bundle: BundleDefinition, whole: Process): Variant | undefined {
  return bundle.process?.variant === undefined ? undefined : whole.variants.get(bundle.process.variant);
}

/** A block of an item's process, it and the blocks it names under ids that are unique in the bundle. */
function named(item: string, block: Block): Block {
  const id = idIn(item, block.id);
  switch (block.kind) {
    case 'step': {
      const back = block.return && { ...block.return, to: idIn(item, block.return.to) };
      return { ...block, id, return: back, notSamePersonAs: block.notSamePersonAs.map((other) => idIn(item, other)) };
    }
    case 'pause':
      return { ...block, id };
    case 'choose': {
      const inner = (blocks: readonly Block[]): Block[] => blocks.map((each) => named(item, each));
      const cases = block.cases.map((choice) => ({ ...choice, blocks: inner(choice.blocks) }));
      return { ...block, id, cases, otherwise: inner(block.otherwise) };
    }
    case 'parallel': {
      const branches = block.branches.map((branch) => ({
        ...branch,
        blocks: branch.blocks.map((each) => named(item, each)),
      }));
      return { ...block, id, branches };
    }
  }
}

function idIn(item: string, block: string): string {
  return `${item}/${block}`;
}

/** The item that a step of such a process belongs to; `undefined` in a bundle with a process of its own. */
export function itemOfStep(bundle: BundleDefinition, step: Step): string | undefined {
  return bundle.process === undefined ? step.id.slice(0, step.id.indexOf('/')) : undefined;
}
