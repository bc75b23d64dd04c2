/** The words that a drawing says of a node, in the reader's language: all of them pass through here, and all are plain. */
import type { Duration, WorkingTime } from '../base/duration.ts';
import { type Language, message } from '../messages/catalog.ts';
import type { Actor, Process, Step } from '../process/blocks.ts';
import type { ProcessTime } from '../process/time.ts';
import type { FlowContent, Lane } from './flow.ts';
import type { DrawingOptions } from './options.ts';
import { plainText } from './plain-text.ts';

type Speaking = Pick<DrawingOptions, 'language' | 'names' | 'lanes'>;
type TotalOptions = Pick<DrawingOptions, 'language' | 'variant'>;
type StepContent = FlowContent & { readonly kind: 'step' | 'pause' };

/** A length of time in words for readers: `5个工作日`, `5 working days`. */
export function timeText(duration: Duration, language: Language): string {
  switch (duration.unit) {
    case 'instant':
      return message(language, 'drawing.unit.instant');
    case 'calendar-days':
      return amountText(duration.days, 'd', language);
    case 'working-time':
      return workingTimeText(duration.time, language);
  }
}

/** Counted time in days, hours and minutes; half hours as such (`1.5小时`), since that is how they are promised. */
function workingTimeText({ centidays, minutes }: WorkingTime, language: Language): string {
  const parts = centidays === 0 && minutes > 0 ? [] : [amountText(centidays / 100, 'wd', language)];
  const rest = minutes % 30 === 0 && minutes >= 60 ? 0 : minutes % 60;
  if (minutes > rest) parts.push(amountText((minutes - rest) / 60, 'h', language));
  if (rest > 0) parts.push(amountText(rest, 'min', language));
  return parts.join(message(language, 'drawing.unit.join'));
}

function amountText(amount: number, unit: 'wd' | 'd' | 'h' | 'min', language: Language): string {
  return message(language, `drawing.unit.${unit}${amount === 1 ? '-one' : ''}`, { amount });
}

/** The name of a department. */
export function departmentText(id: string, { language, names }: Speaking): string {
  return id === '' ? message(language, 'drawing.no-department') : plainText(names.department(id));
}

/** What stands over a lane: the department; or the post, and its department below it. */
export function laneTexts({ department, post }: Lane, speaking: Speaking): readonly string[] {
  const name = departmentText(department, speaking);
  return post === undefined || post === '' ? [name] : [postText({ department, post }, speaking), name];
}

/** The department of a step where it is one. */
export function soleDepartment(content: FlowContent): string | undefined {
  if (content.kind !== 'step' && content.kind !== 'pause') return undefined;
  const { by } = content.kind === 'step' ? content.step : content.pause;
  return by.every((actor) => actor.department === by[0]?.department) ? by[0]?.department : undefined;
}

/** Who does a step: its posts, each with its department where they are several, and how many people go. */
export function whoTexts(content: StepContent, speaking: Speaking): readonly string[] {
  const { by } = content.kind === 'step' ? content.step : content.pause;
  const staff = content.kind === 'step' ? content.step.staff : undefined;
  const one = soleDepartment(content) !== undefined;
  // The lane says who it is.
  if (speaking.lanes === 'post' && by.length === 1 && staff === undefined) return [];
  return by.map((actor, index) => {
    const post = one ? postText(actor, speaking) : fullActorText(actor, speaking);
    if (staff === undefined || index > 0) return post;
    return message(speaking.language, 'drawing.staff', { post, count: staff });
  });
}

/** The name of a post, without its department. */
export function postText(actor: Actor, { names }: Speaking): string {
  return plainText(names.post(actor));
}

/** A post with its department. */
function fullActorText(actor: Actor, speaking: Speaking): string {
  const department = departmentText(actor.department, speaking);
  return message(speaking.language, 'drawing.actor', { department, post: postText(actor, speaking) });
}

/** The name of a node as it stands in the picture; nothing for `join` and the like is left to the caller. */
export function nameText(content: FlowContent, language: Language): string {
  switch (content.kind) {
    case 'start':
    case 'end':
    case 'join':
      return message(language, `drawing.${content.kind}`);
    case 'condition':
      return content.condition === undefined ? message(language, 'drawing.otherwise') : plainText(content.condition);
    case 'fork':
    case 'choice':
      return plainText(content.name);
    case 'step':
      return plainText(content.step.name);
    case 'pause':
      return plainText(content.pause.name);
  }
}

/** Remarks below a step's post: how many sign, what kind of pause it is, whether it may be left out. */
export function remarkTexts(content: StepContent, language: Language): readonly string[] {
  const remarks: string[] = [];
  if (content.kind === 'step') {
    const { need, by, verb } = content.step;
    if (verb === 'sign' && by.length > 1) remarks.push(needText(need, by.length, language));
  } else {
    const { pauseKind, name } = content.pause;
    const kind = pauseKind === undefined ? '' : message(language, `drawing.kind.${pauseKind}`);
    if (kind.toLowerCase() !== name.toLowerCase() && kind !== '') remarks.push(kind);
  }
  const { optional } = content.kind === 'step' ? content.step : content.pause;
  if (content.skipped) remarks.push(message(language, 'drawing.skipped'));
  else if (optional) remarks.push(message(language, 'drawing.optional'));
  if (content.kind === 'pause') remarks.push(message(language, 'drawing.not-counted'));
  return remarks;
}

function needText(need: number, signers: number, language: Language): string {
  if (need >= signers) return message(language, 'drawing.need-all');
  return need === 1 ? message(language, 'drawing.need-any') : message(language, 'drawing.need-some', { count: need });
}

/** The limit of a step, or the length at most of a pause. */
export function limitText(content: StepContent, language: Language): string | undefined {
  if (content.limit === undefined) return undefined;
  const time = timeText(content.limit, language);
  return content.kind === 'pause' ? message(language, 'drawing.at-most', { time }) : time;
}

/** The limit before the variant tightened it. */
export function formerText(content: StepContent, language: Language): string | undefined {
  if (content.former === undefined) return undefined;
  return message(language, 'drawing.former', { time: timeText(content.former, language) });
}

/** What an incomplete application leads to, with the applicant's own time. */
function correctionText({ correction }: Step, language: Language): string | undefined {
  if (correction === undefined) return undefined;
  const { wait, times } = correction;
  const id = times === 1 ? 'drawing.correction' : 'drawing.correction-times';
  return message(language, id, { time: timeText(wait, language), times });
}

/** To which earlier step the case may go back, and how often. */
function returnText(
  { step, returnsTo }: FlowContent & { readonly kind: 'step' },
  language: Language,
): string | undefined {
  if (step.return === undefined || returnsTo === undefined) return undefined;
  const { times } = step.return;
  const id = times === 1 ? 'drawing.return' : 'drawing.return-times';
  return message(language, id, { step: plainText(returnsTo), times });
}

/** What leads back from a step, each in a line with a mark of its own. */
export function goingBackTexts(content: StepContent, language: Language): readonly string[] {
  if (content.kind === 'pause') return [];
  const texts = [correctionText(content.step, language), returnText(content, language)];
  return texts.filter((text) => text !== undefined);
}

/** All that is said of a node, line by line, for a notation that does its own layout. */
export function nodeTexts(content: FlowContent, options: Speaking): readonly string[] {
  const { language } = options;
  const name = nameText(content, language);
  if (content.kind === 'fork') return [name, message(language, 'drawing.at-once')];
  if (content.kind !== 'step' && content.kind !== 'pause') return [name];
  const lines = [...whoTexts(content, options), ...remarkTexts(content, language)];
  const times = [limitText(content, language), formerText(content, language)].filter((line) => line !== undefined);
  return [name, ...lines, ...times, ...goingBackTexts(content, language)];
}

/** How long the whole takes: the promise, the longest and the shortest way, and what handling in turn would take. */
export function totalText(process: Process, time: ProcessTime, { language, variant }: TotalOptions): string {
  const words = (id: string, working: WorkingTime): string =>
    message(language, `drawing.${id}`, { time: workingTimeText(working, language) });
  const parts = same(time.longest, time.shortest)
    ? [words('limit', time.longest)]
    : [words('longest', time.longest), words('shortest', time.shortest)];
  if (!same(time.serial, time.longest)) parts.push(words('serial', time.serial));
  const promised = variant?.promised ?? process.promised;
  if (promised !== undefined) {
    parts.unshift(message(language, 'drawing.promised', { time: timeText(promised, language) }));
  }
  return parts.join(' · ');
}

function same(one: WorkingTime, other: WorkingTime): boolean {
  return one.centidays === other.centidays && one.minutes === other.minutes;
}
