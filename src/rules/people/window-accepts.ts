import { findPost } from '../support/post-holders.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** One window accepts (domain §2; 行政许可法 Art. 26): an applicant does not go from office to office. */
export const windowAccepts = processRules({
  id: 'people/window-accepts',
  purpose: {
    en: 'Checks that applications are accepted by a post at the window.',
    zh: '检查受理由在窗口的岗位办理。',
  },
  source: '行政许可法第二十六条第一款',
  severity: 'warning',
  faults(process, { workspace }) {
    return stepsOf(process, 'accept').flatMap((step): ProcessFault[] => {
      const posts = step.by.map((actor) => findPost(workspace, actor)?.post);
      if (posts.length === 0 || posts.some((post) => post === undefined || post['at-window'] === true)) return [];
      const names = posts.map((post) => post?.name).join('、');
      return [{ message: 'elsewhere', path: [...step.path, 'by'], params: { step: step.name, post: names } }];
    });
  },
});
