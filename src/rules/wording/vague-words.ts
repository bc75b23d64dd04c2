import { rule } from '../rule.ts';
import { demandsOf } from '../support/readable-texts.ts';
import { reportTexts, type TextFault } from '../support/text-rules.ts';

/**
 * Words by which an official may ask for more of one applicant than of another. 等, 其他 and 有关 are not among them: they
 * stand in 3–5 % of lawful texts (domain §5).
 */
const VAGUE = /原则上|必要时|酌情|视(?:具体)?情(?:况|形)?|(?<!不)适当(?!性)|尽可能|尽量/gu;

/** One look tells that nearly every text has none of them. */
const MAY_BE_VAGUE = /原则|必要时|酌情|情|适当|尽/u;

/** Titles of laws and quoted words are not the author's own. */
const QUOTED = /《[^《》]*》|“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"/gu;

/** What an applicant must meet and bring is said so that it can be met (行政许可法 Art. 30). */
export const vagueWords = rule({
  id: 'wording/vague-words',
  purpose: {
    en: 'Checks that conditions and materials leave nothing to the discretion of the official who reads them.',
    zh: '检查申请条件与材料中没有留给经办人自行掌握的含糊用语。',
  },
  source: '行政许可法第五条、第三十条',
  severity: 'warning',
  appliesTo: 'item',
  check({ item, document, report }) {
    reportTexts(demandsOf(item), vagueIn, document, report);
  },
});

function vagueIn(text: string): readonly TextFault[] {
  if (!MAY_BE_VAGUE.test(text)) return [];
  // Blanks of the same length keep the places of what remains.
  const own = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  return [...own.matchAll(VAGUE)].map((match) => ({
    message: 'vague',
    index: match.index,
    length: match[0].length,
    params: { word: match[0] },
  }));
}
