/** What stands between the scalars of a text: comments, blank lines, the dashes of lists and the headers of text blocks. */

/** A comment with its `#`. */
export interface CommentToken {
  readonly kind: 'comment';
  readonly text: string;
  /** Its column, from 0. */
  readonly column: number;
  /** How many spaces part it from what stands before it in its line; absent where it has the line to itself. */
  readonly spaces?: number;
}

export type GapToken =
  | CommentToken
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'header'; readonly text: string };

const MARK = /[|>][-+\d]*|-/gu;

/**
 * Reads a stretch of a text that holds no part of a scalar.
 * @param from where it starts, behind a scalar or a mark, or at the beginning of a line
 * @param to where it ends: the next scalar or mark, or the text's end
 */
export function readGap(text: string, from: number, to: number): GapToken[] {
  const tokens: GapToken[] = [];
  let isBehindContent = from > 0 && text.charAt(from - 1) !== '\n';
  for (let start = from; ; isBehindContent = false) {
    const newline = text.indexOf('\n', start);
    const isLast = newline === -1 || newline >= to;
    const line = text.slice(start, isLast ? to : newline);
    const hash = line.indexOf('#');
    const content = hash === -1 ? line : line.slice(0, hash);
    for (const [mark] of content.matchAll(MARK)) {
      tokens.push(mark === '-' ? { kind: 'dash' } : { kind: 'header', text: mark });
    }
    if (hash !== -1) {
      const column = start + hash - (text.lastIndexOf('\n', start - 1) + 1);
      const isBeside = isBehindContent || content.trim() !== '';
      const spaces = Math.max(1, content.length - content.trimEnd().length);
      tokens.push({ kind: 'comment', text: line.slice(hash).trimEnd(), column, ...(isBeside && { spaces }) });
    } else if (!isLast && !isBehindContent && content.trim() === '' && tokens.at(-1)?.kind !== 'blank') {
      tokens.push({ kind: 'blank' });
    }
    if (isLast) return tokens;
    start = newline + 1;
  }
}
