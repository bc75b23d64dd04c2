import { citationRules } from '../support/citation-rules.ts';

/** A citation that stands in 《》 can be found by its readers, and its level can be told; «按有关规定» can not. */
export const citationForm = citationRules({
  id: 'law/citation-form',
  purpose: {
    en: 'Checks that a law is cited by its title in 《》.',
    zh: '检查法律依据写出书名号内的名称。',
  },
  source: '行政许可法第三十条',
  severity: 'warning',
  check(places, { at, report }) {
    for (const { text, path } of places) {
      if (!/《[^《》]+》/u.test(text)) report('no-title', { at: at.value(...path), params: { written: text } });
    }
  },
});
