/** The codes of an item agree with themselves and with what the item says. */
import type { Rule } from '../rule.ts';
import { basicCategoryAgrees } from './basic-category-agrees.ts';
import { basicForm } from './basic-form.ts';
import { codeRepeated } from './code-repeated.ts';
import { implementationAgrees } from './implementation-agrees.ts';
import { implementationForm } from './implementation-form.ts';
import { operationAgrees } from './operation-agrees.ts';
import { regionAgrees } from './region-agrees.ts';
import { unknownScheme } from './unknown-scheme.ts';
import { usccCheckDigit, usccCheckDigitOfItem } from './uscc-check-digit.ts';

export const CODE_RULES: readonly Rule[] = [
  basicForm,
  unknownScheme,
  basicCategoryAgrees,
  regionAgrees,
  implementationForm,
  implementationAgrees,
  operationAgrees,
  usccCheckDigit,
  usccCheckDigitOfItem,
  codeRepeated,
];
