import { rule } from '../rule.ts';
import { suggestName } from '../support/suggestion.ts';

/** Decisions are told to who supervises what was approved (domain §2; 行政许可法 Art. 61). */
export const toldOfficeSupervises = rule({
  id: 'people/told-office-supervises',
  purpose: {
    en: 'Checks that an office which is told of decisions exists and supervises.',
    zh: '检查抄告的科室存在，且职能是监管。',
  },
  source: '审批与监管分离原则；行政许可法第六十一条',
  severity: 'error',
  appliesTo: 'department',
  check({ department, at, report }) {
    const { offices } = department;
    const supervising = Object.keys(offices).filter((id) => offices[id]?.duty === 'supervision');
    for (const [id, office] of Object.entries(offices)) {
      for (const [index, told] of (office.tells ?? []).entries()) {
        const place = at.value('offices', id, 'tells', index);
        const target = Object.hasOwn(offices, told) ? offices[told] : undefined;
        if (target === undefined) {
          const { message, params } = suggestName(told, supervising);
          report(message, { at: place, params });
        } else if (target.duty !== 'supervision') report('duty', { at: place, params: { office: target.name } });
      }
    }
  },
});
