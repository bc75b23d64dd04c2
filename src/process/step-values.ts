/** What stands in a step for itself or for a parameter: limits and posts, the parameters filled in. */
import { type Duration, parseDuration } from '../base/duration.ts';
import type { Path } from '../findings/finding.ts';
import type { ProcessDefinition, ProcessStep } from '../language/generated/types.ts';
import { asList } from './as-list.ts';
import type { Actor } from './blocks.ts';
import type { ProcessFaults } from './process-faults.ts';

/** What a step's `$name` stands for: parameters of a template, and `$department` and `$office` of the item that uses it. */
export type Arguments = ReadonlyMap<string, string>;

export class StepValues {
  readonly #faults: ProcessFaults;
  readonly #arguments: Arguments;
  /** A template read by itself: parameters without a default stand for no time and for themselves. */
  readonly #asTemplate: boolean;

  constructor(faults: ProcessFaults, definition: Pick<ProcessDefinition, 'parameters' | 'template'>, given: Arguments) {
    this.#faults = faults;
    this.#arguments = withDefaults(definition, given);
    this.#asTemplate = definition.template === true && given.size === 0;
  }

  /** The posts of `by`; those with an unknown parameter are reported and left out. */
  actors(by: ProcessStep['by'], path: Path): Actor[] {
    return asList(by).flatMap((written, index) => {
      const [department = '', post = ''] = written.split('/');
      const at = Array.isArray(by) ? [...path, index] : path;
      const actor = { department: this.#word(department, at), post: this.#word(post, at) };
      return actor.department === undefined || actor.post === undefined ? [] : [actor as Actor];
    });
  }

  /** A word of an actor, its parameter filled in. */
  #word(written: string, path: Path): string | undefined {
    if (!written.startsWith('$')) return written;
    const value = this.#arguments.get(written.slice(1));
    if (value !== undefined) return value;
    if (this.#asTemplate) return written;
    this.#unknownParameter(written, path);
    return undefined;
  }

  /** A step's own limit: working time, since working days are what a limit of law counts (Art. 82). */
  workingTime(written: string | undefined, path: Path): Duration | undefined {
    if (written === undefined) return undefined;
    const duration = this.duration(written, path);
    if (duration?.unit !== 'calendar-days') return duration;
    const parameter = written.replace(/^\$/u, '');
    const argument = written === parameter ? undefined : this.#arguments.get(parameter);
    const params = argument === undefined ? { written } : { written: argument, parameter };
    this.#faults.report('time/step-in-calendar-days', 'calendar', this.#faults.source.value(path), params);
    return undefined;
  }

  /** A duration or the parameter that stands for it. */
  duration(written: string, path: Path): Duration | undefined {
    if (!written.startsWith('$')) return parseDuration(written);
    const value = this.#arguments.get(written.slice(1));
    if (value !== undefined) {
      const duration = parseDuration(value);
      if (duration === undefined) {
        this.#faults.report('process/argument-is-no-duration', 'form', this.#faults.source.value(path), {
          parameter: written.slice(1),
          value,
        });
      }
      return duration;
    }
    if (!this.#asTemplate) this.#unknownParameter(written, path);
    return undefined;
  }

  #unknownParameter(written: string, path: Path): void {
    this.#faults.report('process/missing-argument', 'missing', this.#faults.source.value(path), {
      parameter: written.slice(1),
    });
  }
}

function withDefaults(definition: Pick<ProcessDefinition, 'parameters'>, given: Arguments): Arguments {
  const all = new Map<string, string>();
  for (const [name, parameter] of Object.entries(definition.parameters ?? {})) {
    if (parameter.default !== undefined) all.set(name, resolveDefault(parameter.default, given));
  }
  for (const [name, value] of given) all.set(name, value);
  return all;
}

/** A default may stand for an implicit argument: `$chief` is the chief of the item's own office. */
function resolveDefault(value: string, given: Arguments): string {
  return value.startsWith('$') ? (given.get(value.slice(1)) ?? value) : value;
}
