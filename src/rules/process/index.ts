/** A process leads to a decision, says who takes part and what stops the clock, and its parts have a use. */
import type { Rule } from '../rule.ts';
import { acceptsFirst } from './accepts-first.ts';
import { bundleOrder } from './bundle-order.ts';
import { conditionNames } from './condition-names.ts';
import { conditionSyntax } from './condition-syntax.ts';
import { conditionTypes } from './condition-types.ts';
import { correctionMissing } from './correction-missing.ts';
import { correctionOnce } from './correction-once.ts';
import { decides } from './decides.ts';
import { deliversResult } from './delivers-result.ts';
import { instantIsShort } from './instant-is-short.ts';
import { jointHasPartners } from './joint-has-partners.ts';
import { levelOfDecision } from './level-of-decision.ts';
import { overlappingCases } from './overlapping-cases.ts';
import { parameterUsed } from './parameter-used.ts';
import { pauseTellsLength } from './pause-tells-length.ts';
import { reportUpwardNamesSuperior } from './report-upward-names-superior.ts';
import { templateIsUsedByItems } from './template-is-used-by-items.ts';
import { unreachableCase } from './unreachable-case.ts';
import { variantWithoutEffect } from './variant-without-effect.ts';

export const PROCESS_RULES: readonly Rule[] = [
  ...acceptsFirst,
  decides,
  jointHasPartners,
  reportUpwardNamesSuperior,
  ...pauseTellsLength,
  ...correctionOnce,
  ...correctionMissing,
  levelOfDecision,
  instantIsShort,
  deliversResult,
  templateIsUsedByItems,
  parameterUsed,
  ...conditionSyntax,
  ...conditionNames,
  ...conditionTypes,
  ...unreachableCase,
  ...overlappingCases,
  variantWithoutEffect,
  bundleOrder,
];
