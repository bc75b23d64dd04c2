import type { Rule } from '../rule.ts';
import { chargedWithoutRows } from './charged-without-rows.ts';
import { freeWithRows } from './free-with-rows.ts';
import { licenceFeeByLaw } from './licence-fee-by-law.ts';
import { rowWithoutBasis } from './row-without-basis.ts';
import { standardVague } from './standard-vague.ts';

export const FEE_RULES: readonly Rule[] = [
  chargedWithoutRows,
  freeWithRows,
  rowWithoutBasis,
  licenceFeeByLaw,
  standardVague,
];
