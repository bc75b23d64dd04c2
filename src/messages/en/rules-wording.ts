/** What is said of wording: rules of the family `wording`. */
import type { Messages } from '../messages.ts';

export const rulesWording: Messages = {
  'wording/vague-words.vague': '“{word}” leaves it to the official, and no applicant can tell what is meant.',
  'wording/vague-words.vague.hint': 'Say in which case and to what measure; what cannot be said is left out.',
  'wording/double-punctuation.marks': 'Punctuation is typed twice: “{written}”.',
  'wording/double-punctuation.marks.hint': 'Keep one: “{kept}”.',
  'wording/double-punctuation.spaces': 'There are spaces within the text.',
  'wording/double-punctuation.spaces.hint': 'Leave them out.',
  'wording/unbalanced-brackets.unclosed': '“{mark}” is never closed.',
  'wording/unbalanced-brackets.unclosed.hint': 'Close it, or leave it out.',
  'wording/unbalanced-brackets.unopened': '“{mark}” closes nothing.',
  'wording/unbalanced-brackets.unopened.hint': 'Open it before, or leave it out.',
};
