/** What can change in the variants of a process, such as its green channel. */
import type { Process } from '../process/blocks.ts';
import { type Compare, changeOf } from './change.ts';
import { mapping, members } from './compare-lists.ts';
import { duration, fields, isSame, objectOf, text } from './compare-values.ts';
import { compareConditions, type Occasion } from './occasion-changes.ts';

/** @param isPause whether a step's id is that of a pause: its length is told, not counted */
export function variantChanges(before: Process, after: Process, isPause: (id: string) => boolean): Compare {
  const when: Compare = (was, is, spot) => {
    if (isSame(was, is)) return [];
    // A variant without a condition is used by choice, not for all cases: to give it one, or take it, proves nothing.
    if (was === undefined || is === undefined) return [changeOf('variant-when', 'unlike', spot, was, is)];
    const how = compareConditions(only(String(was)), only(String(is)), { before, after });
    return [changeOf('variant-when', how, spot, was, is)];
  };
  const limits: Compare = (was, is, spot) => {
    const ids = [...new Set([...Object.keys(objectOf(was) ?? {}), ...Object.keys(objectOf(is) ?? {})])];
    const each = (id: string): Compare => stepOf(id, duration(isPause(id) ? 'variant-pause' : 'variant-limit'));
    return fields(Object.fromEntries(ids.map((id) => [id, each(id)])))(was, is, spot);
  };
  return mapping(
    'variant',
    fields({
      name: text('variant-name'),
      when,
      limits,
      skip: members('variant-skip'),
      promised: duration('variant-promised'),
    }),
    (id, { name }) => String(name ?? id),
  );
}

function only(condition: string): Occasion {
  return { holds: [condition], fails: [] };
}

function stepOf(id: string, compare: Compare): Compare {
  return (was, is, spot) => compare(was, is, { ...spot, params: { ...spot.params, step: id } });
}
