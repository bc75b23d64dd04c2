import { compareLimits } from '../../base/duration.ts';
import { allBlocks } from '../../process/blocks.ts';
import { durationLike } from '../support/limits.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';

/** A warning is of use only while there is time left: each node has its limit and, before it, its warning (domain §2). */
export const warningBeforeLimit = processRules({
  id: 'time/warning-before-limit',
  purpose: {
    en: 'Checks that the warning of a step comes before its limit.',
    zh: '检查环节的预警早于时限。',
  },
  source: '优化营商环境条例第三十六条',
  severity: 'warning',
  faults(process, { minutesPerDay, source }) {
    return allBlocks(process.blocks).flatMap((block): ProcessFault[] => {
      if (block.kind !== 'step' || block.warn === undefined || block.within === undefined) return [];
      if (compareLimits(block.warn, block.within, minutesPerDay) === 'shorter') return [];
      const params = {
        step: block.name,
        warn: durationLike(block.warn, source.text),
        within: durationLike(block.within, source.text),
      };
      return [{ message: 'late', path: [...block.path, 'warn'], params }];
    });
  },
});
