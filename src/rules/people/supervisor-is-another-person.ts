import type { Verb } from '../../process/blocks.ts';
import { rule } from '../rule.ts';

/** The steps of an approval. To inspect, report and notify is a supervisor's work too. */
const APPROVING: ReadonlySet<Verb> = new Set<Verb>(['accept', 'review', 'sign', 'decide', 'issue', 'deliver']);

/** Where one department approves and supervises, the people differ (domain §2): no post does both. */
export const supervisorIsAnotherPerson = rule({
  id: 'people/supervisor-is-another-person',
  purpose: {
    en: 'Checks that no post of a supervising office is authorised to approve.',
    zh: '检查监管科室的岗位没有审批环节的授权。',
  },
  source: '审批与监管分离原则；行政许可法第十条、第六十条',
  severity: 'error',
  appliesTo: 'department',
  check({ department, at, report }) {
    for (const [id, post] of Object.entries(department.posts)) {
      const office = department.offices[post.office ?? ''];
      if (office?.duty !== 'supervision') continue;
      for (const [index, verb] of (post.authorised ?? []).entries()) {
        if (!APPROVING.has(verb)) continue;
        const params = { post: post.name, office: office.name };
        report('both', { at: at.value('posts', id, 'authorised', index), params });
      }
    }
  },
});
