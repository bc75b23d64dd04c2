import type { Rule } from '../rule.ts';
import { bundleLongerThanItems } from './bundle-longer-than-items.ts';
import { bundlePromiseMet } from './bundle-promise-met.ts';
import { correctionNoticeWithin5Days } from './correction-notice-within-5-days.ts';
import { countedPathWithinPromise, countedPathWithinPromiseOfProcess } from './counted-path-within-promise.ts';
import { deliveryWithin10Days } from './delivery-within-10-days.ts';
import { extensionWithin10Days } from './extension-within-10-days.ts';
import { instantWithinOneDay } from './instant-within-one-day.ts';
import { jointWithin45Days } from './joint-within-45-days.ts';
import { licenceInWorkingDays } from './licence-in-working-days.ts';
import { licenceWithin20Days } from './licence-within-20-days.ts';
import { limitInRange, limitInRangeOfItem } from './limit-in-range.ts';
import { oneDayIsInstant } from './one-day-is-instant.ts';
import { promiseInUnlikeUnits } from './promise-in-unlike-units.ts';
import { promisedWithinStatutory } from './promised-within-statutory.ts';
import { reportUpwardWithin20Days } from './report-upward-within-20-days.ts';
import { stepWithoutLimit } from './step-without-limit.ts';
import { variantPromiseMet } from './variant-promise-met.ts';
import { variantTightens } from './variant-tightens.ts';
import { warningBeforeLimit } from './warning-before-limit.ts';

export const TIME_RULES: readonly Rule[] = [
  promisedWithinStatutory,
  promiseInUnlikeUnits,
  licenceWithin20Days,
  jointWithin45Days,
  licenceInWorkingDays,
  extensionWithin10Days,
  instantWithinOneDay,
  oneDayIsInstant,
  countedPathWithinPromise,
  countedPathWithinPromiseOfProcess,
  ...reportUpwardWithin20Days,
  ...deliveryWithin10Days,
  ...correctionNoticeWithin5Days,
  ...stepWithoutLimit,
  ...limitInRange,
  limitInRangeOfItem,
  ...warningBeforeLimit,
  ...variantTightens,
  ...variantPromiseMet,
  bundlePromiseMet,
  bundleLongerThanItems,
];
