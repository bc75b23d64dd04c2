/** The rows of a procedure in words, for pages and the workbook alike. */
import { allBlocks, type Process } from '../process/blocks.ts';
import type { UncountedTime } from '../process/time.ts';
import type { GroupRow, PauseRow, StepRow, VariantRow } from './procedure-rows.ts';
import { valueName, type Wording } from './wording.ts';

/** Who does a step, one text for each. */
export function actorTexts(words: Wording, { actors }: StepRow | PauseRow): readonly string[] {
  return actors.map(({ department, post }) => words.say('actor-name', { department, post }));
}

/** The limit of a step or the length at most of a pause; `undefined` where a pause is not told to be limited. */
export function limitText(words: Wording, row: StepRow | PauseRow): string | undefined {
  if (row.kind === 'step') return row.limit === undefined ? words.say('no-limit') : words.time(row.limit);
  return row.atMost && words.say('at-most', { time: words.time(row.atMost) });
}

/** What else is to be known of a step. */
export function remarkTexts(words: Wording, row: StepRow | PauseRow): readonly string[] {
  const optional = row.optional ? [words.say('optional')] : [];
  if (row.kind === 'pause') {
    const procedure = valueName(words, 'procedure', row.procedure);
    return [...(procedure === undefined || procedure === row.name ? [] : [procedure]), ...optional, ...row.basis];
  }
  const { staff, need, actors, apartFrom, correction, note, basis } = row;
  return [
    ...(note === undefined ? [] : [note]),
    ...(staff === undefined || staff < 2 ? [] : [words.say('staff', { count: staff })]),
    ...(need === undefined ? [] : [needText(words, need, actors.length)]),
    ...(apartFrom.length === 0 ? [] : [words.say('apart', { steps: words.list(apartFrom) })]),
    ...(correction === undefined ? [] : [correctionText(words, correction)]),
    ...optional,
    ...basis,
  ];
}

function needText(words: Wording, need: number, actors: number): string {
  return need >= actors ? words.say('need-all') : words.say('need-some', { count: need });
}

/** What is told at once about corrections (行政许可法 Art. 32). */
function correctionText(words: Wording, correction: NonNullable<StepRow['correction']>): string {
  return words.say('correction', {
    notice: words.time(correction.notice),
    wait: words.time(correction.wait),
    times: correction.times,
    end: words.say(`correction-end.${correction.else}`),
  });
}

/** The heading over the rows of a parallel block, a branch, a choice or a case. */
export function groupText(words: Wording, row: GroupRow): string {
  switch (row.kind) {
    case 'parallel':
      return words.say('group.parallel', { name: row.name, count: row.branches });
    case 'branch':
      return row.after.length === 0
        ? words.say('group.branch', { name: row.name })
        : words.say('group.branch-after', { name: row.name, after: words.list(row.after) });
    case 'choice':
      return words.say('group.choice', { name: row.name });
    case 'case':
      return caseText(words, row);
  }
}

function caseText(words: Wording, { condition, units, empty }: GroupRow & { readonly kind: 'case' }): string {
  let text = condition === undefined ? words.say('group.otherwise') : words.say('group.case', { condition });
  if (units.length > 0) {
    text = words.say('in-brackets', { text, more: words.say('units', { units: words.list(units) }) });
  }
  return empty ? words.say('labelled', { label: text, text: words.say('group.nothing') }) : text;
}

/** A time that is not counted, with its length, which must be told (行政许可法 Art. 45). */
export function uncountedText(words: Wording, uncounted: UncountedTime, process: Process): string {
  const name = allBlocks(process.blocks).find((block) => block.id === uncounted.step)?.name ?? uncounted.step;
  const label = uncounted.kind === 'correction' ? words.say('uncounted-correction', { step: name }) : name;
  const { atMost } = uncounted;
  const text = atMost === undefined ? words.say('missing') : words.say('at-most', { time: words.time(atMost) });
  return words.say('labelled', { label, text });
}

/** What a variant changes, one text for each change. */
export function variantTexts(words: Wording, variant: VariantRow): readonly string[] {
  const { when, promised, limits, skipped } = variant;
  return [
    ...(when === undefined ? [] : [words.say('variant-when', { condition: when })]),
    ...(promised === undefined ? [] : [words.say('variant-promised', { time: words.time(promised) })]),
    ...limits.map(({ step, limit, former }) => {
      const before = former === undefined ? words.say('no-limit') : words.time(former);
      return words.say('variant-limit', { step, time: words.time(limit), former: before });
    }),
    ...(skipped.length === 0 ? [] : [words.say('variant-skipped', { steps: words.list(skipped) })]),
  ];
}
