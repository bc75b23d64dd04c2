/** The services of a center as one JSON-LD document in CPSV-AP 3.2: a node a line, shared ones where they are first needed. */
import type { BundleDocument } from '../../language/documents.ts';
import type { ExportedCenter, ExportedItem } from '../exported-item.ts';
import { CONTEXT, type Node } from './context.ts';
import { type Names, namesBelow } from './names.ts';
import { serviceNodes } from './service-nodes.ts';
import { SharedNodes } from './shared-nodes.ts';

export interface LinkedDataRequest {
  readonly items: readonly ExportedItem[];
  readonly center: ExportedCenter;
  /** What several items are done in at once: events, in the words of the profile. */
  readonly bundles: readonly BundleDocument[];
  /** What all names begin with. */
  readonly base: string;
}

/** The text of the document. */
export function* writeLinkedData(request: LinkedDataRequest): Generator<string> {
  yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`;
  let separator = '\n';
  for (const node of graphOf(request)) {
    yield separator + JSON.stringify(node);
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

/** The nodes of the graph. */
function* graphOf({ items, center, bundles, base }: LinkedDataRequest): Generator<Node> {
  const names = namesBelow(base);
  const shared = new SharedNodes(names, center, items);
  const events = eventsByItem(bundles, names);
  for (const exported of items) {
    const { item } = exported.definition;
    const own = (...path: readonly string[]): string => names.iri('item', item.item, ...path);
    const grouping = events.get(item.item) ?? [];
    for (const event of grouping) shared.once(event['@id'], () => event);
    const ids = grouping.map((event) => event['@id']);
    const nodes = serviceNodes({ ...exported, item, center, shared, own }, ids);
    yield* shared.take();
    yield* nodes;
  }
}

/** Which events group an item: 一件事 are events of life, other bundles events of any kind. */
function eventsByItem(bundles: readonly BundleDocument[], names: Names): ReadonlyMap<string, readonly Node[]> {
  const events = new Map<string, Node[]>();
  for (const { id, data } of bundles) {
    const iri = names.iri('event', id);
    const node: Node = {
      '@id': iri,
      '@type': data.kind === 'life-event' ? ['LifeEvent', 'Event'] : 'Event',
      identifier: id,
      name: { zh: data.name },
      ...(data.description !== undefined && { description: { zh: data.description } }),
    };
    for (const item of data.items) events.set(item, [...(events.get(item) ?? []), node]);
  }
  return events;
}
