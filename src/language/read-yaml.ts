/**
 * Reads a YAML text into a tree with positions, by js-yaml's event stream, and refuses what a definition must not hold:
 * duplicate keys, anchors, aliases, merge keys, tags and several documents in one file.
 */
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { RawFinding, TextRange } from '../findings/finding.ts';
import { explainSyntaxError, findCharacterTraps } from './yaml-traps.ts';
import {
  keyText,
  type ListNode,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type ScalarValue,
  type YamlNode,
} from './yaml-tree.ts';

export interface YamlReading {
  /** The tree, or `undefined` where the text is no readable YAML. */
  readonly root: YamlNode | undefined;
  readonly findings: readonly RawFinding[];
}

/** Deeper nesting than this is no definition but an attack or an accident. */
const MAX_DEPTH = 60;

/**
 * Reads one YAML document.
 * @param file the name that findings carry
 * @param text the file's text
 */
export function readYaml(file: string, text: string): YamlReading {
  const findings: RawFinding[] = findCharacterTraps(file, text);
  let events: Event[];
  try {
    events = parseEvents(text, { filename: file, maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    findings.push(explainSyntaxError(file, text, error.reason, error.mark?.position ?? 0));
    return { root: undefined, findings };
  }
  const builder = new TreeBuilder(file, text, findings);
  return { root: builder.build(events), findings };
}

class TreeBuilder {
  readonly #file: string;
  readonly #text: string;
  readonly #findings: RawFinding[];
  #events: readonly Event[] = [];
  #next = 0;

  constructor(file: string, text: string, findings: RawFinding[]) {
    this.#file = file;
    this.#text = text;
    this.#findings = findings;
  }

  build(events: readonly Event[]): YamlNode | undefined {
    this.#events = events;
    let root: YamlNode | undefined;
    let documents = 0;
    while (this.#next < events.length) {
      const event = events[this.#next];
      if (event?.type === EVENT_ID.DOCUMENT) {
        documents += 1;
        this.#next += 1;
        if (events[this.#next]?.type === EVENT_ID.POP) {
          this.#next += 1;
          continue;
        }
        const node = this.#node();
        if (documents === 1) root = node;
        else if (documents === 2) this.#report('source/one-document', 'several', node.range);
      }
      this.#next += 1;
    }
    if (root === undefined) this.#report('source/empty', 'empty', { start: 0, end: 0 });
    return root;
  }

  #node(): YamlNode {
    const event = this.#events[this.#next];
    this.#next += 1;
    switch (event?.type) {
      case EVENT_ID.MAPPING:
        this.#refuseProperties(event);
        return this.#map(event.start);
      case EVENT_ID.SEQUENCE:
        this.#refuseProperties(event);
        return this.#list(event.start);
      case EVENT_ID.SCALAR:
        this.#refuseProperties(event);
        return this.#scalar(event);
      case EVENT_ID.ALIAS: {
        const range = { start: event.anchorStart - 1, end: event.anchorEnd };
        this.#report('source/anchor', 'alias', range);
        return { kind: 'scalar', value: null, source: '', plain: true, range };
      }
      default:
        throw new Error(`unexpected YAML event ${event?.type ?? 'at the end'}`);
    }
  }

  #map(start: number): MapNode {
    const entries: MapEntry[] = [];
    const seen = new Map<string, ScalarNode>();
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const key = this.#node();
      const value = this.#node();
      if (key.kind !== 'scalar') {
        this.#report('source/plain-key', 'structured', key.range);
        continue;
      }
      const name = keyText(key);
      const first = seen.get(name);
      if (name === '<<') this.#report('source/merge-key', 'merge', key.range);
      else if (first === undefined) {
        seen.set(name, key);
        entries.push({ key, value });
      } else this.#report('source/duplicate-key', 'twice', key.range, { key: name }, first.range);
    }
    this.#next += 1;
    return { kind: 'map', entries, range: { start, end: Math.max(start, entries.at(-1)?.value.range.end ?? start) } };
  }

  #list(start: number): ListNode {
    const items: YamlNode[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) items.push(this.#node());
    this.#next += 1;
    return { kind: 'list', items, range: { start, end: Math.max(start, items.at(-1)?.range.end ?? start) } };
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const text = getScalarValue(this.#text, event);
    const margin = quoted ? 1 : 0;
    const range = { start: Math.max(0, event.valueStart - margin), end: event.valueEnd + margin };
    const source = this.#text.slice(range.start, range.end);
    return { kind: 'scalar', value: plain ? plainValue(text) : text, source, plain, range };
  }

  #refuseProperties(event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): void {
    if (event.anchorStart >= 0) {
      this.#report('source/anchor', 'anchor', { start: event.anchorStart - 1, end: event.anchorEnd });
    }
    if (event.tagStart >= 0) this.#report('source/tag', 'tag', { start: event.tagStart, end: event.tagEnd });
  }

  #report(
    rule: string,
    message: string,
    range: TextRange,
    params: RawFinding['params'] = {},
    related?: TextRange,
  ): void {
    const finding: RawFinding = { rule, message, params, file: this.#file, range };
    this.#findings.push(
      related === undefined ? finding : { ...finding, related: [{ file: this.#file, range: related }] },
    );
  }
}

/** YAML 1.2 core schema: what a plain scalar means. Dates and `yes`/`no` stay text. */
function plainValue(text: string): ScalarValue {
  if (text === '' || text === '~' || /^null$/i.test(text)) return null;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (
    /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text) ||
    /^0o[0-7]+$/.test(text) ||
    /^0x[\da-fA-F]+$/.test(text)
  ) {
    return Number(text);
  }
  return text;
}
