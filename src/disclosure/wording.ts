/** The words of a disclosure in one language: labels of the catalog, names of values, lengths of time. */
import type { Duration, WorkingTime } from '../base/duration.ts';
import { timeText } from '../drawing/wording.ts';
import type { MessageParams } from '../findings/finding.ts';
import { type Language, message } from '../messages/catalog.ts';
import type { Attachment, ServiceWindow, Subject } from './table.ts';

/** What renderers speak with. */
export interface Wording {
  readonly language: Language;
  /** A text of the catalog, by its id below `disclosure.`. */
  say(id: string, params?: MessageParams): string;
  time(duration: Duration): string;
  counted(time: WorkingTime): string;
  /** Several texts in one line. */
  list(texts: readonly string[]): string;
}

export function wordingIn(language: Language): Wording {
  // Labels stand on every page; they are looked up once.
  const labels = new Map<string, string>();
  const say: Wording['say'] = (id, params) => {
    if (params !== undefined) return message(language, `disclosure.${id}`, params);
    const label = labels.get(id) ?? message(language, `disclosure.${id}`);
    labels.set(id, label);
    return label;
  };
  const time = (duration: Duration): string => timeText(duration, language);
  return {
    language,
    say,
    time,
    counted: (counted) => time({ unit: 'working-time', time: counted }),
    list: (texts) => texts.join(say('list')),
  };
}

/** A text that a definition may leave out; one that it leaves out is told as not disclosed. */
export function orMissing(words: Wording, text: string | undefined): string {
  return text ?? words.say('missing');
}

export function yesOrNo(words: Wording, value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return words.say(value ? 'yes' : 'no');
}

/** The name of one value of a property: `value(words, 'handling', 'instant')` is 即办件. */
export function valueName(words: Wording, property: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : words.say(`${property}.${value}`);
}

export function subjectName(words: Wording, subject: Subject): string {
  return words.say(`subject.${subject}`);
}

/** Where a window is, down to its counter. */
export function windowPlace(
  words: Wording,
  window: Pick<ServiceWindow, 'zone' | 'floor' | 'counter' | 'name'>,
): string {
  const { zone = '', floor = '', counter, name } = window;
  return words.say('window-place', { zone, floor, counter, name }).replace(/\s+/gu, ' ').trim();
}

/** The name of a file that is not handed out, with the reason. */
export function withheldText(words: Wording, { name, state }: Attachment): string {
  return state === 'held' ? name : words.say(`attachment.${state}`, { name });
}
