import { compareLimits, type MinutesPerDay } from '../../base/duration.ts';
import type { ProcessVariant } from '../../language/generated/types.ts';
import { allBlocks, type Process, type Variant } from '../../process/blocks.ts';
import { rule } from '../rule.ts';

/** A green channel that changes nothing promises something that applicants do not get. */
export const variantWithoutEffect = rule({
  id: 'process/variant-without-effect',
  purpose: {
    en: 'Checks that a variant shortens a limit or skips a step.',
    zh: '检查变体确实缩短时限或省去环节。',
  },
  source: 'design §3',
  severity: 'warning',
  appliesTo: 'process',
  check({ definition, process, minutesPerDay, at, report }) {
    for (const variant of process.variants.values()) {
      const written = definition.variants?.[variant.id];
      if (written === undefined || hasEffect(process, variant, written, minutesPerDay)) continue;
      report('none', { at: at.key(...variant.path), params: { variant: variant.name } });
    }
  },
});

function hasEffect(process: Process, variant: Variant, written: ProcessVariant, minutesPerDay: MinutesPerDay): boolean {
  // What names no step of the process is left out of the variant and told by process/unknown-step.
  const dropped = Object.keys(written.limits ?? {}).length > variant.limits.size;
  if (dropped || (written.skip ?? []).length > 0) return true;
  if (variant.promised !== undefined) {
    if (process.promised === undefined) return true;
    if (compareLimits(variant.promised, process.promised, minutesPerDay) !== 'equal') return true;
  }
  const blocks = new Map(allBlocks(process.blocks).map((block) => [block.id, block]));
  return [...variant.limits].some(([id, limit]) => {
    const block = blocks.get(id);
    const before = block?.kind === 'step' ? block.within : block?.kind === 'pause' ? block.atMost : undefined;
    return before === undefined || compareLimits(limit, before, minutesPerDay) !== 'equal';
  });
}
