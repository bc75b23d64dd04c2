import { allBlocks } from '../../process/blocks.ts';
import { processRules } from '../support/process-rules.ts';

/** Without a correction the process does not say what becomes of an application with something missing (Art. 32). */
export const correctionMissing = processRules({
  id: 'process/correction-missing',
  purpose: {
    en: 'Checks that acceptance of a promised item says how corrections are told.',
    zh: '检查承诺件的受理环节写明怎样告知补正。',
  },
  source: '行政许可法第三十二条第一款第四项',
  severity: 'info',
  concerns: (item) => item.handling === 'promised',
  faults({ blocks }) {
    const steps = allBlocks(blocks).filter((block) => block.kind === 'step');
    if (steps.some((step) => step.correction !== undefined)) return [];
    const accept = steps.find((step) => step.verb === 'accept');
    return accept === undefined ? [] : [{ message: 'missing', path: accept.path, params: { step: accept.name } }];
  },
});
