import type { ItemContext, ProcessContext } from '../rule.ts';
import { rule } from '../rule.ts';
import { type CitationPlace, citationsOfItem, citationsOfProcess } from '../support/citation-places.ts';

/** A citation that stands in 《》 can be found by its readers, and its level can be told; «按有关规定» can not. */
export const citationForm = rule({
  id: 'law/citation-form',
  purpose: {
    en: 'Checks that a law is cited by its title in 《》.',
    zh: '检查法律依据写出书名号内的名称。',
  },
  source: '行政许可法第三十条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, process, ...context }) {
    reportWithoutTitle(citationsOfItem(item, process), context);
  },
});

/** The same for the laws that a process file cites. */
export const citationFormOfProcess = rule({
  ...citationForm,
  appliesTo: 'process',
  check({ definition, process, ...context }) {
    reportWithoutTitle(citationsOfProcess(definition, process), context);
  },
});

function reportWithoutTitle(
  places: readonly CitationPlace[],
  { at, report }: Pick<ItemContext | ProcessContext, 'at' | 'report'>,
): void {
  for (const { text, path } of places) {
    if (!/《[^《》]+》/u.test(text)) report('no-title', { at: at.value(...path), params: { written: text } });
  }
}
