/**
 * The blocks of a process, each by its identity: its `id`, else its name. Where a block was given an id and kept its
 * name it is still the same block, and what refers to it is read by the new id.
 */
import type { JsonValue } from '../base/digest.ts';
import type { Block, Branch, Process } from '../process/blocks.ts';
import { pointerToken } from './change.ts';
import { type JsonObject, listOf, objectOf } from './compare-values.ts';

/** A block with the place it has in the process, and what the model holds of it. */
export interface PlacedBlock {
  /** Its identity; of two blocks with one identity, which the language refuses, the second is told apart by a number. */
  readonly key: string;
  readonly block: Block;
  /** What the model holds of the block itself; the blocks inside it have their own. */
  readonly data: JsonObject;
  readonly pointer: string;
  readonly place: readonly Placing[];
}

/** From the outside in: in which list a block, or the block around it, stands, and where in that list. */
export interface Placing {
  /** The parallel block or choice that holds the list; absent at the top. */
  readonly holder?: Extract<Block, { readonly kind: 'parallel' | 'choose' }>;
  /** Branch, number of the case, or -1 for the other cases. */
  readonly way: string | number;
  readonly index: number;
}

/** A process as it is compared. */
export interface PlacedProcess {
  readonly process: Process;
  readonly data: JsonObject;
  readonly blocks: readonly PlacedBlock[];
}

/** @param data the same process as the model holds it */
export function placeBlocks(process: Process, data: JsonObject, pointer: string): PlacedProcess {
  const seen = new Map<string, number>();
  const blocks: PlacedBlock[] = [];
  const visit = (list: readonly Block[], entries: JsonValue | undefined, at: string, outer: ListPlace): void => {
    for (const [index, block] of list.entries()) {
      const own = objectOf(listOf(entries)[index]) ?? {};
      const times = (seen.get(block.id) ?? 0) + 1;
      seen.set(block.id, times);
      const here = `${at}/${index}`;
      const place = [...outer.place, { ...outer.list, index }];
      const key = times === 1 ? block.id : `${block.id}#${times}`;
      blocks.push({ key, block, data: ownData(own), pointer: here, place });
      if (block.kind === 'parallel') {
        const branches = objectOf(own.branches) ?? {};
        for (const branch of block.branches) {
          const inside = `${here}/branches/${pointerToken(branch.key)}/steps`;
          const list = { holder: block, way: branch.key };
          visit(branch.blocks, objectOf(branches[branch.key])?.steps, inside, { place, list });
        }
      }
      if (block.kind === 'choose') {
        for (const [way, { blocks: inner }] of block.cases.entries()) {
          const steps = objectOf(listOf(own.when)[way])?.steps;
          visit(inner, steps, `${here}/when/${way}/steps`, { place, list: { holder: block, way } });
        }
        visit(block.otherwise, own.otherwise, `${here}/otherwise`, { place, list: { holder: block, way: -1 } });
      }
    }
  };
  visit(process.blocks, data.steps, `${pointer}/steps`, { place: [], list: { way: '' } });
  return { process, data, blocks };
}

/** A block's data without the blocks inside it: of branches, what they wait for. */
function ownData({ when: _when, otherwise: _otherwise, branches, ...own }: JsonObject): JsonObject {
  if (branches === undefined) return own;
  const waits = Object.entries(objectOf(branches) ?? {}).map(([key, branch]): [string, JsonValue] => {
    return [key, objectOf(branch)?.after ?? []];
  });
  return { ...own, branches: Object.fromEntries(waits) };
}

interface ListPlace {
  readonly place: readonly Placing[];
  readonly list: Omit<Placing, 'index'>;
}

export interface BlockPair {
  readonly before: PlacedBlock;
  readonly after: PlacedBlock;
}

export interface MatchedBlocks {
  readonly pairs: readonly BlockPair[];
  readonly added: readonly PlacedBlock[];
  readonly removed: readonly PlacedBlock[];
  /** The id after of a block's id before. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Finds the blocks of one process in another: by identity, then those that have another id and the same name. */
export function matchBlocks(before: PlacedProcess, after: PlacedProcess): MatchedBlocks {
  const pairs: BlockPair[] = [];
  const free = new Set(after.blocks);
  const takeBy = (rest: readonly PlacedBlock[], nameOf: (placed: PlacedBlock) => string): readonly PlacedBlock[] => {
    const known = new Map([...free].toReversed().map((placed) => [nameOf(placed), placed]));
    return rest.filter((placed) => {
      const found = known.get(nameOf(placed));
      if (found === undefined || !free.has(found)) return true;
      free.delete(found);
      pairs.push({ before: placed, after: found });
      return false;
    });
  };
  const byKey = takeBy(before.blocks, ({ key, block }) => `${block.kind} ${key}`);
  const removed = takeBy(byKey, ({ block }) => `${block.kind} ${block.name}`);
  const renamed = new Map(pairs.map((pair) => [pair.before.block.id, pair.after.block.id]));
  return { pairs, added: after.blocks.filter((placed) => free.has(placed)), removed, renamed };
}

/** Whether a block comes before another in every run that has both. */
export function precedes(one: PlacedBlock, other: PlacedBlock): boolean {
  for (const [level, placing] of one.place.entries()) {
    const its = other.place[level];
    if (its === undefined) return false;
    if (placing.way !== its.way) return isBranchBefore(placing, its);
    if (placing.index !== its.index) return placing.index < its.index;
  }
  return false;
}

/** Branches wait for those they name, and for those which these wait for; the ways of a choice exclude each other. */
function isBranchBefore({ holder, way }: Placing, other: Placing): boolean {
  if (holder?.kind !== 'parallel') return false;
  const branches = new Map(holder.branches.map((branch) => [branch.key, branch]));
  const seen = new Set<string>();
  const waitsFor = (branch: Branch | undefined): boolean => {
    if (branch === undefined || seen.has(branch.key)) return false;
    seen.add(branch.key);
    return branch.after.some((key) => key === way || waitsFor(branches.get(key)));
  };
  return waitsFor(branches.get(String(other.way)));
}
