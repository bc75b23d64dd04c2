/** Where the steps of a template name a parameter, `$name`. */
import type { Path } from '../../findings/finding.ts';
import type { ProcessSteps } from '../../language/generated/types.ts';

export interface ParameterUse {
  readonly name: string;
  readonly path: Path;
}

/** The keys whose values may be parameters. */
const KEYS_WITH_PARAMETERS = new Set(['by', 'within', 'warn', 'at-most', 'notice', 'wait']);

/** Every use of a parameter in a list of steps. */
export function parameterUses(steps: ProcessSteps): readonly ParameterUse[] {
  return usesIn(steps, ['steps'], false);
}

function usesIn(value: unknown, path: Path, mayName: boolean): readonly ParameterUse[] {
  if (typeof value === 'string') {
    if (!mayName) return [];
    return [...value.matchAll(/\$([a-z][a-z0-9-]*)/gu)].map(([, name = '']) => ({ name, path }));
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => usesIn(entry, [...path, index], mayName));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => usesIn(entry, [...path, key], KEYS_WITH_PARAMETERS.has(key)));
}
