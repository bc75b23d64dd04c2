/** What catalogs say of a material in the brackets after its name, in any order. */
import type { ItemMaterial } from '../../language/generated/types.ts';
import { comparable } from '../clean-text.ts';
import { splitOutside } from './brackets.ts';
import { readLegalBases } from './legal-bases.ts';
import { CHINESE_NUMBER, readNumber } from './numbers.ts';

export type MaterialAttributes = Partial<Omit<ItemMaterial, 'name'>>;

export interface AttributesReading {
  readonly attributes: MaterialAttributes;
  /** What says something else of the material: kept as its note. */
  readonly remarks: readonly string[];
  /** Remarks that look like an attribute and are none: `原件1分`. */
  readonly doubtful: readonly string[];
  /** How many parts were attributes. */
  readonly recognised: number;
}

const NUMBER = `(?:\\d{1,2}|${CHINESE_NUMBER})`;
const ORIGINALS = new RegExp(`^(?:原件|正本)[：:]?(${NUMBER})份?$|^(${NUMBER})份(?:原件|正本)$`, 'u');
const COPIES = new RegExp(`^(?:复印件|影印件)[：:]?(${NUMBER})份?$|^(${NUMBER})份(?:复印件|影印件)$`, 'u');
const KEPT_COPIES = new RegExp(`^(?:收|交|留存|提供|提交|收取)(?:复印件|影印件)(${NUMBER})份$`, 'u');
const BOTH = new RegExp(`^原件[及和与、]?复印件各?(${NUMBER})份$`, 'u');
/** A number of which nobody says whether originals or copies are meant, and a form with its number. */
const SOME = new RegExp(`^(?:一式)?${NUMBER}份$`, 'u');
const FORM_AND_NUMBER = new RegExp(`^(纸质|电子)(?:版|件|材料)?(${NUMBER}份)$`, 'u');
const LOOKS_LIKE_ATTRIBUTE = /原件|复印件|\d份|纸质|电子|必要|自备|核发|容缺|依据/u;

type Form = NonNullable<ItemMaterial['form']>;
type Necessity = NonNullable<ItemMaterial['necessity']>;
type Kind = NonNullable<ItemMaterial['kind']>;
type Source = NonNullable<ItemMaterial['source']>;

const FORMS = names<Form>({
  paper: ['纸质', '纸质版', '纸质材料', '纸质件'],
  electronic: ['电子', '电子版', '电子材料', '电子件', '电子文件'],
  either: ['纸质或电子', '纸质/电子', '纸质、电子', '电子或纸质', '电子/纸质', '纸质或电子版', '纸质或者电子'],
});
const NECESSITIES = names<Necessity>({
  required: ['必要', '必需', '必须'],
  optional: ['非必要', '非必需', '非必须'],
  deferrable: ['容缺后补', '可容缺', '可容缺后补', '容缺受理', '容缺'],
});
const KINDS = names<Kind>({
  certificate: ['证照证明', '证照', '证照类', '证照证明类'],
  form: ['申请表格文书', '表格文书', '申请表格', '申请表格文书类'],
  other: [],
});
const SOURCES = names<Source>({
  applicant: ['申请人自备', '自备', '申请人提供', '申请人自行准备'],
  government: ['政府部门核发', '核发', '政府部门出具', '政府核发', '政府部门'],
  intermediary: ['中介机构', '中介', '中介机构出具', '中介服务机构', '中介或法定机构产生'],
  other: [],
});

/** Labels that say what a value is: `形式：纸质`. */
const LABELLED: readonly (readonly [label: RegExp, read: (value: string) => MaterialAttributes | undefined])[] = [
  [/^(?:材料)?形式[：:]/u, (value) => attribute('form', FORMS.get(comparable(value)))],
  [/^(?:材料)?必要性[：:]/u, (value) => attribute('necessity', NECESSITIES.get(comparable(value)))],
  [
    /^(?:材料)?类型[：:]/u,
    (value) => attribute('kind', comparable(value) === '其他' ? 'other' : KINDS.get(comparable(value))),
  ],
  [/^(?:材料)?来源(?:渠道)?[：:]/u, readSource],
  [/^(?:出具(?:机构|单位|部门)|核发(?:机构|单位|部门))[：:]?/u, (value) => attribute('issuer', value || undefined)],
  [/^适用情形[：:]/u, (value) => attribute('when', value || undefined)],
  [/^空白表格[：:]/u, (value) => attribute('blank', value || undefined)],
  [/^(?:示例)?样表[：:]/u, (value) => attribute('sample', value || undefined)],
  [/^(?:说明|备注)[：:]/u, (value) => attribute('note', value || undefined)],
  [/^(?:设定)?依据[：:]?(?=《)/u, readBasis],
  [/^(?=《)/u, readBasis],
];

/** Reads the inside of the brackets after a material's name. */
export function readMaterialAttributes(inside: string): AttributesReading {
  let attributes: MaterialAttributes = {};
  const remarks: string[] = [];
  const doubtful: string[] = [];
  let recognised = 0;
  let others = 0;
  for (const part of splitOutside(inside, '，,；;\n').flatMap(splitKnown)) {
    const found = part === '其他' ? undefined : readAttribute(part);
    if (part === '其他') others += 1;
    else if (found === undefined) {
      remarks.push(part);
      if (LOOKS_LIKE_ATTRIBUTE.test(part)) doubtful.push(part);
    } else {
      recognised += 1;
      attributes = merge(attributes, found);
    }
  }
  const settled = settleOthers(attributes, others);
  if (others > 0 && settled === undefined) doubtful.push('其他');
  return { attributes: settled ?? attributes, remarks, doubtful, recognised: recognised + others };
}

/** 其他 is a kind and a source; the one that another part has not said is meant. */
function settleOthers(attributes: MaterialAttributes, others: number): MaterialAttributes | undefined {
  if (others === 0) return attributes;
  const { kind, source } = attributes;
  if (others === 2 && kind === undefined && source === undefined)
    return { ...attributes, kind: 'other', source: 'other' };
  if (others !== 1) return undefined;
  if (kind === undefined && source !== undefined) return { ...attributes, kind: 'other' };
  if (kind !== undefined && source === undefined) return { ...attributes, source: 'other' };
  return undefined;
}

/** `原件1份、复印件2份` is two attributes, 纸质、电子 is one. */
function splitKnown(part: string): readonly string[] {
  if (!part.includes('、') || readAttribute(part) !== undefined) return [part];
  const parts = splitOutside(part, '、');
  return parts.every((piece) => readAttribute(piece) !== undefined) ? parts : [part];
}

/** Counts behind a name without brackets: `申请表原件1份、复印件2份`; `undefined` where the words are none. */
export function readCountWords(words: string): MaterialAttributes | undefined {
  const plain = comparable(words);
  if (BOTH.test(plain)) return readCounts(plain);
  const found = splitOutside(words, '、，, ').map((part) => readAttribute(part));
  if (found.length === 0 || found.some((attributes) => attributes === undefined)) return undefined;
  return found.reduce<MaterialAttributes>((all, attributes) => merge(all, attributes ?? {}), {});
}

function readAttribute(part: string): MaterialAttributes | undefined {
  const plain = comparable(part);
  if (SOME.test(plain)) return { note: part };
  const [, written, number] = FORM_AND_NUMBER.exec(plain) ?? [];
  if (written !== undefined && number !== undefined)
    return { form: written === '纸质' ? 'paper' : 'electronic', note: number };
  const counts = readCounts(plain);
  if (counts !== undefined) return counts;
  const form = FORMS.get(plain);
  if (form !== undefined) return { form };
  const necessity = NECESSITIES.get(plain);
  if (necessity !== undefined) return { necessity };
  const kind = KINDS.get(plain);
  if (kind !== undefined) return { kind };
  const source = readSource(part);
  if (source !== undefined) return source;
  for (const [label, read] of LABELLED) {
    if (label.test(part)) return read(part.replace(label, '').trim());
  }
  const issued = /^由?(\S{2,})(出具|核发|签发|开具|颁发)$/u.exec(part);
  if (issued?.[1] !== undefined) {
    return issued[2] === '核发' ? { source: 'government', issuer: issued[1] } : { issuer: issued[1] };
  }
  return /^(?:仅|限).+|.+[时的](?:提供|提交)$/u.test(part) && /提供|提交|适用/u.test(part) ? { when: part } : undefined;
}

function readCounts(plain: string): MaterialAttributes | undefined {
  const both = count(BOTH.exec(plain));
  if (both !== undefined) return { originals: both, copies: both };
  const originals = count(ORIGINALS.exec(plain));
  if (originals !== undefined) return { originals };
  const copies = count(COPIES.exec(plain)) ?? count(KEPT_COPIES.exec(plain));
  return copies === undefined ? undefined : { copies };
}

function count(match: RegExpExecArray | null): number | undefined {
  const written = match?.[1] ?? match?.[2];
  return written === undefined ? undefined : readNumber(written);
}

/** A source, with who issues it after a colon: `政府部门核发：市公安局`. */
function readSource(part: string): MaterialAttributes | undefined {
  const [, word = part, issuer = ''] = /^([^：:]+)[：:](.+)$/u.exec(part) ?? [];
  const plain = comparable(word);
  const source = SOURCES.get(plain) ?? (plain === '其他' ? 'other' : undefined);
  if (source === undefined) return undefined;
  return issuer.trim() === '' ? { source } : { source, issuer: issuer.trim() };
}

function readBasis(value: string): MaterialAttributes | undefined {
  const reading = readLegalBases(value);
  return reading.kind === 'value' && reading.rest.length === 0 ? { basis: [...reading.value] } : undefined;
}

function merge(first: MaterialAttributes, second: MaterialAttributes): MaterialAttributes {
  const basis = [...(first.basis ?? []), ...(second.basis ?? [])];
  return { ...first, ...second, ...(basis.length > 0 && { basis }) };
}

function attribute<Key extends keyof MaterialAttributes>(
  key: Key,
  value: MaterialAttributes[Key] | undefined,
): MaterialAttributes | undefined {
  return value === undefined ? undefined : { [key]: value };
}

function names<Value extends string>(table: Readonly<Record<Value, readonly string[]>>): ReadonlyMap<string, Value> {
  const entries = Object.entries(table) as [Value, readonly string[]][];
  return new Map(entries.flatMap(([value, words]) => words.map((word) => [comparable(word), value] as const)));
}
