import { rule } from '../rule.ts';
import { findPost } from '../support/post-holders.ts';
import { stepsOf } from '../support/steps.ts';

/** What is finished on the spot is decided where the applicant stands: at the window (domain §1, §2). */
export const instantDecidedAtWindow = rule({
  id: 'people/instant-decided-at-window',
  purpose: {
    en: 'Checks that an instant item is decided at the window.',
    zh: '检查即办件在窗口决定。',
  },
  source: '行政许可法第三十四条第二款',
  severity: 'warning',
  appliesTo: 'item',
  check({ workspace, item, process, at, report }) {
    if (item.handling !== 'instant' || item.decision === 'window') return;
    if (item.decision !== undefined) {
      report('level', { at: at.value('decision'), related: [at.value('handling')] });
      return;
    }
    for (const step of process === undefined ? [] : stepsOf(process, 'decide')) {
      const posts = step.by.map((actor) => findPost(workspace, actor)?.post);
      if (posts.length === 0 || posts.some((post) => post === undefined || post['at-window'] === true)) continue;
      const names = posts.map((post) => post?.name).join('、');
      report('post', { at: at.key('process'), params: { step: step.name, post: names } });
    }
  },
});
