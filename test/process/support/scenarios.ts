/**
 * A witness for schedules: every way of choosing is written out, each as a network of steps, and the times are found by
 * going over all its arrows again and again until nothing changes.
 */
import { countedTime, timeInCentiminutes } from '../../../src/base/duration.ts';
import type { Block, Process, Step } from '../../../src/process/blocks.ts';

interface Node {
  readonly step: Step | undefined;
  readonly length: number;
  readonly before: Node[];
}

/** Nodes of one scenario; the first is the beginning, the last the end. */
type Scenario = readonly Node[];

export interface WitnessedTimes {
  readonly total: number;
  readonly finish: ReadonlyMap<string, number>;
  readonly remaining: ReadonlyMap<string, number>;
}

/** The worst over all scenarios; `undefined` where there are too many to write out. */
export function witnessTimes(process: Process, minutesPerDay: number, most: number): WitnessedTimes | undefined {
  const choices = choicesOf(process.blocks);
  const count = choices.reduce((product, choice) => product * choice.ways, 1);
  if (count > most) return undefined;
  const finish = new Map<string, number>();
  const remaining = new Map<string, number>();
  let total = 0;
  for (let scenario = 0; scenario < count; scenario += 1) {
    let rest = scenario;
    const chosen = new Map<string, number>();
    for (const { id, ways } of choices) {
      chosen.set(id, rest % ways);
      rest = Math.floor(rest / ways);
    }
    const nodes = writeOut(process.blocks, chosen, minutesPerDay);
    const ends = settle(nodes, (node) => node.before);
    const tails = settle(nodes, (node) => nodes.filter((other) => other.before.includes(node)));
    for (const node of nodes) {
      total = Math.max(total, ends.get(node) ?? 0);
      if (node.step === undefined) continue;
      const { id } = node.step;
      finish.set(id, Math.max(finish.get(id) ?? 0, ends.get(node) ?? 0));
      remaining.set(id, Math.max(remaining.get(id) ?? 0, (tails.get(node) ?? 0) - node.length));
    }
  }
  return { total, finish, remaining };
}

/** For each node the longest way to it, its own length included. */
function settle(nodes: Scenario, before: (node: Node) => readonly Node[]): ReadonlyMap<Node, number> {
  const times = new Map(nodes.map((node) => [node, node.length]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of nodes) {
      const time = node.length + Math.max(0, ...before(node).map((other) => times.get(other) ?? 0));
      if (time > (times.get(node) ?? 0)) {
        times.set(node, time);
        changed = true;
      }
    }
  }
  return times;
}

function writeOut(blocks: readonly Block[], chosen: ReadonlyMap<string, number>, minutesPerDay: number): Scenario {
  const nodes: Node[] = [];
  const node = (before: Node[], step?: Step): Node => {
    const time = step?.within === undefined ? undefined : countedTime(step.within);
    const length = time === undefined ? 0 : timeInCentiminutes(time, minutesPerDay);
    const made = { step, length, before };
    nodes.push(made);
    return made;
  };
  const sequence = (list: readonly Block[], from: Node): Node => list.reduce((last, block) => write(block, last), from);
  const write = (block: Block, from: Node): Node => {
    switch (block.kind) {
      case 'step':
        return node([from], block);
      case 'pause':
        return node([from]);
      case 'choose': {
        const ways = [...block.cases.map((choice) => choice.blocks), block.otherwise];
        return sequence(ways[chosen.get(block.id) ?? 0] ?? [], from);
      }
      case 'parallel': {
        const gates = new Map(block.branches.map((branch) => [branch.key, node([from])]));
        const ends = new Map(
          block.branches.map((branch) => [branch.key, sequence(branch.blocks, gates.get(branch.key) ?? from)]),
        );
        for (const branch of block.branches) {
          for (const key of branch.after) gates.get(branch.key)?.before.push(ends.get(key) ?? from);
        }
        return node([from, ...ends.values()]);
      }
    }
  };
  const start = node([]);
  node([sequence(blocks, start)]);
  return nodes;
}

function choicesOf(blocks: readonly Block[]): readonly { readonly id: string; readonly ways: number }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'parallel') return block.branches.flatMap((branch) => choicesOf(branch.blocks));
    if (block.kind !== 'choose') return [];
    const ways = [...block.cases.map((choice) => choice.blocks), block.otherwise];
    return [{ id: block.id, ways: ways.length }, ...ways.flatMap(choicesOf)];
  });
}
