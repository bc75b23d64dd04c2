/** A comment that says something to the checker of the next key or list entry: it must stay right above it. */
const DIRECTIVE = /^#+\s*(?:guhua-ignore|忽略)/u;

/** Whether a comment belongs to what comes next, wherever it stands. */
export function bindsToNext(comment: string): boolean {
  return DIRECTIVE.test(comment);
}
