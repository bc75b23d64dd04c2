import type { Rule } from '../rule.ts';
import { bundleRepeatsMaterial } from './bundle-repeats-material.ts';
import { bundleSharedAsked } from './bundle-shared-asked.ts';
import { catchAll } from './catch-all.ts';
import { certificateWithoutBasis } from './certificate-without-basis.ts';
import { certificateWithoutIssuer } from './certificate-without-issuer.ts';
import { conditionInName } from './condition-in-name.ts';
import { countsMissing } from './counts-missing.ts';
import { intermediaryWithoutBasis } from './intermediary-without-basis.ts';
import { issuedBySameDepartment } from './issued-by-same-department.ts';
import { necessityMissing } from './necessity-missing.ts';
import { repeated } from './repeated.ts';
import { reportAndForm } from './report-and-form.ts';

export const MATERIAL_RULES: readonly Rule[] = [
  catchAll,
  reportAndForm,
  repeated,
  issuedBySameDepartment,
  intermediaryWithoutBasis,
  certificateWithoutIssuer,
  certificateWithoutBasis,
  conditionInName,
  countsMissing,
  necessityMissing,
  bundleRepeatsMaterial,
  bundleSharedAsked,
];
