import { allBlocks } from '../../process/blocks.ts';
import { type ProcessFault, processRules } from '../support/process-rules.ts';

/** Only the eight procedures of Art. 45 stop the clock, and their length is told to the applicant in writing. */
export const pauseTellsLength = processRules({
  id: 'process/pause-tells-length',
  purpose: {
    en: 'Checks that a pause is one of the eight special procedures and tells its length.',
    zh: '检查暂停属于八种特别程序之一，并写明最长时间。',
  },
  source: '行政许可法第四十五条',
  severity: 'error',
  faults({ blocks }, { source }) {
    return allBlocks(blocks).flatMap((block): ProcessFault[] => {
      if (block.kind !== 'pause') return [];
      const path = [...block.path, 'pause'];
      const params = { pause: block.name };
      const faults: ProcessFault[] = [];
      if (block.pauseKind === undefined) faults.push({ message: 'no-kind', path, on: 'key', params });
      const told = source.node([...block.path, 'at-most']) !== undefined;
      if (!told) faults.push({ message: 'no-length', path, on: 'key', params });
      return faults;
    });
  },
});
