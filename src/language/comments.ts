/** The comments of a document, each with the key or list entry that it stands above or behind. */
import type { TextRange } from '../findings/finding.ts';
import type { DocumentSource } from './canonical-data.ts';
import type { YamlNode } from './yaml-tree.ts';

export interface Comment {
  /** From the `#` to the end of its line. */
  readonly text: string;
  readonly range: TextRange;
  /** Whether nothing but space stands before it in its line. */
  readonly isAlone: boolean;
  /** A key with its value, or a list entry, that the comment is about; none for one below everything. */
  readonly node: TextRange | undefined;
}

/** Every comment of a document, in order. A `#` inside a scalar is none. */
export function commentsOf({ text, root }: Pick<DocumentSource, 'text' | 'root'>): readonly Comment[] {
  const { scalars, nodes } = partsOf(root);
  const comments: Comment[] = [];
  let next = 0;
  for (let start = text.indexOf('#'); start !== -1; ) {
    while ((scalars[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const scalar = scalars[next];
    let end = start + 1;
    if (scalar !== undefined && scalar.start <= start) end = scalar.end;
    else if (start === 0 || /\s/u.test(text.charAt(start - 1))) {
      end = endOfLine(text, start);
      comments.push(readComment(text, { start, end }, nodes));
    }
    start = text.indexOf('#', end);
  }
  return comments;
}

interface Parts {
  /** In order of the text. */
  readonly scalars: TextRange[];
  /** Keys with their values, and list entries; an outer one before those inside it. */
  readonly nodes: TextRange[];
}

function partsOf(root: YamlNode): Parts {
  const parts: Parts = { scalars: [], nodes: [] };
  const visit = (node: YamlNode): void => {
    if (node.kind === 'scalar') {
      if (node.range.end > node.range.start) parts.scalars.push(node.range);
      return;
    }
    if (node.kind === 'list') {
      for (const item of node.items) {
        parts.nodes.push(item.range);
        visit(item);
      }
      return;
    }
    for (const { key, value } of node.entries) {
      parts.nodes.push({ start: key.range.start, end: value.range.end });
      visit(key);
      visit(value);
    }
  };
  visit(root);
  return parts;
}

function readComment(text: string, range: TextRange, nodes: readonly TextRange[]): Comment {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const before = text.slice(lineStart, range.start);
  const isAlone = before.trim() === '';
  // Behind bare list dashes stands nothing yet: what they begin comes in the next line.
  const node = /^[\s-]*$/u.test(before)
    ? nodes.find(({ start }) => start >= range.end)
    : nodeOfLine(nodes, lineStart, range.start, lineStart + before.search(/\S/u));
  return { text: text.slice(range.start, range.end), range, isAlone, node };
}

/** The outermost node that begins in a line; where none does, the innermost that the line's first character belongs to. */
function nodeOfLine(
  nodes: readonly TextRange[],
  lineStart: number,
  lineEnd: number,
  first: number,
): TextRange | undefined {
  return (
    nodes.find(({ start }) => start >= lineStart && start < lineEnd) ??
    nodes.findLast(({ start, end }) => start <= first && first < end) ??
    nodes.find(({ start }) => start >= lineEnd)
  );
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
