import { durationAt } from '../support/limits.ts';
import { processRules } from '../support/process-rules.ts';
import { overrun } from './counted-path-within-promise.ts';

/** A variant that promises more speed must get it from its own limits: 绿色通道 90 → 50 working days is a sum (domain §1). */
export const variantPromiseMet = processRules({
  id: 'time/variant-promise-met',
  purpose: {
    en: 'Checks that the limits of a variant add up to what the variant promises.',
    zh: '检查变体各环节时限之和不超过变体的承诺期限。',
  },
  source: '优化营商环境条例第三十六条',
  severity: 'error',
  faults(process, { minutesPerDay, source }) {
    return [...process.variants.values()].flatMap((variant) => {
      if (variant.promised === undefined) return [];
      const path = [...variant.path, 'promised'];
      const promised = { duration: variant.promised, text: durationAt(variant.promised, source, path) };
      const params = overrun(process, promised, minutesPerDay, variant);
      return params === undefined ? [] : [{ message: 'longer', path, params: { ...params, variant: variant.name } }];
    });
  },
});
