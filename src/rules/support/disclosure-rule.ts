/** Rules of what an item tells the public. */
import { type ItemContext, type RuleFor, type RuleInfo, rule } from '../rule.ts';

export interface DisclosureRule extends RuleInfo {
  check(context: ItemContext): void;
}

/** Makes a rule for items that are disclosed: a cancelled item is in the workspace for its history only. */
export function disclosureRule({ check, ...info }: DisclosureRule): RuleFor<'item'> {
  return rule({
    ...info,
    appliesTo: 'item',
    check(context) {
      if (context.item.status !== 'cancelled') check(context);
    },
  });
}
