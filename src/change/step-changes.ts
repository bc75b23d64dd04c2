/** What can change in a step, a pause, a parallel block or a choice that both processes have. */
import type { JsonValue } from '../base/digest.ts';
import type { PlacedBlock } from './blocks-of-model.ts';
import { below, type Change, type Compare, changeOf, type Spot } from './change.ts';
import { members } from './compare-lists.ts';
import { count, duration, exact, fields, flag, isSame, listOf, objectOf, ranked, text } from './compare-values.ts';
import type { SubjectId } from './subjects.ts';

/** The posts' names of one side, as people read them. */
export interface ActorNames {
  readonly before: (actor: string) => string;
  readonly after: (actor: string) => string;
}

/** For these the applicant comes or hands in, or somebody comes to the applicant. */
export const WITH_APPLICANT: readonly string[] = ['accept', 'inspect'];
const INSIDE = ['review', 'sign', 'report', 'decide', 'issue', 'deliver', 'notify', 'announce'];

/** What a step is to the applicant: a link of the chain (环节), a hand-over, or a piece of news. */
export function subjectOfBlock({ block }: PlacedBlock): SubjectId {
  if (block.kind === 'pause') return 'pause';
  if (block.kind !== 'step') return 'block';
  if (block.verb === 'issue' || block.verb === 'deliver') return 'step-of-issue';
  return block.verb === 'notify' ? 'step-of-notice' : 'step';
}

/** The subject for the cases in which a block is done. */
export function subjectOfOccasion(placed: PlacedBlock): SubjectId {
  const subject = subjectOfBlock(placed);
  if (subject === 'step-of-issue') return 'occasion-of-issue';
  return subject === 'step-of-notice' ? 'occasion-of-notice' : 'occasion';
}

/** The fields of a block. What it holds, and where it stands, is compared elsewhere. */
export function blockFields(kind: PlacedBlock['block']['kind'], names: ActorNames): Compare {
  switch (kind) {
    case 'step':
      return stepFields(names);
    case 'pause':
      return pauseFields(names);
    case 'parallel':
      return fields({ ...identity, branches: branchFields });
    case 'choose':
      return fields(identity);
  }
}

const identity = { id: exact('step-id'), name: text('step-name') };

const correction: Compare = (before, after, spot) => {
  if (before === undefined || after === undefined) {
    return [changeOf('correction', before === undefined ? 'added' : 'removed', spot, before, after)];
  }
  return correctionFields(before, after, spot);
};

const correctionFields = fields({
  notice: duration('correction-notice'),
  wait: duration('correction-wait'),
  times: count('correction-times'),
  else: ranked('correction-else', [['decide'], ['close', 'refuse']]),
});

const goesBack: Compare = (before, after, spot) => {
  if (before === undefined || after === undefined) {
    return [changeOf('return', before === undefined ? 'added' : 'removed', spot, before, after)];
  }
  return fields({ to: exact('return-to'), times: count('return-times') })(before, after, spot);
};

function stepFields(names: ActorNames): Compare {
  return fields({
    ...identity,
    verb: ranked('verb', [INSIDE, WITH_APPLICANT]),
    by: posts(names),
    within: duration('within'),
    warn: duration('warn'),
    staff: count('staff'),
    optional: flag('optional'),
    need: count('need'),
    correction,
    return: goesBack,
    'not-same-person-as': members('apart'),
    basis: members('step-basis'),
    note: text('step-note'),
    result: text('step-result'),
  });
}

function pauseFields(names: ActorNames): Compare {
  return fields({
    ...identity,
    procedure: exact('pause-kind'),
    'at-most': duration('pause-length'),
    by: posts(names),
    optional: flag('optional'),
    basis: members('step-basis'),
  });
}

/** Who does a step: one change, however many posts come and go. */
function posts(names: ActorNames): Compare {
  return (before, after, spot) => {
    if (isSame(before, after)) return [];
    const written = (actors: JsonValue | undefined, nameOf: (actor: string) => string): string =>
      listOf(actors)
        .map((actor) => nameOf(String(actor)))
        .join('、');
    const params = { ...spot.params, was: written(before, names.before), is: written(after, names.after) };
    return [changeOf('by', 'changed', { ...spot, params }, before, after)];
  };
}

/** Branches by their keys, each with the branches it waits for. */
const branchFields: Compare = (before, after, spot) => {
  const [first, second] = [objectOf(before) ?? {}, objectOf(after) ?? {}];
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  return keys.flatMap((key): readonly Change[] => {
    const [was, is] = [first[key], second[key]];
    const here: Spot = below(spot, key, { ...spot.params, name: key });
    if (was === undefined) return [changeOf('branch', 'added', here, undefined, key)];
    if (is === undefined) return [changeOf('branch', 'removed', here, key, undefined)];
    return isSame(was, is) ? [] : [changeOf('branch', 'changed', here, was, is)];
  });
};
