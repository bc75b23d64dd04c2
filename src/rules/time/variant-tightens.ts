import { compareLimits, type Duration } from '../../base/duration.ts';
import { allBlocks, type Block, type Process, type Variant } from '../../process/blocks.ts';
import { durationAt } from '../support/limits.ts';
import { type ProcessFault, type ProcessSurroundings, processRules } from '../support/process-rules.ts';

/** A variant only tightens, so that what holds of the process holds of the variant (design §3). */
export const variantTightens = processRules({
  id: 'time/variant-tightens',
  purpose: {
    en: 'Checks that a variant sets no longer limits than the process itself.',
    zh: '检查变体的时限不长于流程本身的时限。',
  },
  source: '优化营商环境条例第三十六条',
  severity: 'error',
  faults(process, surroundings) {
    return [...process.variants.values()].flatMap((variant) => [
      ...stepFaults(process, variant, surroundings),
      ...promiseFaults(process, variant, surroundings),
    ]);
  },
});

function stepFaults(
  process: Process,
  variant: Variant,
  { minutesPerDay, source }: ProcessSurroundings,
): readonly ProcessFault[] {
  const blocks = new Map(allBlocks(process.blocks).map((block) => [block.id, block]));
  return [...variant.limits].flatMap(([step, limit]): ProcessFault[] => {
    const block = blocks.get(step);
    const own = limitOfBlock(block);
    if (block === undefined || own === undefined || compareLimits(limit, own, minutesPerDay) !== 'longer') return [];
    const path = [...variant.path, 'limits', step];
    const ownPath = [...block.path, block.kind === 'pause' ? 'at-most' : 'within'];
    const params = {
      variant: variant.name,
      step,
      limit: durationAt(limit, source, path),
      own: durationAt(own, source, ownPath),
    };
    return [{ message: 'step', path, params }];
  });
}

function promiseFaults(
  process: Process,
  variant: Variant,
  { minutesPerDay, source }: ProcessSurroundings,
): readonly ProcessFault[] {
  const { promised } = variant;
  if (promised === undefined || process.promised === undefined) return [];
  if (compareLimits(promised, process.promised, minutesPerDay) !== 'longer') return [];
  const path = [...variant.path, 'promised'];
  const params = {
    variant: variant.name,
    promised: durationAt(promised, source, path),
    own: durationAt(process.promised, source, ['promised']),
  };
  return [{ message: 'promise', path, params }];
}

function limitOfBlock(block: Block | undefined): Duration | undefined {
  if (block?.kind === 'step') return block.within;
  return block?.kind === 'pause' ? block.atMost : undefined;
}
