import { findPost, isSamePost } from '../support/post-holders.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** Where two steps must be done by different people, one post held by one person cannot do both. */
export const samePost = processRules({
  id: 'people/same-post',
  purpose: {
    en: 'Checks that steps which different people must do are not given to one post held by one person.',
    zh: '检查「不得同人」的环节不由只有一个人的同一岗位办理。',
  },
  source: '行政许可法第三十四条、第三十七条；一审一核',
  severity: 'error',
  faults(process, { workspace }) {
    const steps = stepsOf(process);
    return steps.flatMap((step) =>
      step.notSamePersonAs.flatMap((id): ProcessFault[] => {
        const other = steps.find((candidate) => candidate.id === id);
        const [actor, ...more] = step.by;
        const [otherActor, ...others] = other?.by ?? [];
        if (other === undefined || actor === undefined || otherActor === undefined) return [];
        if (more.length + others.length > 0 || !isSamePost(actor, otherActor)) return [];
        const holder = findPost(workspace, actor);
        if (holder === undefined || (holder.post.persons ?? 1) > 1) return [];
        const params = { step: step.name, other: other.name, post: holder.post.name, file: holder.department.file };
        return [{ message: 'alone', path: [...step.path, 'not-same-person-as'], params }];
      }),
    );
  },
});
