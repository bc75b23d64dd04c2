/** What is said of wording: rules of the family `wording`. */
import type { Messages } from '../messages.ts';

export const rulesWording: Messages = {
  'wording/vague-words.vague': '「{word}」让经办人自行掌握，申请人无从判断。',
  'wording/vague-words.vague.hint': '写明什么情形下、达到什么标准；写不出来的，删去这个词。',
  'wording/double-punctuation.marks': '标点连打：「{written}」。',
  'wording/double-punctuation.marks.hint': '只留一个：「{kept}」。',
  'wording/double-punctuation.spaces': '文字中间有多余的空格。',
  'wording/double-punctuation.spaces.hint': '删去空格。',
  'wording/unbalanced-brackets.unclosed': '「{mark}」没有另一半。',
  'wording/unbalanced-brackets.unclosed.hint': '补上另一半，或者删去。',
  'wording/unbalanced-brackets.unopened': '「{mark}」前面没有另一半。',
  'wording/unbalanced-brackets.unopened.hint': '补上另一半，或者删去。',
};
