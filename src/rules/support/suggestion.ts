/** «Did you mean»: the message for a name that does not exist. */
import { similarWord } from '../../base/similar-word.ts';
import type { MessageParams } from '../../findings/finding.ts';

export interface Suggestion {
  /** `similar` where one of the known names is like it, else `unknown`. */
  readonly message: 'similar' | 'unknown';
  readonly params: MessageParams;
}

/**
 * What to say of a name that is none of those known.
 * @returns parameters `name` and, as `message` is, `suggestion` (the likely name) or `known` (all names)
 */
export function suggestName(name: string, known: Iterable<string>): Suggestion {
  const names = [...known];
  const suggestion = similarWord(name, names);
  if (suggestion !== undefined) return { message: 'similar', params: { name, suggestion } };
  return { message: 'unknown', params: { name, known: names.slice(0, SHOWN).join('、') } };
}

/** More names than this are no help in a message. */
const SHOWN = 12;
