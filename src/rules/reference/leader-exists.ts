import { rule } from '../rule.ts';
import { actorFault, parseActor } from '../support/posts.ts';

/** One leader in charge is responsible (domain §2): the post named as leader exists, here or in another department. */
export const leaderExists = rule({
  id: 'reference/leader-exists',
  purpose: {
    en: 'Checks that the post of the leader in charge exists.',
    zh: '检查分管领导的岗位存在。',
  },
  source: '行政许可法第二十六条',
  severity: 'error',
  appliesTo: 'department',
  check({ workspace, department, at, report }) {
    if (department.leader === undefined) return;
    const leader = parseActor(department.leader);
    const fault = actorFault(workspace, leader);
    if (fault === undefined) return;
    const { message, params } = fault.suggestion;
    const place = at.value('leader');
    report(`${fault.missing}-${message}`, { at: place, params: { ...params, department: leader.department } });
  },
});
