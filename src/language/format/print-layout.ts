/** From a layout to text: two columns a level, one space behind a colon, blank lines only between entries. */
import { withoutFirstBlanks } from './blank-lines.ts';
import { blockHeader } from './block-scalar.ts';
import type {
  Aside,
  BlockLayout,
  CollectionLayout,
  DocumentLayout,
  EntryLayout,
  KeyLayout,
  Layout,
  LoneLine,
} from './layout.ts';

const STEP = 2;

/** The text of a document, which ends with a line feed. */
export function printLayout(document: DocumentLayout): string {
  const printer = new LayoutPrinter();
  printer.document(document);
  return printer.text();
}

class LayoutPrinter {
  readonly #lines: string[] = [];
  /** Dashes that wait for the first line of what they stand before. */
  #dashes = '';
  /** At the beginning of a collection a blank line parts nothing; behind a block that keeps its end it would be text. */
  #takesBlank = false;

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  document({ header, isHeaderApart, root, tail }: DocumentLayout): void {
    this.#lone(header, 0);
    if (isBlockCollection(root)) {
      const lead = withoutFirstBlanks(root.entries[0]?.lead ?? []);
      if (isHeaderApart || lead.length > 0) this.#blank();
      this.#takesBlank = false;
      this.#entries(root, 0);
    } else {
      if (isHeaderApart) this.#blank();
      this.#line(0, root.kind === 'block' ? blockHeader(root) : inlineText(root));
    }
    this.#lone(tail, 0);
  }

  /** @param isLeadPrinted whether the lines above the first entry stand above the dash already */
  #entries({ kind, entries, tail }: CollectionLayout, indent: number, isLeadPrinted = false): void {
    for (const [index, entry] of entries.entries()) {
      if (index > 0 || !isLeadPrinted) this.#lone(entry.lead, indent);
      if (kind === 'list') this.#item(entry, indent);
      else this.#value(entry, `${keySource(entry.key)}:`, indent);
      this.#lone(entry.trail, indent);
      if (entry.trail.length > 0 && (index + 1 < entries.length || tail.length > 0)) this.#blank();
    }
    this.#lone(tail, indent);
  }

  /** Lines above what begins right behind the dash stand above the dash. */
  #item(entry: EntryLayout, indent: number): void {
    const { value } = entry;
    if (!isBlockCollection(value)) {
      this.#value(entry, '-', indent);
      return;
    }
    if (this.#dashes === '') this.#lone(leadOfFirst(value), indent);
    this.#dashes += `${' '.repeat(indent - this.#dashes.length)}- `;
    this.#entries(value, indent + STEP, true);
  }

  #value({ value, aside }: EntryLayout, marker: string, indent: number): void {
    const comment = asideText(aside);
    if (value.kind === 'block') {
      this.#line(indent, `${marker} ${blockHeader(value)}${comment}`);
      this.#block(value, indent + STEP);
    } else if (isBlockCollection(value)) {
      this.#line(indent, `${marker}${comment}`);
      this.#takesBlank = false;
      this.#entries(value, indent + STEP);
    } else {
      const [first = '', ...others] = inlineText(value).split('\n');
      const lines = [first === '' ? marker : `${marker} ${first}`, ...others.map(trimLine)];
      const last = lines.length - 1;
      for (const [index, line] of lines.entries()) {
        this.#line(index === 0 ? indent : indent + STEP, index === last ? line + comment : line);
      }
    }
  }

  #block({ lines, chomping }: BlockLayout, indent: number): void {
    for (const line of lines) this.#line(indent, line);
    if (chomping === '+') this.#takesBlank = false;
  }

  #lone(lines: readonly LoneLine[], indent: number): void {
    for (const line of lines) {
      if (line === '') this.#blank();
      else this.#line(indent, line);
    }
  }

  #line(indent: number, text: string): void {
    const margin = this.#dashes + ' '.repeat(indent - this.#dashes.length);
    this.#lines.push(text === '' ? '' : margin + text);
    this.#dashes = '';
    this.#takesBlank = true;
  }

  #blank(): void {
    if (this.#takesBlank && this.#lines.at(-1) !== '') this.#lines.push('');
  }
}

function isBlockCollection(layout: Layout): layout is CollectionLayout {
  return (layout.kind === 'list' || layout.kind === 'map') && !layout.inline;
}

/** The lines above the first entry, and above the first entry in it where only dashes stand between. */
function leadOfFirst({ entries: [first] }: CollectionLayout): LoneLine[] {
  if (first === undefined) return [];
  const inner = first.key === undefined && isBlockCollection(first.value) ? leadOfFirst(first.value) : [];
  return withoutFirstBlanks([...first.lead, ...inner]);
}

function asideText(aside: Aside | undefined): string {
  return aside === undefined ? '' : ' '.repeat(aside.spaces) + aside.text;
}

function inlineText(layout: Layout): string {
  switch (layout.kind) {
    case 'scalar':
      return layout.source;
    case 'list':
      return `[${layout.entries.map(({ value }) => inlineText(value)).join(', ')}]`;
    case 'map':
      return `{${layout.entries.map(({ key, value }) => `${keySource(key)}: ${inlineText(value)}`).join(', ')}}`;
    case 'block':
      throw new Error('a text block stands on lines of its own');
  }
}

function keySource(key: KeyLayout | undefined): string {
  return key?.source ?? '';
}

/** A line in which a scalar goes on: space at its ends is layout, unless a backslash makes it text. */
function trimLine(line: string): string {
  return line.replace(/^[ \t]+/u, '').replace(/(\\[ \t])?[ \t]*$/u, '$1');
}
