/** Every rule there is. A rule's file stands in the folder of its family. */

import { CODE_RULES } from './code/index.ts';
import { DECLARED_RULES } from './declared.ts';
import { DISCLOSURE_RULES } from './disclosure/index.ts';
import { FEE_RULES } from './fee/index.ts';
import { LAW_RULES } from './law/index.ts';
import { MATERIAL_RULES } from './material/index.ts';
import { PEOPLE_RULES } from './people/index.ts';
import { PROCESS_RULES } from './process/index.ts';
import { REFERENCE_RULES } from './reference/index.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { TIME_RULES } from './time/index.ts';
import { WORDING_RULES } from './wording/index.ts';

/** The rules that run here. */
export const ALL_RULES: readonly Rule[] = [
  ...REFERENCE_RULES,
  ...LAW_RULES,
  ...TIME_RULES,
  ...PROCESS_RULES,
  ...PEOPLE_RULES,
  ...FEE_RULES,
  ...MATERIAL_RULES,
  ...DISCLOSURE_RULES,
  ...WORDING_RULES,
  ...CODE_RULES,
];

/** What is known of every rule, by its id. */
export const ALL_RULE_INFOS: ReadonlyMap<string, RuleInfo> = new Map(
  [...DECLARED_RULES, ...ALL_RULES].map((info) => [info.id, info]),
);

/** What is known of a rule; `undefined` where there is none of that id. */
export function ruleInfo(id: string): RuleInfo | undefined {
  return ALL_RULE_INFOS.get(id);
}

/** All rules by id, each once. */
export function allRuleInfos(): readonly RuleInfo[] {
  return [...ALL_RULE_INFOS.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
