import { rule } from '../rule.ts';
import { suggestName } from '../support/suggestion.ts';

/** The office that undertakes an item is one of its department: duties are disclosed office by office (domain §2). */
export const unknownOffice = rule({
  id: 'reference/unknown-office',
  purpose: {
    en: 'Checks that the office of an item or of a post is one of its department.',
    zh: '检查事项和岗位所写的科室是本部门的科室。',
  },
  source: '行政许可法第二十六条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, department, at, report }) {
    if (item.office === undefined || department === undefined) return;
    const { name, offices } = department.data;
    if (Object.hasOwn(offices, item.office)) return;
    const { message, params } = suggestName(item.office, Object.keys(offices));
    report(message, { at: at.value('office'), params: { ...params, department: name } });
  },
});

/** The same for the posts of a department. */
export const unknownOfficeOfPost = rule({
  ...unknownOffice,
  appliesTo: 'department',
  check({ department, at, report }) {
    const { name, offices, posts } = department;
    for (const [id, post] of Object.entries(posts)) {
      if (post.office === undefined || Object.hasOwn(offices, post.office)) continue;
      const { message, params } = suggestName(post.office, Object.keys(offices));
      report(message, { at: at.value('posts', id, 'office'), params: { ...params, department: name } });
    }
  },
});
