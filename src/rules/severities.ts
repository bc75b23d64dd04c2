/**
 * The severity of a rule's findings in a file, as guhua.yaml says: the last exception for the file that names the rule, else
 * the rule's own setting, else the preset.
 */
import { matchesPathPattern } from '../base/path-pattern.ts';
import type { WorkspaceOverride } from '../language/generated/types.ts';
import { namedRules, type Preset, type RuleSettings, type Setting } from '../language/rule-settings.ts';
import { presetSetting } from './presets.ts';
import type { RuleInfo } from './rule.ts';

/** Answers how grave a rule's findings are in a file; answers for a file are remembered. */
export class Severities {
  readonly #preset: Preset;
  readonly #named: ReadonlyMap<string, Setting>;
  readonly #overrides: readonly WorkspaceOverride[];
  readonly #ofFile = new Map<string, ReadonlyMap<string, Setting>>();

  constructor(settings: RuleSettings | undefined) {
    this.#preset = settings?.presets ?? 'recommended';
    this.#named = new Map(Object.entries(namedRules(settings ?? {})));
    this.#overrides = settings?.overrides ?? [];
  }

  /** @param info what is known of the rule; a rule nobody knows is an error */
  of(rule: string, file: string, info: RuleInfo | undefined): Setting {
    if (hasFixedSeverity(rule)) return 'error';
    const own = this.#overriddenIn(file).get(rule) ?? this.#named.get(rule);
    return own ?? (info === undefined ? 'error' : presetSetting(this.#preset, info));
  }

  #overriddenIn(file: string): ReadonlyMap<string, Setting> {
    if (this.#overrides.length === 0) return NONE;
    const known = this.#ofFile.get(file);
    if (known !== undefined) return known;
    const matching = this.#overrides.filter(({ paths }) => paths.some((path) => matchesPathPattern(path, file)));
    const settings = new Map(matching.flatMap(({ rules }) => Object.entries(rules)));
    this.#ofFile.set(file, settings);
    return settings;
  }
}

/** Whether a rule is an error whatever guhua.yaml says: what is locked may not be changed by changing a setting (design §5). */
export function hasFixedSeverity(rule: string): boolean {
  return rule.startsWith('registry/');
}

const NONE: ReadonlyMap<string, Setting> = new Map();
