/** What changed in a process: its steps by identity, who waits for whom, and the longest time that comes of it. */
import type { JsonValue } from '../base/digest.ts';
import { formatTime } from '../base/duration.ts';
import type { Process, Variant } from '../process/blocks.ts';
import { processTime } from '../process/time.ts';
import {
  type BlockPair,
  type MatchedBlocks,
  matchBlocks,
  type PlacedBlock,
  type PlacedProcess,
  placeBlocks,
} from './blocks-of-model.ts';
import { below, type Change, changeOf, type Spot } from './change.ts';
import { mapping, members } from './compare-lists.ts';
import { duration, exact, fields, isSame, type JsonObject, listOf, objectOf, text } from './compare-values.ts';
import { isOtherSide } from './exchanged-ways.ts';
import { compareOccasions, jsonOf, occasionOf } from './occasion-changes.ts';
import { orderChanges } from './order-changes.ts';
import { type ActorNames, blockFields, subjectOfBlock, subjectOfOccasion } from './step-changes.ts';
import type { SubjectId } from './subjects.ts';
import { variantChanges } from './variant-changes.ts';

/** One side: a process as a tree for arithmetic, and as the model holds it. */
export interface ComparedProcess {
  readonly process: Process;
  readonly data: JsonObject;
}

/** Compares two processes. @param promise what the process's own promise is: an item's own counts instead of it */
export function processChanges(
  before: ComparedProcess,
  after: ComparedProcess,
  names: ActorNames,
  promise: Extract<SubjectId, 'promised' | 'process-promised'>,
  spot: Spot,
): readonly Change[] {
  const was = placeBlocks(before.process, before.data, spot.pointer);
  const is = placeBlocks(after.process, after.data, spot.pointer);
  const matched = matchBlocks(was, is);
  const placed = [...order(matched, spot), ...occasions(matched, was, is, spot)];
  const blocks = [
    ...comeAndGone(matched, spot),
    ...matched.pairs.flatMap((pair) => within(pair, matched, names, spot)),
  ];
  const isPause = (id: string): boolean =>
    [...was.blocks, ...is.blocks].some(({ block }) => block.kind === 'pause' && block.id === id);
  const head = fields({
    process: exact('process'),
    name: text('process-name'),
    lead: exact('lead'),
    description: text('description'),
    basis: members('process-basis'),
    promised: duration(promise),
    case: mapping('case-field', fieldOfCase, (id, { name }) => String(name ?? id)),
    steps: () => [],
    variants: variantChanges(before.process, after.process, isPause),
  });
  const data = withNewIds(before.data, matched.renamed);
  const own = isSame(headOf(data), headOf(after.data)) ? [] : head(headOf(data), headOf(after.data), spot);
  const shape = [...placed, ...comeAndGone(matched, spot)].length > 0 ? [] : structure(was, is, matched, spot);
  return [...longest(before.process, after.process, spot), ...blocks, ...placed, ...shape, ...own];
}

const fieldOfCase = (before: JsonValue | undefined, after: JsonValue | undefined, spot: Spot): readonly Change[] => [
  changeOf(
    'case-field',
    'changed',
    { ...spot, params: { ...spot.params, name: String(spot.params.of) } },
    before,
    after,
  ),
];

/** All of a process but its steps. */
function headOf({ steps: _, ...head }: JsonObject): JsonObject {
  return head;
}

function comeAndGone({ added, removed }: MatchedBlocks, spot: Spot): readonly Change[] {
  const told = (placed: PlacedBlock, how: 'added' | 'removed'): Change => {
    const here = { ...spot, pointer: placed.pointer, params: { name: placed.block.name } };
    const [before, after] = how === 'added' ? [undefined, placed.data] : [placed.data, undefined];
    return changeOf(subjectOfBlock(placed), how, here, before, after);
  };
  return [...added.map((placed) => told(placed, 'added')), ...removed.map((placed) => told(placed, 'removed'))];
}

function within(
  { before, after }: BlockPair,
  matched: MatchedBlocks,
  names: ActorNames,
  spot: Spot,
): readonly Change[] {
  const here = { ...spot, pointer: after.pointer, params: { of: after.block.name } };
  return blockFields(after.block.kind, names)(withNewReferences(before.data, matched), after.data, here);
}

function order({ pairs }: MatchedBlocks, spot: Spot): readonly Change[] {
  return orderChanges(pairs, spot);
}

function occasions({ pairs }: MatchedBlocks, was: PlacedProcess, is: PlacedProcess, spot: Spot): readonly Change[] {
  const processes = { before: was.process, after: is.process };
  return pairs.flatMap(({ before, after }): readonly Change[] => {
    if (after.block.kind !== 'step' && after.block.kind !== 'pause') return [];
    const [first, second] = [occasionOf(before), occasionOf(after)];
    const how = compareOccasions(first, second, processes);
    if (how === undefined) return [];
    const here = { ...spot, pointer: after.pointer, params: { of: after.block.name } };
    const isTold = (how === 'more' || how === 'less') && isOtherSide({ before, after }, processes, spot.minutesPerDay);
    return [changeOf(isTold ? 'other-way' : subjectOfOccasion(after), how, here, jsonOf(first), jsonOf(second))];
  });
}

/** The longest counted time, of the process and of the variants that it has before and after. */
function longest(before: Process, after: Process, spot: Spot): readonly Change[] {
  const { minutesPerDay } = spot;
  const timeOf = (process: Process, variant?: Variant): string =>
    formatTime(processTime(process, minutesPerDay, variant).longest);
  const compare = (subject: SubjectId, was: string, is: string, here: Spot): readonly Change[] =>
    was === is ? [] : duration(subject)(was, is, here);
  const variants = [...after.variants].flatMap(([id, variant]): readonly Change[] => {
    const old = before.variants.get(id);
    if (old === undefined) return [];
    const here = below({ ...spot, pointer: `${spot.pointer}/variants` }, id, { of: variant.name });
    return compare('variant-longest', timeOf(before, old), timeOf(after, variant), here);
  });
  return [...compare('longest', timeOf(before), timeOf(after), spot), ...variants];
}

/** How the blocks that both have are put together, where it shows in nothing else. */
function structure(was: PlacedProcess, is: PlacedProcess, matched: MatchedBlocks, spot: Spot): readonly Change[] {
  const newId = (id: string): string => matched.renamed.get(id) ?? id;
  const first = skeletonOf(was.data.steps, newId);
  const second = skeletonOf(is.data.steps, (id) => id);
  return isSame(first, second) ? [] : [changeOf('structure', 'changed', below(spot, 'steps'), first, second)];
}

function skeletonOf(steps: JsonValue | undefined, nameOf: (id: string) => string): JsonValue {
  return listOf(steps).map((entry): JsonValue => {
    const { id, branches, when, otherwise } = objectOf(entry) ?? {};
    const own = nameOf(String(id));
    if (branches !== undefined) {
      const lists = Object.entries(objectOf(branches) ?? {});
      return [
        own,
        Object.fromEntries(lists.map(([key, branch]) => [key, skeletonOf(objectOf(branch)?.steps, nameOf)])),
      ];
    }
    if (when === undefined) return own;
    const cases = listOf(when).map((one) => [objectOf(one)?.if ?? null, skeletonOf(objectOf(one)?.steps, nameOf)]);
    return [own, cases, skeletonOf(otherwise, nameOf)];
  });
}

/** A step's data with the ids that the steps it refers to have now. */
function withNewReferences(data: JsonObject, { renamed }: MatchedBlocks): JsonObject {
  const newId = (value: JsonValue): JsonValue => renamed.get(String(value)) ?? value;
  const back = objectOf(data.return);
  const apart = data['not-same-person-as'];
  return {
    ...data,
    ...(data.return !== undefined && back?.to !== undefined && { return: { ...back, to: newId(back.to) } }),
    ...(Array.isArray(apart) && { 'not-same-person-as': apart.map(newId) }),
  };
}

/** The same for the variants of a process. */
function withNewIds(data: JsonObject, renamed: ReadonlyMap<string, string>): JsonObject {
  const variants = objectOf(data.variants);
  if (variants === undefined || data.variants === undefined) return data;
  const changed = Object.entries(variants).map(([id, value]): [string, JsonValue] => {
    const variant = objectOf(value);
    if (variant === undefined) return [id, value];
    const limits = Object.entries(objectOf(variant.limits) ?? {});
    const skip = listOf(variant.skip);
    return [
      id,
      {
        ...variant,
        ...(variant.limits !== undefined && {
          limits: Object.fromEntries(limits.map(([step, limit]) => [renamed.get(step) ?? step, limit])),
        }),
        ...(variant.skip !== undefined && { skip: skip.map((step) => renamed.get(String(step)) ?? step) }),
      },
    ];
  });
  return { ...data, variants: Object.fromEntries(changed) };
}
