import { DEFAULT_OFFICE } from '../../process/item-process.ts';
import { rule } from '../rule.ts';

/** Two thirds of the items are decided by the licensing office's chief directly at the window; this one could be too (domain §1). */
export const decisionNotAtWindow = rule({
  id: 'people/decision-not-at-window',
  purpose: {
    en: 'Checks that an item whose office may decide at the window is decided there.',
    zh: '检查审批科室能够在窗口决定的事项由窗口决定。',
  },
  source: '行政许可法第二十六条；审批科室负责人在窗口直接决定',
  severity: 'info',
  appliesTo: 'item',
  check({ item, department, at, report }) {
    if (item.decision !== 'office' && item.decision !== 'leader') return;
    const office = item.office ?? DEFAULT_OFFICE;
    const decider = Object.values(department?.data.posts ?? {}).find(
      (post) => post.office === office && post['at-window'] === true && post.authorised?.includes('decide'),
    );
    if (decider !== undefined) report('could-be', { at: at.value('decision'), params: { post: decider.name } });
  },
});
