import { rule } from '../rule.ts';

/** Where a department has several licensing offices, only the item itself can say which of them undertakes it. */
export const officeNeeded = rule({
  id: 'reference/office-needed',
  purpose: {
    en: 'Checks that an item names its office where the department has several licensing offices.',
    zh: '检查部门有多个审批科室时，事项写明由哪个科室承办。',
  },
  source: '行政许可法第二十六条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, department, at, report }) {
    if (item.office !== undefined || department === undefined) return;
    const offices = Object.entries(department.data.offices).filter(([, office]) => office.duty === 'licensing');
    if (offices.length < 2) return;
    const choices = offices.map(([id, office]) => `${id}（${office.name}）`).join('、');
    report('several', { at: at.value('department'), params: { department: department.data.name, choices } });
  },
});
