import { compareLimits, parseDuration } from '../../base/duration.ts';
import { rule } from '../rule.ts';

/** A promise may be shorter than the law's limit, never longer (行政许可法 Art. 42; 优化营商环境条例 Art. 36). */
export const promisedWithinStatutory = rule({
  id: 'time/promised-within-statutory',
  purpose: {
    en: 'Checks that the promised limit does not exceed the statutory limit.',
    zh: '检查承诺期限不超过法定期限。',
  },
  source: '行政许可法第四十二条；优化营商环境条例第三十六条',
  severity: 'error',
  appliesTo: 'item',
  check({ item, at, report, minutesPerDay }) {
    const { statutory: statutoryText, promised: promisedText } = item.limits;
    const statutory = statutoryText === undefined ? undefined : parseDuration(statutoryText);
    const promised = parseDuration(promisedText);
    if (statutory === undefined || statutoryText === undefined || promised === undefined) return;
    if (compareLimits(promised, statutory, minutesPerDay) !== 'longer') return;
    const related = [at.value('limits', 'statutory')];
    report('exceeds', {
      at: at.value('limits', 'promised'),
      related,
      params: { promised: promisedText, statutory: statutoryText },
    });
  },
});
