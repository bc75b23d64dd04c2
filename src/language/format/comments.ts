import type { YamlNode } from '../yaml-tree.ts';
import { readGap } from './gap.ts';

/** Every comment of a text, by looking at all that is no scalar. */
export function commentsIn(text: string, root: YamlNode): readonly string[] {
  const comments: string[] = [];
  let cursor = 0;
  const readTo = (offset: number): void => {
    for (const token of readGap(text, cursor, offset)) if (token.kind === 'comment') comments.push(token.text);
  };
  const visit = (node: YamlNode): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    else if (node.kind === 'map') for (const { key, value } of node.entries) [key, value].forEach(visit);
    else if (node.range.start > cursor || node.range.end > cursor) {
      readTo(node.range.start);
      cursor = node.range.end;
    }
  };
  visit(root);
  readTo(text.length);
  return comments;
}
