import type { ItemDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import { DEFAULT_OFFICE, readItemProcess } from '../../process/item-process.ts';
import { rule } from '../rule.ts';
import { itemsBy } from '../support/documents.ts';
import { findPost } from '../support/post-holders.ts';
import { stepsOf } from '../support/steps.ts';

const licencesOfOffice = itemsBy(({ data }) =>
  data.category === 'licence' ? `${data.department}/${data.office ?? DEFAULT_OFFICE}` : undefined,
);

/** The licensing office tells the supervising one of each decision (domain §2): by a step `notify`, or by copy. */
export const supervisingOfficeIsTold = rule({
  id: 'people/supervising-office-is-told',
  purpose: {
    en: 'Checks that a licensing office tells a supervising office of its department what it decides.',
    zh: '检查审批科室把许可决定告知本部门的监管科室。',
  },
  source: '审批与监管分离原则；行政许可法第六十一条',
  severity: 'info',
  appliesTo: 'department',
  check({ workspace, document, department, at, report }) {
    const supervising = Object.values(department.offices).filter((office) => office.duty === 'supervision');
    if (supervising.length === 0) return;
    for (const [id, office] of Object.entries(department.offices)) {
      if (office.duty !== 'licensing' || office.tells !== undefined) continue;
      const licences = licencesOfOffice(workspace).get(`${document.id}/${id}`) ?? [];
      const untold = licences.filter((item) => !notifiesSupervisor(workspace, item));
      if (untold.length === 0) continue;
      const offices = supervising.map(({ name }) => name).join('、');
      report('untold', { at: at.key('offices', id), params: { office: office.name, count: untold.length, offices } });
    }
  },
});

/** Whether a step of the item's process tells a supervising post; what cannot be read is not held against anybody. */
function notifiesSupervisor(workspace: Workspace, item: ItemDocument): boolean {
  const process = readItemProcess(workspace, item)?.process;
  if (process === undefined) return true;
  return stepsOf(process, 'notify').some((step) =>
    step.by.some((actor) => findPost(workspace, actor)?.office?.duty === 'supervision'),
  );
}
