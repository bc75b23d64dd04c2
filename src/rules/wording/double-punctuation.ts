import { type TextFault, textRules } from '../support/text-rules.ts';

/** Marks that never follow one another, and spaces that only typing leaves behind. */
const DOUBLED = /[，、；：。,;]{2,}|(?<=[\u3400-\u9fff])[ \u3000]{2,}(?=[\u3400-\u9fff])/gu;

/** What stays of several marks: the weightiest. */
const BY_WEIGHT = ['。', '；', ';', '：', '，', ',', '、'];

/** A table that goes to the public and is locked for good is worth a second look. */
export const doublePunctuation = textRules({
  id: 'wording/double-punctuation',
  purpose: {
    en: 'Checks that no punctuation mark or space is typed twice.',
    zh: '检查没有连打的标点或空格。',
  },
  source: 'GB/T 15834 标点符号用法',
  severity: 'info',
  fixable: true,
  faults(text) {
    return [...text.matchAll(DOUBLED)].map((match): TextFault => {
      const [written] = match;
      const base = { index: match.index, length: written.length };
      if (written.trim() === '') return { ...base, message: 'spaces', instead: '' };
      const kept = BY_WEIGHT.find((mark) => written.includes(mark)) ?? '';
      return { ...base, message: 'marks', params: { written, kept }, instead: kept };
    });
  },
});
