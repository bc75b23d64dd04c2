/**
 * How grave the findings of each rule are in each preset.
 *
 * - `recommended`: as the rules themselves say.
 * - `strict`: for a center that publishes nothing unfinished. What the law demands or what contradicts itself is an error;
 *   what a clerk can complete is a warning.
 * - `disclosure`: only what a public guide must have by Art. 30 of the licensing law (行政许可法第三十条), all of it as errors.
 */
import type { Preset, Setting } from '../language/rule-settings.ts';
import type { Family, RuleInfo } from './rule.ts';

/**
 * Families whose warnings `strict` takes for errors: each stands on an article of law or means that a definition
 * contradicts itself. Not `wording`, since vague words stand in 3–5 % of real, lawful conditions; and not `code`, since
 * codes are assigned by others (2 bodies of 177 in real data fail the check digit, GB 32100-2015).
 */
const STRICT_ERRORS: ReadonlySet<string> = new Set<Family>([
  'source',
  'reference',
  'law',
  'time',
  'process',
  'people',
  'fee',
  'material',
  'disclosure',
]);

/**
 * Families whose information `strict` takes for warnings: the clerk who wrote the definition can complete it. Not `people`,
 * where information is advice on how to organise work (决定层级); not `law` and `code`, where it says that Guhua does not know a
 * law or a province's scheme of codes; not `wording`.
 */
const STRICT_WARNINGS: ReadonlySet<string> = new Set<Family>([
  'reference',
  'time',
  'process',
  'fee',
  'material',
  'disclosure',
]);

/**
 * The eight elements that are to be shown at the place of work (行政许可法第三十条) and the rules that find one of them missing,
 * incomplete or not to be opened. The schema itself demands an item's name, basis, limits and process; whether the law limits
 * the number of licences (数量) no rule can know.
 */
export const DISCLOSURE_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  事项: ['disclosure/name-repeated', 'reference/duplicate-id'],
  依据: ['law/citation-form', 'law/basis-cites-article'],
  条件: ['disclosure/conditions-missing'],
  数量: [],
  程序: ['reference/unknown-process', 'process/step-without-verb', 'process/pause-tells-length'],
  期限: ['disclosure/statutory-missing'],
  需要提交的全部材料的目录: ['disclosure/materials-missing', 'material/catch-all'],
  申请书示范文本: ['disclosure/sample-missing', 'reference/missing-file', 'reference/outside-workspace'],
};

const DISCLOSURE_RULES: ReadonlySet<string> = new Set(Object.values(DISCLOSURE_ELEMENTS).flat());

/** Families that no preset silences: a text that cannot be read, a lock that is broken, a baseline that is out of date. */
const ALWAYS: ReadonlySet<string> = new Set<Family>(['source', 'registry', 'baseline']);

/** A rule's severity in a preset. */
export function presetSetting(preset: Preset, { id, severity }: RuleInfo): Setting {
  const family = id.slice(0, id.indexOf('/'));
  switch (preset) {
    case 'recommended':
      return severity;
    case 'strict':
      if (severity === 'warning' && STRICT_ERRORS.has(family)) return 'error';
      return severity === 'info' && STRICT_WARNINGS.has(family) ? 'warning' : severity;
    case 'disclosure':
      if (ALWAYS.has(family)) return severity;
      return DISCLOSURE_RULES.has(id) ? 'error' : 'off';
  }
}
