import type { Rule } from '../rule.ts';
import { decisionNotAtWindow } from './decision-not-at-window.ts';
import { inspectionByTwo } from './inspection-by-two.ts';
import { instantDecidedAtWindow } from './instant-decided-at-window.ts';
import { jointSignatureCount } from './joint-signature-count.ts';
import { licensingPostDecides } from './licensing-post-decides.ts';
import { notAuthorised } from './not-authorised.ts';
import { oneReviewOneCheck } from './one-review-one-check.ts';
import { reviewerIsDecider } from './reviewer-is-decider.ts';
import { samePost } from './same-post.ts';
import { supervisingOfficeIsTold } from './supervising-office-is-told.ts';
import { supervisorIsAnotherPerson } from './supervisor-is-another-person.ts';
import { toldOfficeSupervises } from './told-office-supervises.ts';
import { windowAccepts } from './window-accepts.ts';

export const PEOPLE_RULES: readonly Rule[] = [
  ...inspectionByTwo,
  ...reviewerIsDecider,
  ...licensingPostDecides,
  ...oneReviewOneCheck,
  ...jointSignatureCount,
  ...windowAccepts,
  ...notAuthorised,
  instantDecidedAtWindow,
  decisionNotAtWindow,
  ...samePost,
  supervisorIsAnotherPerson,
  toldOfficeSupervises,
  supervisingOfficeIsTold,
];
