import { rule } from '../rule.ts';

/** Free or charged: a table that says both misleads whoever reads the other half. */
export const freeWithRows = rule({
  id: 'fee/free-with-rows',
  purpose: {
    en: 'Checks that an item that is free has no rows of fees.',
    zh: '检查不收费的事项没有写收费项目。',
  },
  source: '行政许可法第五十八条、第五十九条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report }) {
    const rows = item.fee?.rows ?? [];
    if (item.fee?.charged !== false || rows.length === 0) return;
    report('rows', {
      at: at.value('fee', 'charged'),
      related: [at.key('fee', 'rows')],
      params: { count: rows.length, name: rows[0]?.name ?? '' },
    });
  },
});
