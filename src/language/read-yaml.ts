/**
 * Reads a YAML text into a tree with positions, by js-yaml's event stream, and refuses what a definition must not hold:
 * duplicate keys, anchors, aliases, merge keys, tags and several documents in one file.
 */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { RawFinding, TextRange } from '../findings/finding.ts';
import { MOST_OF_A_KIND, withoutMarks } from './invisible-characters.ts';
import { type MeantText, readAsMeant } from './meant-text.ts';
import { findDenormalised } from './normal-form.ts';
import { chineseQuotes, explainSyntaxError, insideChineseQuotes, linesBefore } from './yaml-traps.ts';
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

/**
 * Reads one YAML document.
 * @param file the name that findings carry
 * @param text the file's text
 */
export function readYaml(file: string, text: string): YamlReading {
  const meant = readAsMeant(file, text);
  const findings: RawFinding[] = [...meant.traps, ...findDenormalised(file, text)];
  if ('error' in meant) {
    const { reason, position } = meant.error;
    const near = linesBefore(text, position);
    const isCaused = meant.traps.some(
      ({ range }) => range !== undefined && range.start >= near.start && range.end <= near.end,
    );
    if (!isCaused) findings.push(...explainSyntaxError(file, text, reason, position));
    return { root: undefined, findings };
  }
  const builder = new TreeBuilder(file, text, meant, findings);
  return { root: builder.build(meant.events), findings };
}

class TreeBuilder {
  readonly #file: string;
  readonly #text: string;
  readonly #meant: string;
  readonly #hasMarks: boolean;
  readonly #findings: RawFinding[];
  readonly #counts = new Map<string, number>();
  #events: readonly Event[] = [];
  #next = 0;
  #hasAlias = false;

  constructor(file: string, text: string, { meant, hasMarks }: MeantText, findings: RawFinding[]) {
    this.#file = file;
    this.#text = text;
    this.#meant = meant;
    this.#hasMarks = hasMarks;
    this.#findings = findings;
  }

  /** The tree of the first document; none where something in it stands for something elsewhere. */
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
        const node = this.#node(0);
        if (documents === 1) root = node;
        else if (documents === 2) this.#report('source/one-document', 'several', node.range);
      }
      this.#next += 1;
    }
    if (root === undefined) this.#report('source/empty', 'empty', { start: 0, end: 0 });
    return this.#hasAlias ? undefined : root;
  }

  /** @param before where the text before the node ends: an empty node stands right there */
  #node(before: number): YamlNode {
    const event = this.#events[this.#next];
    this.#next += 1;
    switch (event?.type) {
      case EVENT_ID.MAPPING:
        this.#refuseProperties(event);
        return this.#map(event);
      case EVENT_ID.SEQUENCE:
        this.#refuseProperties(event);
        return this.#list(event);
      case EVENT_ID.SCALAR:
        this.#refuseProperties(event);
        return this.#scalar(event, before);
      case EVENT_ID.ALIAS: {
        this.#hasAlias = true;
        const range = { start: event.anchorStart - 1, end: event.anchorEnd };
        this.#report('source/anchor', 'alias', range);
        return { kind: 'scalar', value: null, source: '', plain: true, range };
      }
      default:
        throw new Error(`unexpected YAML event ${event?.type ?? 'at the end'}`);
    }
  }

  #map(event: MappingEvent): MapNode {
    const entries: MapEntry[] = [];
    const seen = new Map<string, ScalarNode>();
    let end = event.style === COLLECTION_STYLE.FLOW ? event.start + 1 : event.start;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const key = this.#node(this.#after(end, '?,'));
      const value = this.#node(this.#after(key.range.end, ':'));
      end = value.range.end;
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
    return { kind: 'map', entries, range: { start: event.start, end: this.#collectionEnd(event, end, '}') } };
  }

  #list(event: SequenceEvent): ListNode {
    const items: YamlNode[] = [];
    let end = event.style === COLLECTION_STYLE.FLOW ? event.start + 1 : event.start;
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const item = this.#node(this.#after(end, '-,'));
      items.push(item);
      end = item.range.end;
    }
    this.#next += 1;
    return { kind: 'list', items, range: { start: event.start, end: this.#collectionEnd(event, end, ']') } };
  }

  /** Behind the closing bracket of a collection in brackets, which the parser does not tell. */
  #collectionEnd(event: MappingEvent | SequenceEvent, end: number, bracket: string): number {
    return event.style === COLLECTION_STYLE.FLOW ? this.#after(this.#after(end, ','), bracket) : end;
  }

  /** Behind the next mark of those given, where nothing but space and comments stands before it; else the offset itself. */
  #after(offset: number, marks: string): number {
    const mark = skipBlank(this.#meant, offset);
    const found = this.#meant.charAt(mark);
    return found !== '' && marks.includes(found) ? mark + 1 : offset;
  }

  #scalar(event: ScalarEvent, before: number): ScalarNode {
    const plain = event.style === SCALAR_STYLE.PLAIN;
    if (event.valueStart < 0) {
      return { kind: 'scalar', value: null, source: '', plain, range: { start: before, end: before } };
    }
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const margin = quoted ? 1 : 0;
    // A text block at the very end seems to the parser to end behind the text.
    const { length } = this.#text;
    const range = {
      start: Math.min(event.valueStart - margin, length),
      end: Math.min(event.valueEnd + margin, length),
    };
    const source = this.#text.slice(range.start, range.end);
    const text = this.#asMeant(getScalarValue(this.#meant, event));
    const inside = plain ? insideChineseQuotes(source) : undefined;
    if (inside !== undefined) {
      const finding = chineseQuotes(this.#file, range, source, inside);
      this.#report(finding.rule, finding.message, range, finding.params, undefined, finding.fix);
      return { kind: 'scalar', value: this.#asMeant(inside), source, plain: false, range };
    }
    return { kind: 'scalar', value: plain ? plainValue(text) : text, source, plain, range };
  }

  /** A scalar's text without what was reported of its characters. */
  #asMeant(value: string): string {
    return (this.#hasMarks ? withoutMarks(value) : value).normalize('NFC');
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
    fix?: RawFinding['fix'],
  ): void {
    const count = (this.#counts.get(rule) ?? 0) + 1;
    this.#counts.set(rule, count);
    if (count > MOST_OF_A_KIND) return;
    const place = related && { related: [{ file: this.#file, range: related }] };
    this.#findings.push({ rule, message, params, file: this.#file, range, ...place, ...(fix && { fix }) });
  }
}

/** The next offset that holds neither space nor comment. */
function skipBlank(text: string, offset: number): number {
  let next = offset;
  while (next < text.length) {
    if (isBlank(text, next)) next += 1;
    else if (text[next] === '#' && isBlank(text, next - 1)) {
      const end = text.indexOf('\n', next);
      next = end === -1 ? text.length : end;
    } else break;
  }
  return next;
}

function isBlank(text: string, offset: number): boolean {
  return offset < 0 || ' \t\r\n'.includes(text.charAt(offset));
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
