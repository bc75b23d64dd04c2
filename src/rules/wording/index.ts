import type { Rule } from '../rule.ts';
import { doublePunctuation } from './double-punctuation.ts';
import { unbalancedBrackets } from './unbalanced-brackets.ts';
import { vagueWords } from './vague-words.ts';

export const WORDING_RULES: readonly Rule[] = [vagueWords, ...unbalancedBrackets, ...doublePunctuation];
