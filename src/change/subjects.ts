/**
 * The table of burdens: everything that can change in a definition, what more of it is to the applicant, and why.
 *
 * Worse is what makes the applicant bring, pay, wait, come or meet more, or be told or offered less (行政许可法 Art. 5, 6,
 * 30, 32, 58; 优化营商环境条例 Art. 36, 37). Where it cannot be computed, it counts as worse unless it is proved not to be.
 */
import type { How, Tier } from './tier.ts';

/** A tier; `unproven` counts as worse and says that nothing proves it. */
export type Verdict = Tier | 'unproven';

/** What more of a subject is to the applicant. */
type Stance =
  /** More of it is worse: materials, fees, visits. */
  | 'burden'
  /** More of it is better: phones, online handling, times to correct. */
  | 'benefit'
  /** A time at most: that there is one is better, that it is longer is worse. */
  | 'limit'
  /** A free text in which a demand can hide. */
  | 'doubtful'
  | 'neutral'
  | 'internal';

/** Why; the catalogs hold it under `diff.why.<reason>`. */
export type Reason =
  | 'bring'
  | 'meet'
  | 'pay'
  | 'wait'
  | 'come'
  | 'told'
  | 'offered'
  | 'granted'
  | 'hidden'
  | 'steps'
  | 'computed'
  | 'inside'
  | 'other-way'
  | 'names'
  | 'law';

interface Subject {
  readonly stance: Stance;
  readonly reason: Reason;
  /** The verdict where one thing was put in place of another. */
  readonly changed?: Verdict;
  /** Values are lengths of time. */
  readonly isTime?: true;
}

const VERDICTS: Readonly<Record<Stance, Readonly<Record<How, Verdict>>>> = {
  burden: verdicts('worse', 'better', 'worse', 'better', 'unproven', 'unproven'),
  benefit: verdicts('better', 'worse', 'better', 'worse', 'neutral', 'unproven'),
  limit: verdicts('better', 'worse', 'worse', 'better', 'unproven', 'unproven'),
  doubtful: verdicts('unproven', 'unproven', 'unproven', 'unproven', 'unproven', 'unproven'),
  neutral: verdicts('neutral', 'neutral', 'neutral', 'neutral', 'neutral', 'neutral'),
  internal: {
    ...verdicts('internal', 'internal', 'internal', 'internal', 'internal', 'internal'),
    ...both('internal'),
  },
};

function verdicts(
  added: Verdict,
  removed: Verdict,
  more: Verdict,
  less: Verdict,
  changed: Verdict,
  unlike: Verdict,
): Readonly<Record<How, Verdict>> {
  return { added, removed, more, less, changed, unlike, ...both('neutral') };
}

function both(verdict: Verdict): Pick<Readonly<Record<How, Verdict>>, 'restated' | 'reordered'> {
  return { restated: verdict, reordered: verdict };
}

const names: Subject = { stance: 'neutral', reason: 'names' };
const law: Subject = { stance: 'neutral', reason: 'law' };
const inside: Subject = { stance: 'internal', reason: 'inside' };
const told: Subject = { stance: 'benefit', reason: 'told' };
const offered: Subject = { stance: 'benefit', reason: 'offered' };
const wait: Subject = { stance: 'limit', reason: 'wait', isTime: true };
const hidden: Subject = { stance: 'doubtful', reason: 'hidden' };

const TABLE = {
  // The item.
  id: inside,
  name: names,
  department: names,
  office: inside,
  status: { stance: 'benefit', reason: 'offered' },
  category: names,
  handling: { stance: 'burden', reason: 'wait', changed: 'neutral' },
  level: names,
  authority: names,
  audience: { stance: 'benefit', reason: 'granted' },
  theme: names,
  code: inside,
  basis: law,
  condition: { stance: 'burden', reason: 'meet' },
  'quantity-limit': { stance: 'burden', reason: 'meet' },
  decision: inside,
  superior: names,
  'superior-item': names,
  'joint-lead': names,
  partner: names,
  sample: told,
  note: hidden,
  unread: inside,
  extra: hidden,

  // Materials.
  material: { stance: 'burden', reason: 'bring' },
  'optional-material': { stance: 'neutral', reason: 'bring' },
  'material-name': { stance: 'burden', reason: 'hidden' },
  'material-kind': names,
  'material-form': { stance: 'burden', reason: 'bring' },
  'material-necessity': { stance: 'burden', reason: 'bring' },
  'material-source': { stance: 'burden', reason: 'bring', changed: 'neutral' },
  'material-issuer': names,
  originals: { stance: 'burden', reason: 'bring' },
  copies: { stance: 'burden', reason: 'bring' },
  'material-basis': law,
  blank: { stance: 'benefit', reason: 'told', changed: 'unproven' },
  'material-sample': told,
  'material-case': { stance: 'benefit', reason: 'bring', changed: 'unproven' },
  'material-note': hidden,
  'blank-content': hidden,
  'sample-content': names,

  // Fees and intermediaries.
  charged: { stance: 'burden', reason: 'pay' },
  fee: { stance: 'burden', reason: 'pay' },
  'fee-standard': { stance: 'burden', reason: 'pay' },
  'fee-basis': law,
  reduction: { stance: 'benefit', reason: 'pay', changed: 'unproven' },
  intermediary: { stance: 'burden', reason: 'pay' },
  'intermediary-basis': law,

  // Limits.
  statutory: wait,
  promised: wait,
  extension: { stance: 'burden', reason: 'wait', isTime: true },
  'limits-basis': law,
  'extension-basis': law,

  // What is given in the end.
  'result-kind': { stance: 'benefit', reason: 'granted' },
  'result-name': names,
  'result-sample': told,
  'valid-for': { stance: 'benefit', reason: 'granted' },

  // Where and how.
  window: names,
  address: names,
  hours: offered,
  visits: { stance: 'burden', reason: 'come' },
  'visit-reason': names,
  online: offered,
  'online-depth': offered,
  url: told,
  express: offered,
  appointment: offered,
  'online-payment': offered,
  coverage: offered,
  consultation: told,
  complaint: told,
  review: told,
  litigation: told,
  question: names,
  answer: names,

  // What is shown of departments.
  'department-shown': inside,
  'department-name': names,
  'department-code': inside,
  'department-address': names,
  'department-phone': told,
  'department-complaint': told,
  'post-name': inside,
  'office-name': names,
  'office-duty': inside,
  duty: names,
  'window-shown': offered,
  'window-name': names,
  'window-counter': names,
  'window-zone': names,
  'window-floor': names,
  'window-hours': offered,
  'window-phone': told,

  // The process.
  process: inside,
  'process-name': names,
  lead: names,
  description: names,
  'process-basis': law,
  'process-promised': { ...inside, isTime: true },
  'case-field': inside,
  parameter: inside,
  template: inside,
  longest: { stance: 'limit', reason: 'computed', isTime: true },

  // Steps and pauses.
  step: { stance: 'burden', reason: 'steps' },
  'step-of-issue': { stance: 'neutral', reason: 'steps' },
  'step-of-notice': told,
  pause: { stance: 'burden', reason: 'wait' },
  occasion: { stance: 'burden', reason: 'steps' },
  'occasion-of-issue': { stance: 'neutral', reason: 'steps' },
  'occasion-of-notice': told,
  'other-way': { stance: 'internal', reason: 'other-way' },
  waits: inside,
  'waits-uncounted': { stance: 'burden', reason: 'wait' },
  block: inside,
  branch: inside,
  structure: inside,
  'step-id': inside,
  'step-name': names,
  verb: { stance: 'burden', reason: 'come', changed: 'neutral' },
  by: inside,
  within: { ...inside, isTime: true },
  warn: { ...inside, isTime: true },
  staff: inside,
  optional: inside,
  need: inside,
  correction: offered,
  'correction-notice': wait,
  'correction-wait': { stance: 'benefit', reason: 'offered', isTime: true },
  'correction-times': { stance: 'burden', reason: 'bring' },
  'correction-else': { stance: 'burden', reason: 'granted', changed: 'neutral' },
  return: inside,
  'return-to': inside,
  'return-times': inside,
  apart: inside,
  'step-basis': law,
  'step-note': hidden,
  'step-result': names,
  'pause-kind': { stance: 'neutral', reason: 'law' },
  'pause-length': wait,

  // Variants, such as the green channel.
  variant: offered,
  'variant-name': names,
  'variant-when': { stance: 'benefit', reason: 'offered', changed: 'unproven' },
  'variant-limit': { ...inside, isTime: true },
  'variant-pause': wait,
  'variant-skip': { stance: 'benefit', reason: 'steps' },
  'variant-promised': wait,
  'variant-longest': { stance: 'limit', reason: 'computed', isTime: true },

  // What no entry above speaks of.
  other: hidden,
} as const satisfies Readonly<Record<string, Subject>>;

export type SubjectId = keyof typeof TABLE;

export const SUBJECTS: Readonly<Record<SubjectId, Subject>> = TABLE;

/** What a change of a subject is to the applicant. */
export function verdictOf(subject: SubjectId, how: How): Verdict {
  const { stance, changed } = SUBJECTS[subject];
  return how === 'changed' && changed !== undefined ? changed : VERDICTS[stance][how];
}

/** Subject and way of a change, from its id. */
export function partsOf(id: string): { readonly subject: SubjectId; readonly how: How } {
  const dot = id.lastIndexOf('.');
  return { subject: id.slice(0, dot) as SubjectId, how: id.slice(dot + 1) as How };
}
