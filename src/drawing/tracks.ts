/**
 * Lines side by side: stretches that would overlap get different tracks, and a stretch that must lie above another gets a
 * lower number (channel routing, as on a circuit board).
 */
export interface Stretch {
  readonly bundle: string;
  readonly from: number;
  readonly to: number;
}

/** For a bundle, those that must lie on a later track. */
export type Order = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Gives each stretch a track, counted from 0, as few as a greedy search finds.
 * @param stretches one for each bundle
 * @param order free of circles
 * @param clearance stretches nearer than this do not share a track
 */
export function tracksOf(
  stretches: readonly Stretch[],
  order: Order = new Map(),
  clearance = 1,
): ReadonlyMap<string, number> {
  const byBundle = new Map(stretches.map((stretch) => [stretch.bundle, stretch]));
  const tracks = new Map<string, number>();
  const earliest = new Map<string, number>();
  const occupied: Stretch[][] = [];
  for (const bundle of inOrder([...byBundle.keys()], order)) {
    const stretch = byBundle.get(bundle);
    if (stretch === undefined) continue;
    let track = earliest.get(bundle) ?? 0;
    while (occupied[track]?.some((other) => near(stretch, other, clearance))) track += 1;
    tracks.set(bundle, track);
    occupied[track] = [...(occupied[track] ?? []), stretch];
    for (const later of order.get(bundle) ?? []) {
      earliest.set(later, Math.max(earliest.get(later) ?? 0, track + 1));
    }
  }
  return tracks;
}

/** How many tracks are in use. */
export function trackCount(tracks: ReadonlyMap<string, number>): number {
  return 1 + Math.max(-1, ...tracks.values());
}

/** Whether one bundle must lie above another, directly or through others between them. */
export function isAbove(one: string, other: string, order: Order, seen = new Set<string>()): boolean {
  if (seen.has(one)) return false;
  seen.add(one);
  for (const next of order.get(one) ?? []) if (next === other || isAbove(next, other, order, seen)) return true;
  return false;
}

/** Merges the stretches of each bundle into one. */
export function mergeStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged = new Map<string, Stretch>();
  for (const { bundle, from, to } of stretches) {
    const known = merged.get(bundle);
    const low = Math.min(from, to, known?.from ?? from);
    merged.set(bundle, { bundle, from: low, to: Math.max(from, to, known?.to ?? to) });
  }
  return [...merged.values()];
}

function inOrder(bundles: readonly string[], order: Order): readonly string[] {
  const waiting = new Map(bundles.map((bundle) => [bundle, 0]));
  for (const later of order.values()) for (const bundle of later) waiting.set(bundle, (waiting.get(bundle) ?? 0) + 1);
  const ready = bundles.filter((bundle) => waiting.get(bundle) === 0);
  for (const bundle of ready) {
    for (const later of order.get(bundle) ?? []) {
      const left = (waiting.get(later) ?? 0) - 1;
      waiting.set(later, left);
      if (left === 0) ready.push(later);
    }
  }
  return ready;
}

function near(one: Stretch, other: Stretch, clearance: number): boolean {
  return one.from < other.to + clearance && other.from < one.to + clearance;
}
