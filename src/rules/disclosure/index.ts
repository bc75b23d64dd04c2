/** What the public is told: the ten disclosures (domain §2) and the eight elements of a guide (domain §5). */
import type { Rule } from '../rule.ts';
import { addressOrWindow } from './address-or-window.ts';
import { audienceMissing } from './audience-missing.ts';
import { conditionsMissing } from './conditions-missing.ts';
import { draftStatus } from './draft-status.ts';
import { expressWhenNoVisit } from './express-when-no-visit.ts';
import { feeMissing } from './fee-missing.ts';
import { hoursMissing } from './hours-missing.ts';
import { licensingDuties } from './licensing-duties.ts';
import { materialsMissing } from './materials-missing.ts';
import { nameRepeated } from './name-repeated.ts';
import { onlineDepth } from './online-depth.ts';
import { phoneAreaCode, phoneAreaCodeOfDepartment } from './phone-area-code.ts';
import { phoneMissing } from './phone-missing.ts';
import { phoneMobile, phoneMobileOfDepartment } from './phone-mobile.ts';
import { phonesDistinct, phonesDistinctOfDepartment } from './phones-distinct.ts';
import { reasonWithoutVisit } from './reason-without-visit.ts';
import { remarkPlaceholder } from './remark-placeholder.ts';
import { remediesMissing } from './remedies-missing.ts';
import { resultKind } from './result-kind.ts';
import { resultSample } from './result-sample.ts';
import { sampleMissing } from './sample-missing.ts';
import { statutoryMissing } from './statutory-missing.ts';
import { superiorItem } from './superior-item.ts';
import { unreadCell } from './unread-cell.ts';
import { visitsReason } from './visits-reason.ts';

export const DISCLOSURE_RULES: readonly Rule[] = [
  addressOrWindow,
  audienceMissing,
  conditionsMissing,
  draftStatus,
  expressWhenNoVisit,
  feeMissing,
  hoursMissing,
  licensingDuties,
  materialsMissing,
  nameRepeated,
  onlineDepth,
  phoneAreaCode,
  phoneAreaCodeOfDepartment,
  phoneMissing,
  phoneMobile,
  phoneMobileOfDepartment,
  phonesDistinct,
  phonesDistinctOfDepartment,
  reasonWithoutVisit,
  remarkPlaceholder,
  remediesMissing,
  resultKind,
  resultSample,
  sampleMissing,
  statutoryMissing,
  superiorItem,
  unreadCell,
  visitsReason,
];
