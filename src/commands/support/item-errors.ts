import type { Workspace } from '../../language/workspace.ts';
import { checkWorkspace } from '../../rules/run-rules.ts';

/**
 * The items that have errors, each with the rules that found them. An error in a process or a department that an item
 * stands on is the item's too.
 */
export function errorsByItem(workspace: Workspace): ReadonlyMap<string, readonly string[]> {
  const rulesByFile = new Map<string, Set<string>>();
  for (const { file, rule, severity } of checkWorkspace(workspace)) {
    if (severity === 'error') rulesByFile.set(file, (rulesByFile.get(file) ?? new Set()).add(rule));
  }
  const errors = new Map<string, readonly string[]>();
  for (const { id, file, data } of workspace.items.values()) {
    const process = workspace.processes.get(data.process.uses ?? '')?.file;
    const department = workspace.departments.get(data.department)?.file;
    const rules = [file, process, department].flatMap((name) => [...(rulesByFile.get(name ?? '') ?? [])]);
    if (rules.length > 0) errors.set(id, [...new Set(rules)]);
  }
  for (const { kind, id, file } of workspace.faulty)
    if (kind === 'item') errors.set(id, [...(rulesByFile.get(file) ?? [])]);
  return errors;
}
