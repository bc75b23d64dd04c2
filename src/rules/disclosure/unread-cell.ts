import { rule } from '../rule.ts';

/** What import could not read is settled by somebody before it is published: nothing is lost, nothing is guessed. */
export const unreadCell = rule({
  id: 'disclosure/unread-cell',
  purpose: { en: 'Checks that no cell of the catalog was left unread.', zh: '检查没有导入时未读懂的单元格。' },
  source: 'design §3',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    for (const [column, text] of Object.entries(item.unread ?? {})) {
      report('unread', { at: at.key('unread', column), params: { column, text } });
    }
  },
});
