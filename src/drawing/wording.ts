/** The words that a drawing says of a node, in the reader's language: all of them pass through here, and all are plain. */
import { type Duration, formatDuration, formatTime } from '../base/duration.ts';
import { type Language, message } from '../messages/catalog.ts';
import type { Actor, Pause, Process, Step } from '../process/blocks.ts';
import type { ProcessTime } from '../process/time.ts';
import type { FlowContent } from './flow.ts';
import type { DrawingOptions } from './options.ts';
import { plainText } from './plain-text.ts';

type Speaking = Pick<DrawingOptions, 'language' | 'names'>;
type StepContent = FlowContent & { readonly kind: 'step' | 'pause' };

/** A length of time in words for readers: `5个工作日`, `5 working days`. */
export function timeText(duration: Duration, language: Language): string {
  if (duration.unit === 'instant') return message(language, 'drawing.unit.instant');
  return unitsInWords(formatDuration(duration), language);
}

function unitsInWords(written: string, language: Language): string {
  const parts = [...written.matchAll(/([\d.]+)([a-z]+)/gu)].map(([, amount = '', unit = '']) =>
    message(language, `drawing.unit.${unit}${amount === '1' ? '-one' : ''}`, { amount }),
  );
  return parts.join(message(language, 'drawing.unit.join'));
}

/** The name of a department. */
export function departmentText(id: string, { language, names }: Speaking): string {
  return id === '' ? message(language, 'drawing.no-department') : plainText(names.department(id));
}

/** Who does a step: its posts, each with its department where they are several. */
export function actorTexts({ by }: Step | Pause, speaking: Speaking): readonly string[] {
  const one = by.every((actor) => actor.department === by[0]?.department);
  return by.map((actor) => (one ? postText(actor, speaking) : fullActorText(actor, speaking)));
}

function postText(actor: Actor, { names }: Speaking): string {
  return plainText(names.post(actor));
}

/** A post with its department. */
export function fullActorText(actor: Actor, speaking: Speaking): string {
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
    if (kind !== '' && kind !== name) remarks.push(kind);
  }
  const { optional } = content.kind === 'step' ? content.step : content.pause;
  if (content.skipped) remarks.push(message(language, 'drawing.skipped'));
  else if (optional) remarks.push(message(language, 'drawing.optional'));
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

/** What an incomplete application leads to, with the applicant's own time. */
export function correctionText({ correction }: Step, language: Language): string | undefined {
  if (correction === undefined) return undefined;
  const { wait, times } = correction;
  const id = times === 1 ? 'drawing.correction' : 'drawing.correction-times';
  return message(language, id, { time: timeText(wait, language), times });
}

/** How long the whole takes: the promise, the longest and the shortest way, and what handling in turn would take. */
export function totalText(process: Process, time: ProcessTime, language: Language): string {
  const words = (id: string, working: ProcessTime['longest']): string =>
    message(language, id, { time: unitsInWords(formatTime(working), language) });
  const longest = formatTime(time.longest);
  const same = longest === formatTime(time.shortest);
  const parts = [words(same ? 'drawing.limit' : 'drawing.longest', time.longest)];
  if (!same) parts.push(words('drawing.shortest', time.shortest));
  if (formatTime(time.serial) !== longest) parts.push(words('drawing.serial', time.serial));
  if (process.promised !== undefined) {
    parts.unshift(message(language, 'drawing.promised', { time: timeText(process.promised, language) }));
  }
  return parts.join(message(language, 'drawing.comma'));
}
