/** A check of citations looks at every place that cites law, in items and in process files. */
import { type CitationPlace, citationsOfItem, citationsOfProcess } from '../../law/citation-places.ts';
import { type ItemContext, type ProcessContext, type Rule, type RuleInfo, rule } from '../rule.ts';

export type CitationContext = Pick<ItemContext | ProcessContext, 'workspace' | 'document' | 'at' | 'report'>;

export interface CitationCheck extends RuleInfo {
  check(places: readonly CitationPlace[], context: CitationContext): void;
}

/** The rules of a check: for items and for process files. */
export function citationRules({ check, ...info }: CitationCheck): readonly Rule[] {
  return [
    rule({
      ...info,
      appliesTo: 'item',
      check({ item, process, ...context }) {
        check(citationsOfItem(item, process), context);
      },
    }),
    rule({
      ...info,
      appliesTo: 'process',
      check({ definition, process, ...context }) {
        check(citationsOfProcess(definition, process), context);
      },
    }),
  ];
}
