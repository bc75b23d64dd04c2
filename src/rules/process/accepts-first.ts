import { processRules } from '../support/process-rules.ts';

/** Limits count from acceptance, so nothing is done before it (行政许可法 Art. 32, 42). */
export const acceptsFirst = processRules({
  id: 'process/accepts-first',
  purpose: { en: 'Checks that a process begins with acceptance.', zh: '检查流程从受理开始。' },
  source: '行政许可法第三十二条',
  severity: 'warning',
  faults({ blocks }) {
    const [first] = blocks;
    if (first === undefined || (first.kind === 'step' && first.verb === 'accept')) return [];
    return [{ message: 'not-first', path: first.path, params: { step: first.name } }];
  },
});
