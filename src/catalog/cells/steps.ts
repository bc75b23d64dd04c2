/** A process in one cell: `受理（0.5个工作日）→审查（2个工作日）→现场核查（3个工作日，2人）→决定（2个工作日）`. */
import type { Duration } from '../../base/duration.ts';
import { comparable, oneLine, saysNothing } from '../clean-text.ts';
import { bracketDepths, splitOutside, trailingBrackets } from './brackets.ts';
import { splitList } from './lists.ts';
import { readNumber } from './numbers.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';
import { meaningOfStep, type StepMeaning } from './step-verbs.ts';
import { readTime } from './times.ts';

export interface WrittenStep {
  readonly name: string;
  readonly meaning: Exclude<StepMeaning, { readonly kind: 'applicant' | 'end' }>;
  readonly within?: Duration;
  /** «不计入时限»: the author says that the step stops the clock. */
  readonly uncounted: boolean;
  readonly staff?: number;
  /** What else the brackets say. */
  readonly remarks: readonly string[];
}

const ARROW = /\s*(?:[→⟶➔➜➝➞➡⇒⇨⟹↓⇩▶►▷]\ufe0f?|＞|=+>|-{1,3}>|—{1,2}>|>+)\s*/gu;
const UNCOUNTED = /^不计(?:入|算)?(?:办理|审批|承诺|法定)?(?:时限|时间|时|期限|工作日)?(?:内)?$/u;
const REFERENCE = /见流程[「“"《:：\s]*([a-z][a-z0-9-]*)[」”"》]?/u;

/** The id of the hand-written process that a cell names: `见流程 construction-permit`. */
export function readProcessReference(text: string): string | undefined {
  return REFERENCE.exec(text)?.[1];
}

/** A text without its reference to a process. */
export function withoutProcessReference(text: string): string {
  return text.replace(REFERENCE, '').replace(/^[；;，,。\s]+|[；;，,\s]+$/gu, '');
}

export interface StepsOfCell {
  readonly steps: readonly WrittenStep[];
  /** What every process begins or ends with and nobody in the center does: the application, the closing of the case. */
  readonly implied: readonly string[];
}

/** Reads the steps of a cell. One step that is not understood leaves the whole cell unread: a process has no gaps. */
export function readSteps(text: string, unit?: string): CellReading<StepsOfCell> {
  if (saysNothing(text)) return NOTHING;
  const steps: WrittenStep[] = [];
  const implied: string[] = [];
  const parts = splitSteps(text);
  for (const [index, part] of parts.entries()) {
    const { name, attributes } = nameAndAttributes(oneLine(part));
    const meaning = meaningOfStep(name);
    if (meaning === undefined) return { kind: 'unread', about: part };
    if (meaning.kind === 'applicant' || meaning.kind === 'end') {
      const isInPlace =
        meaning.kind === 'applicant' ? steps.length === 0 : index === parts.length - 1 && isSettled(steps);
      if (!isInPlace || attributes.length > 0) return { kind: 'unread', about: part };
      implied.push(part);
      continue;
    }
    const step = readStep(name, meaning, attributes, unit);
    if (step === undefined) return { kind: 'unread', about: part };
    steps.push(step);
  }
  return steps.length === 0 ? UNREAD : understood({ steps, implied });
}

/** A case that somebody has decided or delivered can be closed; one that was only accepted cannot. */
function isSettled(steps: readonly WrittenStep[]): boolean {
  return steps.some(
    ({ meaning }) =>
      meaning.kind === 'step' && ['decide', 'deliver', 'issue', 'notify', 'report'].includes(meaning.verb),
  );
}

/** Steps are joined by arrows, numbered, on lines, between `；`, by dashes or by commas. */
function splitSteps(text: string): string[] {
  const byArrow = splitAtArrows(text);
  if (byArrow.length > 1) return byArrow;
  const byList = splitList(text);
  if (byList.length > 1) return byList;
  const byDash = splitOutside(text, '-－—–');
  return byDash.length > 1 ? byDash : splitOutside(text, '、，,');
}

function splitAtArrows(text: string): string[] {
  const depths = bracketDepths(text);
  const parts: string[] = [];
  let start = 0;
  for (const arrow of text.matchAll(ARROW)) {
    if (depths[arrow.index] !== 0) continue;
    parts.push(text.slice(start, arrow.index));
    start = arrow.index + arrow[0].length;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.replace(/[；;。]$/u, '').trim()).filter((part) => part !== '');
}

/** `审查（2个工作日，2人）`, `审查：2个工作日`, `审查 2个工作日`. */
function nameAndAttributes(part: string): { readonly name: string; readonly attributes: readonly string[] } {
  const bracketed = trailingBrackets(part);
  if (bracketed !== undefined && bracketed.before !== '') {
    return { name: bracketed.before, attributes: splitOutside(bracketed.inside, '，,；;、') };
  }
  const [, name, rest] = /^([^：:\s\d]+)[：:\s]*(\S.*)$/u.exec(part) ?? [];
  if (name !== undefined && rest !== undefined && /[：:\s\d]/u.test(part)) {
    return { name, attributes: splitOutside(rest, '，,；;、') };
  }
  return { name: part, attributes: [] };
}

function readStep(
  name: string,
  meaning: WrittenStep['meaning'],
  attributes: readonly string[],
  unit: string | undefined,
): WrittenStep | undefined {
  let within: Duration | undefined;
  let staff: number | undefined;
  let uncounted = false;
  const remarks: string[] = [];
  for (const attribute of attributes) {
    const time = readTime(attribute, unit);
    const persons = /^(?:不少于)?([\d一二两三四五六七八九十]+)(?:名|人|名工作人员)(?:以上)?$/u.exec(
      comparable(attribute),
    );
    if (time.kind === 'value') {
      if (within !== undefined) return undefined;
      within = time.value;
      remarks.push(...time.rest);
    } else if (UNCOUNTED.test(comparable(attribute))) uncounted = true;
    else if (persons?.[1] !== undefined) staff = readNumber(persons[1]);
    else remarks.push(attribute);
  }
  return {
    name,
    meaning,
    uncounted,
    remarks,
    ...(within !== undefined && { within }),
    ...(staff !== undefined && { staff }),
  };
}
