import { findPost } from '../support/post-holders.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** A post does what it is authorised to do; a decision by another one has no effect (行政许可法 Art. 22, 69). */
export const notAuthorised = processRules({
  id: 'people/not-authorised',
  purpose: {
    en: 'Checks that a post is authorised to do the steps it is given.',
    zh: '检查岗位获授权办理所分派的环节。',
  },
  source: '行政许可法第二十二条、第六十九条',
  severity: 'error',
  faults(process, { workspace }) {
    return stepsOf(process).flatMap((step) =>
      step.by.flatMap((actor, index): ProcessFault[] => {
        const holder = findPost(workspace, actor);
        const authorised = holder?.post.authorised;
        if (holder === undefined || authorised === undefined || authorised.includes(step.verb)) return [];
        const path = [...step.path, 'by', ...(step.by.length > 1 ? [index] : [])];
        const params = { step: step.name, post: holder.post.name, file: holder.department.file };
        return [{ message: 'not-among', path, params }];
      }),
    );
  },
});
