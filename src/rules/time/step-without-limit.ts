import { allBlocks } from '../../process/blocks.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';

/** A step without a limit can be overdue by any length, and the sum of the others says nothing (domain §2: each node with its limit). */
export const stepWithoutLimit = processRules({
  id: 'time/step-without-limit',
  purpose: {
    en: 'Checks that every step has a limit.',
    zh: '检查每个环节都有时限。',
  },
  source: '优化营商环境条例第三十六条',
  severity: 'warning',
  faults(process, { source }) {
    return allBlocks(process.blocks).flatMap((block): ProcessFault[] => {
      // The text is asked and not the step: a limit that is a parameter without an argument is there.
      if (block.kind !== 'step' || source.node([...block.path, 'within']) !== undefined) return [];
      return [{ message: 'none', path: [...block.path, block.verb], params: { step: block.name } }];
    });
  },
});
