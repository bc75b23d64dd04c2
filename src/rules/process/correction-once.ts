import { allBlocks } from '../../process/blocks.ts';
import { processRules } from '../support/process-rules.ts';

/** All that is missing is told at once: a second round of corrections is what the law forbids (行政许可法 Art. 32). */
export const correctionOnce = processRules({
  id: 'process/correction-once',
  purpose: { en: 'Checks that corrections are told once only.', zh: '检查补正只告知一次。' },
  source: '行政许可法第三十二条第一款第四项；优化营商环境条例第三十六条',
  severity: 'warning',
  faults({ blocks }) {
    return allBlocks(blocks).flatMap((block) => {
      const times = block.kind === 'step' ? (block.correction?.times ?? 1) : 1;
      if (times <= 1) return [];
      return [
        { message: 'several', path: [...block.path, 'correction', 'times'], params: { step: block.name, times } },
      ];
    });
  },
});
