/** Times two ways of the same job in turn, so that a noisy machine is as unfair to one as to the other. */

export interface Way {
  readonly name: string;
  readonly run: () => unknown | Promise<unknown>;
}

export interface PairResult {
  readonly job: string;
  readonly ours: { readonly name: string; readonly milliseconds: number };
  readonly baseline: { readonly name: string; readonly milliseconds: number };
}

/**
 * Runs both ways `rounds` times in turn after one round of warming up.
 * @returns the median of each, in milliseconds
 */
export async function pair(job: string, ours: Way, baseline: Way, rounds = 7): Promise<PairResult> {
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const one = await timed(ours);
    const other = await timed(baseline);
    if (round === 0) continue;
    times.ours.push(one);
    times.baseline.push(other);
  }
  return {
    job,
    ours: { name: ours.name, milliseconds: median(times.ours) },
    baseline: { name: baseline.name, milliseconds: median(times.baseline) },
  };
}

/** One line for people: who took how long, and the ratio. */
export function pairLine({ job, ours, baseline }: PairResult): string {
  const ratio = baseline.milliseconds / ours.milliseconds;
  const figure = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
  return `${job}\n    ${ours.name}: ${figure(ours.milliseconds)}   ${baseline.name}: ${figure(baseline.milliseconds)}   ×${ratio.toFixed(2)}`;
}

async function timed(way: Way): Promise<number> {
  const started = performance.now();
  await way.run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
