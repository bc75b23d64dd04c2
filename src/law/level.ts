/**
 * The level of a law, inferred from its title and number (立法法 ch. 2–4; 行政许可法 Art. 14–17). A title that could belong to
 * several levels is `unknown`, and no rule gives a verdict on it.
 */
import { isListedRegulation } from './administrative-regulations.ts';
import type { Citation } from './citation.ts';
import { type LawPlace, placeOf } from './place.ts';
import { plainTitle } from './title.ts';

export type LawLevel =
  /** 法律, with decisions of the National People's Congress and its Standing Committee. */
  | 'law'
  /** 行政法规. */
  | 'administrative-regulation'
  /** 国务院决定, with the lists that the State Council issues. */
  | 'state-council-decision'
  /** 地方性法规, with 自治条例 and 单行条例. */
  | 'local-regulation'
  /** 部门规章. */
  | 'ministry-rule'
  /** 省级政府规章. */
  | 'provincial-rule'
  /** 设区的市的政府规章. */
  | 'city-rule'
  /** 司法解释. */
  | 'judicial-interpretation'
  /** 规范性文件 and technical standards: notices, opinions, plans. */
  | 'normative-document'
  | 'unknown';

/** Laws whose titles do not end in 法. */
const LAWS_BY_OTHER_NAMES: ReadonlySet<string> = new Set([
  '宪法',
  '民法典',
  '民法通则',
  '户口登记条例',
  '学位条例',
  '人民警察警衔条例',
  '中国人民解放军军官军衔条例',
  '中国人民解放军选举全国人民代表大会和县级以上地方各级人民代表大会代表的办法',
  '海关关衔条例',
  '消防救援衔条例',
  '外交特权与豁免条例',
  '领事特权与豁免条例',
]);

const NATIONAL_CONGRESS = /^全国(?:人民代表大会|人大)/u;
const LOCAL_CONGRESS = /(?:人民代表大会|人大)(?:常务委员会|常委会)?/u;
const COURTS = /^最高人民(?:法院|检察院)/u;
const PARTY = /^(?:中共|中国共产党)/u;

/** Endings of a law's own name: 法, but not 办法 or 方法; its amendments count with it. */
const ENDS_AS_LAW = /(?:[^办方做]法|法典|通则|法修正案(?:（.+）)?)$/u;
const ENDS_AS_DOCUMENT =
  /(?:通知|意见|方案|批复|复函|函|公告|通告|公报|纪要|指引|指南|导则|要点|规划|计划|标准|规范|规程|目录|清单|名录|措施|制度|细目)$/u;
const ENDS_AS_RULE = /(?:办法|规定|细则|规则)$/u;
const ENDS_AS_DECISION = /(?:决定|决议|命令)$/u;

/** Lists by which the State Council sets or names licences. */
const STATE_COUNCIL_LIST = /^(?:法律、行政法规、国务院决定设定的行政许可事项清单|政府核准的投资项目目录|国务院.*目录)/u;

/** A department of the state at the start of a title; what it issues is a rule at most. */
const MINISTRY =
  /^(?!关于|对)(?:国家[\p{Script=Han}]{2,10}?(?:总局|局|委员会|委|署)|[\p{Script=Han}、]{2,12}(?<![干全内])部(?![门队分件级位署])|中国(?:人民银行|证券监督管理委员会|证监会|银保监会|气象局|地震局|民用航空局)|海关总署|审计署)/u;
const LOCAL_DEPARTMENT =
  /^.{0,12}?(?:厅|局|(?<!村民|居民|业主|仲裁)委员会|发展改革委|卫生健康委|办公室)(?:关于|、|.*(?:办法|细则|规定|规则)$)/u;

/** The level of a cited law, from its title and, where that leaves it open, from its number. */
export function levelOf({ title, number }: Pick<Citation, 'title' | 'number'>): LawLevel {
  const byTitle = levelOfTitle(title);
  if (byTitle !== 'unknown') return byTitle;
  return number === undefined ? levelOfNumber(title, title) : levelOfNumber(number, title);
}

/** Levels found before: a catalog cites the same few hundred laws again and again. */
const knownLevels = new Map<string, LawLevel>();

/** The level that a title alone shows. */
export function levelOfTitle(title: string): LawLevel {
  const level = knownLevels.get(title) ?? inferLevel(title);
  knownLevels.set(title, level);
  return level;
}

function inferLevel(written: string): LawLevel {
  const title = plainTitle(written);
  if (NATIONAL_CONGRESS.test(title.replace(/^中华人民共和国/u, ''))) return 'law';
  if (COURTS.test(title)) return 'judicial-interpretation';
  if (PARTY.test(title)) return 'normative-document';
  const place = placeOf(title);
  return place === undefined ? levelOfState(title) : levelOfPlace(title, place);
}

function levelOfState(title: string): LawLevel {
  const name = title.replace(/^中华人民共和国/u, '');
  if (LAWS_BY_OTHER_NAMES.has(name)) return 'law';
  if (isListedRegulation(name)) return 'administrative-regulation';
  if (STATE_COUNCIL_LIST.test(title)) return 'state-council-decision';
  if (title.startsWith('国务院')) return levelOfStateCouncil(title);
  if (ENDS_AS_DOCUMENT.test(title)) return 'normative-document';
  if (/条例$/u.test(title)) return 'administrative-regulation';
  if (ENDS_AS_LAW.test(title)) return 'law';
  if (MINISTRY.test(title)) return ENDS_AS_RULE.test(title) ? 'ministry-rule' : 'normative-document';
  return 'unknown';
}

/** The State Council sets licences by decision; its general office does not. Its notices have been treated as either. */
function levelOfStateCouncil(title: string): LawLevel {
  if (title.startsWith('国务院办公厅')) return 'normative-document';
  if (ENDS_AS_DECISION.test(title)) return 'state-council-decision';
  return /条例$/u.test(title) || ENDS_AS_RULE.test(title) ? 'administrative-regulation' : 'unknown';
}

/** Provinces and cities with districts make regulations and rules; what a county issues is neither (立法法 Art. 80–82). */
function levelOfPlace(title: string, { name, rank }: LawPlace): LawLevel {
  const rest = title.slice(name.length);
  if (ENDS_AS_DOCUMENT.test(title)) return 'normative-document';
  if (/条例$/u.test(title)) return rank === 'county' && !name.endsWith('自治县') ? 'unknown' : 'local-regulation';
  if (LOCAL_CONGRESS.test(rest)) return 'local-regulation';
  if (rank === 'county') return 'normative-document';
  if (implementsALaw(rest)) return 'local-regulation';
  if (LOCAL_DEPARTMENT.test(rest)) return 'normative-document';
  return 'unknown';
}

/** `实施《…法》办法` of a province or city is made by its people's congress. */
function implementsALaw(rest: string): boolean {
  return /实施.*(?:[^办]法|法典)[》〉)]?(?:的)?(?:办法|(?:若干)?规定|细则)$/u.test(rest);
}

/** The level that a decree's or a document's number shows: 主席令, 国务院令, 部令, 省政府令, 〔2015〕3号. */
function levelOfNumber(number: string, title: string): LawLevel {
  if (/主席令/u.test(number)) return 'law';
  if (/国(?:务院(?:、中央军事委员会|、中央军委)?)?(?:第\d+号)?令/u.test(number)) {
    return /412号/u.test(number) || ENDS_AS_DECISION.test(title)
      ? 'state-council-decision'
      : 'administrative-regulation';
  }
  if (/(?:人民代表大会|人大)(?:常务委员会|常委会)/u.test(number)) return 'local-regulation';
  if (/政府令/u.test(number)) return levelOfGovernmentDecree(number);
  if (/(?:部|委员会|委|总局|局|署|银行|会)(?:、[\p{Script=Han}]+)*(?:第\d+号)?令/u.test(number)) return 'ministry-rule';
  if (/^国发/u.test(number)) return ENDS_AS_DECISION.test(title) ? 'state-council-decision' : 'unknown';
  if (/[〔[［(（]\d{4}[〕\]］)）]第?\d+号/u.test(number)) return 'normative-document';
  return 'unknown';
}

function levelOfGovernmentDecree(number: string): LawLevel {
  const place = placeOf(number);
  if (/省(?:人民)?政府令|自治区(?:人民)?政府令/u.test(number) || place?.rank === 'province') return 'provincial-rule';
  return 'city-rule';
}
