import { rule } from '../rule.ts';

/** A draft is not published: a reminder of what is still to be done. */
export const draftStatus = rule({
  id: 'disclosure/draft-status',
  purpose: { en: 'Checks that an item is no longer a draft.', zh: '检查事项不再是草稿。' },
  source: 'design §5',
  severity: 'info',
  appliesTo: 'item',
  check({ item, at, report }) {
    if (item.status === 'draft') report('draft', { at: at.value('status') });
  },
});
