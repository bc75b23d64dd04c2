import { rule } from '../rule.ts';
import { asLimit, compareSurely, readLimit, timeLike } from '../support/limits.ts';

/** Who applies for all at once should not wait longer than who takes one item after another (domain §2). */
export const bundleLongerThanItems = rule({
  id: 'time/bundle-longer-than-items',
  purpose: {
    en: 'Checks that the promise of a bundle is no longer than the promises of its items added up.',
    zh: '检查联合办理的承诺期限不长于各事项承诺期限之和。',
  },
  source: '行政许可法第二十六条第二款；优化营商环境条例第三十五条',
  severity: 'warning',
  appliesTo: 'bundle',
  check({ bundle, figures, at, report, minutesPerDay }) {
    const promised = readLimit(bundle.promised);
    const { serialPromise, missing } = figures;
    if (promised === undefined || serialPromise === undefined || missing.length > 0) return;
    if (compareSurely(promised.duration, asLimit(serialPromise), minutesPerDay) !== 'longer') return;
    const params = { promised: promised.text, total: timeLike(serialPromise, promised.text) };
    report('longer', { at: at.value('promised'), related: [at.key('items')], params });
  },
});
