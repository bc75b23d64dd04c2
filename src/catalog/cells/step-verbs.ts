/** Which verb of the language a step's Chinese name means. */
import type { PauseKind, Verb } from '../../process/blocks.ts';
import { comparable } from '../clean-text.ts';

/** What a step of a process cell is. */
export type StepMeaning =
  | { readonly kind: 'step'; readonly verb: Verb }
  | { readonly kind: 'parallel' }
  | { readonly kind: 'pause'; readonly pauseKind: PauseKind }
  /** What the applicant does before the center has the case. */
  | { readonly kind: 'applicant' }
  /** The case is closed: no step, as nobody does anything for the applicant any more. */
  | { readonly kind: 'end' };

const APPLICANT = /^(?:提出|提交|网上|线上|书面)?(?:申请|申报)$/u;
const END = /^(?:办结|办理完毕|结束|归档|存档|办结归档|办结存档)$/u;
const PARALLEL = /^(?:并联|联合|同步)(?:审查|审批|审核|办理|会审|验收|踏勘|勘验)$|^(?:并联|联审|联办)$/u;

/** The eight of 行政许可法 Art. 45, whole names only: 现场检验 is a check on site. */
const PAUSES: readonly (readonly [PauseKind, RegExp])[] = [
  ['hearing', /^(?:组织|举行)?听证(?:会)?$/u],
  ['tender', /^招标$/u],
  ['auction', /^拍卖$/u],
  ['inspection', /^检验$/u],
  ['testing', /^(?:技术)?检测$/u],
  ['quarantine', /^检疫$/u],
  ['appraisal', /^(?:技术)?鉴定$/u],
  ['expert-review', /^(?:组织)?专家(?:评审|评议|论证|审查|评估)(?:会)?$|^评审$/u],
];

/** Tried in this order: 现场核查 before 核查, 制证 before 发证, 审核决定 before 审核. */
const VERBS_BY_NAME: readonly (readonly [Verb, RegExp])[] = [
  [
    'inspect',
    /(?:现场|实地|上门).*(?:核查|勘查|勘验|踏勘|检查|查验|验收|核验|审核|评定|查看|检验)|^(?:勘验|踏勘|勘查)$/u,
  ],
  ['sign', /会签/u],
  ['report', /上报|报送|转报|呈报/u],
  ['announce', /公示|公告|公布/u],
  ['issue', /制证|缮证|打证|制照|制作(?:证|文书)/u],
  ['deliver', /送达|发证|颁证|领证|取证|取件|领取|发放|颁发/u],
  ['notify', /告知|通知/u],
  ['decide', /决定|审批|批准|核准|核定|审定|签发|登簿/u],
  ['review', /审查|审核|初审|复审|复核|核查|核验|查验|核对|初核|审验/u],
  ['accept', /受理|收件|接件/u],
];

/** One name for two steps, such as 受理审核: whose time would it be? */
const SEVERAL = /(?:受理|收件|接件).*(?:审查|审核|审批|决定)|审查与决定/u;

/**
 * What a step's name means.
 * @returns `undefined` where nobody should guess
 */
export function meaningOfStep(name: string): StepMeaning | undefined {
  const plain = comparable(name);
  if (APPLICANT.test(plain)) return { kind: 'applicant' };
  if (END.test(plain)) return { kind: 'end' };
  if (SEVERAL.test(plain)) return undefined;
  if (PARALLEL.test(plain)) return { kind: 'parallel' };
  const pause = PAUSES.find(([, pattern]) => pattern.test(plain));
  if (pause !== undefined) return { kind: 'pause', pauseKind: pause[0] };
  const verb = VERBS_BY_NAME.find(([, pattern]) => pattern.test(plain));
  return verb === undefined ? undefined : { kind: 'step', verb: verb[0] };
}
