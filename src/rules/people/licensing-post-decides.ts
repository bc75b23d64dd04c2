import { findPost } from '../support/post-holders.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';
import { stepsOf } from '../support/steps.ts';

/** Approval is separate from supervision: an office that supervises neither reviews nor decides (domain §2). */
export const licensingPostDecides = processRules({
  id: 'people/licensing-post-decides',
  purpose: {
    en: 'Checks that no post of a supervising office reviews or decides.',
    zh: '检查审查与决定不由监管科室的岗位办理。',
  },
  source: '审批与监管分离原则；行政许可法第六十条、第六十一条',
  severity: 'error',
  faults(process, { workspace }) {
    return stepsOf(process, 'review', 'decide').flatMap((step) =>
      step.by.flatMap((actor): ProcessFault[] => {
        const holder = findPost(workspace, actor);
        if (holder?.office?.duty !== 'supervision') return [];
        const params = { step: step.name, post: holder.post.name, office: holder.office.name };
        return [{ message: 'supervises', path: [...step.path, 'by'], params }];
      }),
    );
  },
});
