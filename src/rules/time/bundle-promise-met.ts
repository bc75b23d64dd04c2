import { rule } from '../rule.ts';
import { asLimit, compareSurely, readLimit, timeLike } from '../support/limits.ts';

/** One promise for the whole: the longest way through the bundle may not take more (优化营商环境条例 Art. 36). */
export const bundlePromiseMet = rule({
  id: 'time/bundle-promise-met',
  purpose: {
    en: 'Checks that the longest way through a bundle does not exceed its promised limit.',
    zh: '检查联合办理的最长路径不超过承诺期限。',
  },
  source: '优化营商环境条例第三十六条；行政许可法第二十六条第二款',
  severity: 'error',
  appliesTo: 'bundle',
  check({ bundle, figures, at, report, minutesPerDay }) {
    const promised = readLimit(bundle.promised);
    const { time } = figures;
    if (promised === undefined || time === undefined) return;
    if (compareSurely(asLimit(time.longest), promised.duration, minutesPerDay) !== 'longer') return;
    const params = {
      total: timeLike(time.longest, promised.text),
      promised: promised.text,
      path: time.criticalPath.join('→'),
    };
    const related = [bundle.process === undefined ? at.key('items') : at.value('process', 'uses')];
    report('longer', { at: at.value('promised'), related, params });
  },
});
