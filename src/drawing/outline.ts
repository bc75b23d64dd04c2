/**
 * A flow as a nested list, for where lanes do not fit (a narrow terminal) and for readers who hear a drawing: what comes
 * after what, what runs side by side, and what each branch waits for.
 */
import type { Language } from '../messages/catalog.ts';
import type { Flow, FlowNode, FlowPart } from './flow.ts';
import { nameText } from './wording.ts';

export interface OutlineEntry {
  readonly node: FlowNode;
  /** The names of what the entry waits for, where that is not simply what stands before it. */
  readonly after: readonly string[];
  /** The ways of a parallel block or of a choice; a way of a choice begins with its condition. */
  readonly ways: readonly (readonly OutlineEntry[])[];
}

/** Reads a flow as a nested list, without its start, its end and its joins, which a list shows by its form. */
export function outlineOf(flow: Flow, language: Language): readonly OutlineEntry[] {
  const incoming = new Map<number, number[]>();
  for (const { from, to } of flow.edges) incoming.set(to, [...(incoming.get(to) ?? []), from]);

  const entriesOf = (parts: readonly FlowPart[]): readonly OutlineEntry[] =>
    parts.flatMap((part): readonly OutlineEntry[] => {
      if (part.kind === 'split') return [{ node: part.head, after: [], ways: waysOf(part) }];
      const { kind } = part.node.content;
      return kind === 'start' || kind === 'end' ? [] : [{ node: part.node, after: [], ways: [] }];
    });

  const waysOf = (split: FlowPart & { kind: 'split' }): readonly (readonly OutlineEntry[])[] =>
    split.ways.map((way) => {
      const [first, ...rest] = entriesOf(way.parts);
      if (first === undefined) return [];
      const before = (incoming.get(first.node.index) ?? []).filter((node) => node !== split.head.index);
      const after = before.flatMap((node) => {
        const content = flow.nodes[node]?.content;
        return content === undefined ? [] : [nameText(content, language)];
      });
      return [{ ...first, after }, ...rest];
    });

  return entriesOf(flow.parts);
}
