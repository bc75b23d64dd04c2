import type { Rule } from '../rule.ts';

export const WORDING_RULES: readonly Rule[] = [];
