/** What guhua.yaml says of the severity of rules. */
import type { Path, Severity } from '../findings/finding.ts';
import type { WorkspaceDefinition } from './generated/types.ts';

export type RuleSettings = NonNullable<WorkspaceDefinition['rules']>;
export type Preset = NonNullable<RuleSettings['presets']>;

/** A rule's severity, or that it is silent. */
export type Setting = Severity | 'off';

/** The rules that are named on their own, without the preset and the exceptions by path. */
export function namedRules({ presets: _, overrides: __, ...named }: RuleSettings): Readonly<Record<string, Setting>> {
  // The schema holds what is left to severities, which is what makes the cast true.
  return named as Readonly<Record<string, Setting>>;
}

/** Every place in guhua.yaml that sets a rule: by itself, and in the exceptions by path. */
export function rulesSet(settings: RuleSettings = {}): readonly { readonly id: string; readonly path: Path }[] {
  const overrides = (settings.overrides ?? []).flatMap(({ rules }, index) =>
    Object.keys(rules).map((id) => ({ id, path: ['rules', 'overrides', index, 'rules', id] })),
  );
  return [...Object.keys(namedRules(settings)).map((id) => ({ id, path: ['rules', id] })), ...overrides];
}
