/** A YAML text as a tree that keeps where each key and value stands. */
import type { TextRange } from '../findings/finding.ts';

export type ScalarValue = string | number | boolean | null;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  /** The characters of the text that make up the scalar, quotes included. */
  readonly source: string;
  readonly plain: boolean;
  readonly range: TextRange;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly range: TextRange;
}

export interface MapEntry {
  readonly key: ScalarNode;
  readonly value: YamlNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly range: TextRange;
}

export type YamlNode = ScalarNode | ListNode | MapNode;

/** A key as text, however it was written. */
export function keyText(key: ScalarNode): string {
  return typeof key.value === 'string' ? key.value : key.source;
}
