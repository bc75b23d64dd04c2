/** The answer of `who` for a process: its duties by department and post. */
import { formatDuration } from '../../base/duration.ts';
import type { Process, Step, Variant } from '../../process/blocks.ts';
import { type Duty, dutiesOf } from '../../process/duties.ts';
import { postOf } from '../../process/loads.ts';

export interface DutyJson {
  readonly step: string;
  /** The verb of the step; `pause` for a special procedure. */
  readonly does: string;
  readonly limit: string | null;
  readonly warn: string | null;
  readonly staff: number | null;
  /** Of a joint signature, how many must agree, and of how many. */
  readonly signatures: { readonly needed: number; readonly of: number } | null;
  readonly notSamePersonAs: readonly string[];
  readonly correction: { readonly notice: string; readonly wait: string } | null;
  readonly returns: { readonly to: string; readonly times: number } | null;
  readonly optional: boolean;
}

export interface PostDuties {
  readonly post: string;
  readonly duties: readonly Duty[];
}

export interface DepartmentDuties {
  readonly department: string;
  readonly posts: readonly PostDuties[];
}

export interface ProcessDuties {
  readonly process: Process;
  readonly variant: Variant | undefined;
  readonly departments: readonly DepartmentDuties[];
}

/** The duties of a process: departments and posts in the order in which they first do something. */
export function processDuties(process: Process, variant: Variant | undefined): ProcessDuties {
  const byDepartment = Map.groupBy(dutiesOf(process, variant), ({ actor }) => actor.department);
  const departments = [...byDepartment].map(([department, own]) => ({
    department,
    posts: [...Map.groupBy(own, ({ actor }) => actor.post)].map(([post, duties]) => ({ post, duties })),
  }));
  return { process, variant, departments };
}

/** The same for programs. */
export function processDutiesJson({ process, variant, departments }: ProcessDuties): unknown {
  return {
    process: process.id,
    variant: variant?.id ?? null,
    departments: departments.map(({ department, posts }) => ({
      department,
      posts: posts.map(({ post, duties }) => ({
        post: postOf({ department, post }),
        duties: duties.map(dutyJson),
      })),
    })),
  };
}

/** A duty for programs. */
export function dutyJson({ block, limit }: Duty): DutyJson {
  const step: Partial<Step> = block.kind === 'step' ? block : {};
  const { warn, staff, by = [], need = 0, correction, return: back, notSamePersonAs = [] } = step;
  return {
    step: block.id,
    does: block.kind === 'step' ? block.verb : 'pause',
    limit: limit === undefined ? null : formatDuration(limit),
    warn: warn === undefined ? null : formatDuration(warn),
    staff: staff ?? null,
    signatures: step.verb === 'sign' ? { needed: need, of: by.length } : null,
    notSamePersonAs,
    correction:
      correction === undefined
        ? null
        : { notice: formatDuration(correction.notice), wait: formatDuration(correction.wait) },
    returns: back === undefined ? null : { to: back.to, times: back.times },
    optional: block.optional,
  };
}
