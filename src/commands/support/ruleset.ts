import { type Digest, digestOf } from '../../base/digest.ts';
import type { Workspace } from '../../language/workspace.ts';
import { ALL_RULE_INFOS } from '../../rules/index.ts';
import { Severities } from '../../rules/severities.ts';

/**
 * The digest of what definitions are checked by: every rule with the severity that it has in the workspace, and the exceptions
 * for some of its files. Two workspaces with one digest accept the same definitions.
 */
export function rulesetDigest({ config }: Workspace): Digest {
  const settings = config?.data.rules;
  const severities = new Severities({ ...settings, overrides: [] });
  const rules = [...ALL_RULE_INFOS.values()].map((info) => [info.id, severities.of(info.id, '', info)] as const);
  const overrides = (settings?.overrides ?? []).map(({ paths, rules: exceptions }) => ({ paths, rules: exceptions }));
  return digestOf({ rules: Object.fromEntries(rules), overrides });
}
