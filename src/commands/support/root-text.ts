/** A root document as people read it. */
import { textTable } from '../../base/text-table.ts';
import { type Language, message } from '../../messages/catalog.ts';
import type { RootDocument } from '../../trust/root-document.ts';

const COLUMNS = ['person', 'name', 'roles', 'department', 'posts', 'key', 'valid'] as const;

/** What it is, and a line for each key of each person. */
export function rootText(root: RootDocument, language: Language): string {
  const text = (id: string, params: Readonly<Record<string, string | number>> = {}) => message(language, id, params);
  const { version, center, expires, threshold } = root;
  const head = text('keys.root.head', { version, center, expires, threshold });
  const rows = Object.entries(root.people).flatMap(([id, { name, roles, department, posts, keys }]) => {
    const who = [
      id,
      name,
      roles.map((role) => text(`trust/role.${role}`)).join(' '),
      department ?? '',
      (posts ?? []).join(' '),
    ];
    if (keys.length === 0) return [[...who, '', '']];
    return keys.map((key) => [...who, key.id.slice(0, 12), `${key.from} – ${key.until}`]);
  });
  const heads = COLUMNS.map((column) => ({ title: text(`keys.column.${column}`) }));
  const log = (root.log ?? []).map((key) => text('keys.root.log', { key }));
  const witnesses = (root.witnesses?.keys ?? []).map((key) => text('keys.root.witness', { key }));
  return [head, ...(rows.length > 0 ? [textTable(heads, rows)] : []), ...log, ...witnesses].join('\n');
}
