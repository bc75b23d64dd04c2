import type { Step } from '../../process/blocks.ts';
import { isSamePost, postName } from '../support/post-holders.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** 一审一核: one reviews, another checks and decides (domain §2). An instant item is decided at once by whoever takes it. */
export const reviewerIsDecider = processRules({
  id: 'people/reviewer-is-decider',
  purpose: {
    en: 'Checks that the post that decides is not the one that reviewed.',
    zh: '检查审查与决定不由同一岗位办理。',
  },
  source: '行政许可法第三十四条、第三十七条；一审一核',
  severity: 'warning',
  concerns: (item) => item.handling !== 'instant',
  faults(process, { workspace }) {
    const reviews = stepsOf(process, 'review');
    return stepsOf(process, 'decide').flatMap((decision): ProcessFault[] => {
      const [decider, ...others] = decision.by;
      if (decider === undefined || others.length > 0) return [];
      const review = reviews.find((step) => isDoneBySame(step, decision));
      if (review === undefined) return [];
      const params = { review: review.name, step: decision.name, post: postName(workspace, decider) };
      return [{ message: 'same', path: [...decision.path, 'by'], params }];
    });
  },
});

/** Whether one post alone does both, and nothing says that two persons of that post do. */
function isDoneBySame(review: Step, decision: Step): boolean {
  const [reviewer, ...others] = review.by;
  const [decider] = decision.by;
  if (reviewer === undefined || decider === undefined || others.length > 0 || !isSamePost(reviewer, decider))
    return false;
  return !decision.notSamePersonAs.includes(review.id) && !review.notSamePersonAs.includes(decision.id);
}
