/** In which order the items of a bundle are handled: one process, one after another, or at the same time with `after`. */
import type { BundleDefinition } from '../language/generated/types.ts';

/** An arrow of `after`: the item, and which of those it waits for. */
export interface Arrow {
  readonly item: string;
  readonly after: string;
  /** Position in the list of the item. */
  readonly index: number;
}

/** All arrows of `after` in the order of the text. */
export function arrowsOf({ after = {} }: BundleDefinition): readonly Arrow[] {
  return Object.entries(after).flatMap(([item, others]) =>
    others.map((other, index) => ({ item, after: other, index })),
  );
}

/** The arrows that close a circle of items waiting for each other, each in the order in which it is met. */
export function circularArrows(bundle: BundleDefinition): readonly Arrow[] {
  const kept: Arrow[] = [];
  return arrowsOf(bundle).filter((arrow) => {
    const closes = arrow.after === arrow.item || waitsFor(kept, arrow.after, arrow.item);
    if (!closes) kept.push(arrow);
    return closes;
  });
}

/** The arrows that order something: between two items of the bundle, without those that close a circle. */
export function soundArrows(bundle: BundleDefinition): readonly Arrow[] {
  const circular = new Set(circularArrows(bundle).map(identity));
  const items = new Set(bundle.items);
  return arrowsOf(bundle).filter(
    (arrow) => items.has(arrow.item) && items.has(arrow.after) && !circular.has(identity(arrow)),
  );
}

/**
 * Whether an item is done before another begins. A process of the whole passes on what it makes, so there each item
 * serves the others.
 */
export function comesBefore(bundle: BundleDefinition): (first: string, second: string) => boolean {
  if (bundle.process !== undefined) return (first, second) => first !== second;
  if (bundle.handling === 'serial') {
    return (first, second) => bundle.items.indexOf(first) < bundle.items.indexOf(second);
  }
  const arrows = soundArrows(bundle);
  return (first, second) => waitsFor(arrows, second, first);
}

/** Whether an item waits for another, at once or through others. */
function waitsFor(arrows: readonly Arrow[], item: string, other: string): boolean {
  const seen = new Set<string>();
  const visit = (current: string): boolean => {
    if (seen.has(current)) return false;
    seen.add(current);
    return arrows.some((arrow) => arrow.item === current && (arrow.after === other || visit(arrow.after)));
  };
  return visit(item);
}

function identity({ item, index }: Arrow): string {
  return `${item} ${index}`;
}
