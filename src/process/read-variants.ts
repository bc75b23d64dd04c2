/** The variants of a process: tighter limits and skipped steps, by the names of steps that there are. */
import type { Duration } from '../base/duration.ts';
import type { Path } from '../findings/finding.ts';
import type { ProcessVariant } from '../language/generated/types.ts';
import { allBlocks, type Block, type Variant } from './blocks.ts';
import type { ProcessFaults } from './process-faults.ts';
import type { StepValues } from './step-values.ts';

/** Reads the variants that stand at `path`; what names no step, or skips one that is not optional, is reported and left out. */
export function readVariants(
  definitions: Readonly<Record<string, ProcessVariant>>,
  path: Path,
  blocks: readonly Block[],
  values: StepValues,
  faults: ProcessFaults,
): Map<string, Variant> {
  const known = new Map(allBlocks(blocks).map((block) => [block.id, block]));
  const timed = [...known.values()].filter(({ kind }) => kind === 'step' || kind === 'pause').map(({ id }) => id);
  const variants = new Map<string, Variant>();
  for (const [id, definition] of Object.entries(definitions)) {
    const here = [...path, id];
    const limits = new Map<string, Duration>();
    for (const [step, limit] of Object.entries(definition.limits ?? {})) {
      const at = [...here, 'limits', step];
      const target = known.get(step);
      if (target?.kind !== 'step' && target?.kind !== 'pause') {
        faults.unknownStep(step, at, 'key', timed);
        continue;
      }
      const duration = target.kind === 'step' ? values.workingTime(limit, at) : values.duration(limit, at);
      if (duration !== undefined) limits.set(step, duration);
    }
    const skip = new Set<string>();
    for (const [index, step] of (definition.skip ?? []).entries()) {
      const target = known.get(step);
      const at = [...here, 'skip', index];
      if (target === undefined) faults.unknownStep(step, at, 'value', known.keys());
      else if (!('optional' in target && target.optional)) {
        faults.report('process/variant-skips-required', 'required', faults.source.value(at), { step });
      } else skip.add(step);
    }
    variants.set(id, {
      id,
      name: definition.name ?? id,
      when: definition.when,
      limits,
      skip,
      promised:
        definition.promised === undefined ? undefined : values.duration(definition.promised, [...here, 'promised']),
      path: here,
    });
  }
  return variants;
}
