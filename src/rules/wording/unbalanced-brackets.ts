import { type TextFault, textRules } from '../support/text-rules.ts';

/** Opening brackets and what closes them; full-width and half-width ones are taken as one, as people mix them (domain §7). */
const CLOSES: Readonly<Record<string, string>> = {
  '（': ')',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '[': ']',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '“': '”',
};
const BRACKETS = /[（(《〈【[〔「『“）)》〉】\]〕」』”]/gu;

/** `1）`, `a)`, `①）`: a number with half a bracket is a way to count. */
const NUMBERING = /(?:^|[\s，。；;、：:])[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}$/u;

/** A bracket left open swallows the rest of a condition, and a title without 》 is cited by nobody. */
export const unbalancedBrackets = textRules({
  id: 'wording/unbalanced-brackets',
  purpose: {
    en: 'Checks that every bracket and quotation mark has its other half.',
    zh: '检查括号、书名号与引号成对。',
  },
  source: 'GB/T 15834 标点符号用法',
  severity: 'warning',
  faults(text) {
    const open: { readonly mark: string; readonly index: number }[] = [];
    let unopened: TextFault | undefined;
    for (const { 0: mark, index } of text.matchAll(BRACKETS)) {
      const closing = mark === '）' ? ')' : mark;
      if (Object.hasOwn(CLOSES, mark)) open.push({ mark, index });
      else if (CLOSES[open.at(-1)?.mark ?? ''] === closing) open.pop();
      else if (closing !== ')' || !isNumbering(text, index)) unopened ??= fault('unopened', mark, index);
    }
    // The first of each is enough: the others mostly follow from it.
    const [first] = open;
    const unclosed = first && fault('unclosed', first.mark, first.index);
    return [unopened, unclosed].filter((found) => found !== undefined);
  },
});

function fault(message: string, mark: string, index: number): TextFault {
  return { message, index, length: 1, params: { mark } };
}

/** Whether a closing bracket ends a number: one separator and three characters before it tell. */
function isNumbering(text: string, index: number): boolean {
  return NUMBERING.test(text.slice(Math.max(0, index - 4), index));
}
