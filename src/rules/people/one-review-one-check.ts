import type { Block } from '../../process/blocks.ts';
import { processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';
import { countOnWays } from '../support/ways.ts';

/** A second review may be of another matter; a third one is a level. */
const MOST_REVIEWS = 2;

/** Internal review is short: «one review, one check» instead of many levels (domain §2). */
export const oneReviewOneCheck = processRules({
  id: 'people/one-review-one-check',
  purpose: {
    en: 'Checks that no department reviews a case more than twice before it is decided.',
    zh: '检查同一部门在决定前的审查不超过两道。',
  },
  source: '优化营商环境条例第三十五条；一审一核',
  severity: 'warning',
  faults(process) {
    const reviews = stepsOf(process, 'review');
    const departments = new Set(reviews.flatMap((step) => step.by.map((actor) => actor.department)));
    return [...departments].flatMap((department) => {
      const ofDepartment = (block: Block): boolean =>
        block.kind === 'step' && block.verb === 'review' && block.by.some((actor) => actor.department === department);
      const { mostInSequence } = countOnWays(process.blocks, ofDepartment);
      const last = reviews.findLast(ofDepartment);
      if (mostInSequence <= MOST_REVIEWS || last === undefined) return [];
      const steps = reviews.filter(ofDepartment).map((step) => step.name);
      const params = { count: mostInSequence, steps: steps.join('、') };
      return [{ message: 'levels', path: [...last.path, 'review'], params }];
    });
  },
});
