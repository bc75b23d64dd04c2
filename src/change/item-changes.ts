/** What can change in an item, field by field of its schema. */
import type { JsonValue } from '../base/digest.ts';
import { comparableName } from '../process/material-name.ts';
import { compareAmounts } from './amounts.ts';
import { below, type Compare, changeOf } from './change.ts';
import { entries, members, statements } from './compare-lists.ts';
import {
  count,
  duration,
  exact,
  fields,
  flag,
  isSame,
  type JsonObject,
  judged,
  judgedOnce,
  listOf,
  objectOf,
  ranked,
  text,
} from './compare-values.ts';
import { compareOpeningHours } from './opening-hours.ts';
import type { SubjectId } from './subjects.ts';
import { compareValidity } from './validity.ts';
import { wordsOf } from './wording.ts';

const contact = fields({ consultation: exact('consultation'), complaint: exact('complaint') });

const service = fields({
  window: exact('window'),
  address: text('address'),
  hours: judged('hours', compareOpeningHours),
  visits: count('visits'),
  'visit-reason': text('visit-reason'),
  online: flag('online'),
  'online-depth': ranked('online-depth', [[], ['I'], ['II'], ['III'], ['IV']], 0),
  url: exact('url'),
  express: flag('express'),
  appointment: flag('appointment'),
  'online-payment': flag('online-payment'),
  coverage: ranked('coverage', [[], ['county'], ['city'], ['province'], ['national']], 0),
});

const limits = fields({
  statutory: duration('statutory'),
  promised: duration('promised'),
  basis: members('limits-basis'),
  extension: duration('extension'),
  'extension-basis': members('extension-basis'),
});

const fee = fields({
  charged: flag('charged'),
  rows: entries(
    () => 'fee',
    ({ name }) => wordsOf(String(name)),
    fields({
      name: text('fee'),
      standard: judged('fee-standard', compareAmounts),
      basis: members('fee-basis'),
      reduction: text('reduction'),
    }),
  ),
});

const material = fields({
  name: (before, after, spot) => {
    // 申请人身份证 and 身份证 are one; 原件 and 复印件 are not.
    const isSameThing = withoutApplicant(before) === withoutApplicant(after);
    return isSame(before, after)
      ? []
      : [changeOf('material-name', isSameThing ? 'restated' : 'changed', spot, before, after)];
  },
  kind: exact('material-kind'),
  form: ranked('material-form', [['either'], ['paper', 'electronic']]),
  necessity: ranked('material-necessity', [['optional'], ['deferrable'], ['required']], 2),
  source: ranked('material-source', [['applicant', 'government', 'other'], ['intermediary']], 0),
  issuer: text('material-issuer'),
  originals: count('originals'),
  copies: count('copies'),
  basis: members('material-basis'),
  blank: exact('blank'),
  sample: exact('material-sample'),
  when: text('material-case'),
  note: text('material-note'),
});

function withoutApplicant(name: JsonValue | undefined): string {
  return wordsOf(String(name)).replace(/^(?:申请人|本人)(?:本人)?的?/u, '');
}

function subjectOfMaterial({ necessity }: JsonObject): SubjectId {
  return necessity === 'optional' ? 'optional-material' : 'material';
}

/** Who may apply. Where nothing was said of it nothing is known: that it is said now proves nothing. */
const audience: Compare = (before, after, spot) => {
  if ((before === undefined) !== (after === undefined)) return [changeOf('audience', 'unlike', spot, before, after)];
  return members('audience')(before, after, spot);
};

const joint: Compare = fields({ lead: exact('joint-lead'), partners: members('partner') });

/** All that an item says, its process apart. */
export const itemChanges: Compare = fields({
  item: exact('id'),
  name: text('name'),
  department: exact('department'),
  office: exact('office'),
  status: ranked('status', [['cancelled'], ['suspended'], ['draft'], ['in-use']], 3),
  category: exact('category'),
  handling: ranked('handling', [['instant'], ['promised', 'preliminary', 'report-upward', 'joint']]),
  conditions: statements('condition'),
  'quantity-limit': text('quantity-limit'),
  materials: entries(subjectOfMaterial, ({ name }) => comparableName(String(name)), material),
  fee,
  limits,
  service,
  contacts: contact,
  audience,
  result: fields({
    kind: ranked('result-kind', [['none'], ['certificate', 'approval', 'other']], 0),
    name: text('result-name'),
    sample: exact('result-sample'),
    'valid-for': judgedOnce('valid-for', compareValidity),
  }),
  intermediaries: entries(
    () => 'intermediary',
    ({ name }) => wordsOf(String(name)),
    fields({ name: text('intermediary'), basis: members('intermediary-basis') }),
  ),
  decision: exact('decision'),
  level: exact('level'),
  authority: exact('authority'),
  superior: text('superior'),
  'superior-item': text('superior-item'),
  joint,
  remedies: fields({ review: text('review'), litigation: text('litigation') }),
  basis: members('basis'),
  themes: members('theme'),
  codes: fields({
    basic: exact('code'),
    implementation: exact('code'),
    operation: exact('code'),
  }),
  faq: entries(
    () => 'question',
    ({ question }) => wordsOf(String(question)),
    fields({ question: text('question'), answer: text('answer') }),
  ),
  sample: exact('sample'),
  note: text('note'),
  unread: columns('unread'),
  extra: columns('extra'),
});

/** Texts under headers of a catalog. */
function columns(subject: SubjectId): Compare {
  return (before, after, spot) => {
    const [first, second] = [objectOf(before) ?? {}, objectOf(after) ?? {}];
    const headers = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
    return headers.flatMap((header) =>
      text(subject)(first[header], second[header], below(spot, header, { ...spot.params, of: header })),
    );
  };
}

function howOf(before: JsonValue | undefined, after: JsonValue | undefined): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** The files that an item hands out, by what they are. */
interface HandedOut {
  readonly blanks: ReadonlyMap<string, string>;
  readonly samples: ReadonlyMap<string, string>;
}

function handedOut(item: JsonObject): HandedOut {
  const blanks = new Map<string, string>();
  const samples = new Map<string, string>();
  const put = (files: Map<string, string>, file: JsonValue | undefined, of: JsonValue | undefined): void => {
    if (typeof file === 'string') files.set(file, String(of));
  };
  for (const entry of listOf(item.materials)) {
    const { name, blank, sample } = objectOf(entry) ?? {};
    put(blanks, blank, name);
    put(samples, sample, name);
  }
  put(samples, item.sample, item.name);
  const result = objectOf(item.result) ?? {};
  put(samples, result.sample, result.name ?? item.name);
  return { blanks, samples };
}

/**
 * Files that stayed by name and hold something else. That a file came or went is told where it is named, unless nothing
 * names it.
 */
export function fileChanges(before: JsonObject, after: JsonObject): Compare {
  const [was, is] = [handedOut(before), handedOut(after)];
  return (first, second, spot) => {
    const [filesBefore, filesAfter] = [objectOf(first) ?? {}, objectOf(second) ?? {}];
    const names = [...new Set([...Object.keys(filesBefore), ...Object.keys(filesAfter)])].toSorted();
    return names.flatMap((file) => {
      const [old, now] = [filesBefore[file], filesAfter[file]];
      const isNamed = (out: HandedOut): boolean => out.blanks.has(file) || out.samples.has(file);
      if (isSame(old, now) || (old === undefined || now === undefined ? isNamed(was) !== isNamed(is) : false))
        return [];
      const isBlank = was.blanks.has(file) || is.blanks.has(file);
      const here = below(spot, file, { ...spot.params, of: file });
      return [changeOf(isBlank ? 'blank-content' : 'sample-content', howOf(old, now), here, old, now)];
    });
  };
}
