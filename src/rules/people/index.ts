import type { Rule } from '../rule.ts';

export const PEOPLE_RULES: readonly Rule[] = [];
