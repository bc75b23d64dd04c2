/** A change in officials' words, in two languages. */
import type { JsonValue } from '../base/digest.ts';
import { type Duration, formatDuration, parseDuration } from '../base/duration.ts';
import { type DocumentKind, documentSchema, keyNames, resolveSchema, valueName } from '../language/schema-names.ts';
import { hasMessage, type Language, message } from '../messages/catalog.ts';
import type { Change } from './change.ts';
import { listOf, objectOf } from './compare-values.ts';
import { partsOf, SUBJECTS, type SubjectId } from './subjects.ts';
import type { How } from './tier.ts';

/** What changed, in one sentence without a full stop. */
export function sentenceOf(change: Change, language: Language): string {
  const { subject, how } = partsOf(change.id);
  const [before, after] = excerpts(written(change, change.before, language), written(change, change.after, language));
  const label = message(language, `diff.label.${subject}`, change.params);
  const own = `diff.${change.id}`;
  const id = hasMessage(own) ? own : familyOf(subject, how, change);
  return message(language, id, { ...change.params, label, before, after });
}

/** Why a change is of its tier, in one sentence. */
export function reasonOf(change: Change, language: Language): string {
  const { subject } = partsOf(change.id);
  if (!change.proven) return message(language, 'diff.why.unproven');
  return message(language, `diff.why.${SUBJECTS[subject].reason}`);
}

/** The sentence that all subjects of a kind share: times grow longer, numbers grow, a list gets one more. */
function familyOf(subject: SubjectId, how: How, { before, after, pointer }: Change): string {
  const isInList = /\/\d+$/u.test(pointer);
  if (!isInList && (how === 'added' || how === 'removed')) return `diff.${how}.value`;
  if (how !== 'more' && how !== 'less') return `diff.${how}`;
  if (SUBJECTS[subject].isTime === true) return `diff.${how}.time`;
  return typeof before === 'number' && typeof after === 'number' ? `diff.${how}.count` : 'diff.changed';
}

/** A value as people read it. */
function written(change: Change, value: JsonValue, language: Language): string {
  const { subject } = partsOf(change.id);
  if (value === null) {
    return message(language, isOfCases(subject) ? 'diff.value.always' : 'diff.value.none');
  }
  if (typeof value === 'boolean') return message(language, `diff.value.${value}`);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return writtenText(change, subject, value, language);
  if (Array.isArray(value) && value.length === 0) return message(language, 'diff.value.nothing');
  if (isOfCases(subject)) return quoted(conditionText(value, language), language);
  const names = Array.isArray(value) ? listOf(value).map((entry) => String(objectOf(entry)?.name ?? entry)) : [];
  const { name, question } = objectOf(value) ?? {};
  return quoted(names.length > 0 ? names.join('、') : String(name ?? question ?? JSON.stringify(value)), language);
}

/** Whether values are the cases in which a step is done. */
function isOfCases(subject: SubjectId): boolean {
  return subject.startsWith('occasion') || subject === 'other-way';
}

function writtenText(change: Change, subject: SubjectId, value: string, language: Language): string {
  if (SUBJECTS[subject].isTime === true) {
    const duration = parseDuration(value);
    return duration === undefined ? quoted(value, language) : writtenDuration(duration, language);
  }
  return quoted(nameOfValue(change.pointer, value, language), language);
}

/** `5个工作日`, `5 working days`: the short forms of the language are for who writes it. */
function writtenDuration(duration: Duration, language: Language): string {
  const text = formatDuration(duration, language);
  if (language === 'zh') return text;
  if (duration.unit === 'instant') return 'on the spot';
  return text.replace(/([\d.]+)(wd|d|h|min)/gu, (_, amount: string, unit: string) => {
    return `${amount} ${UNITS[unit] ?? unit}${amount === '1' ? '' : 's'}`;
  });
}

const UNITS: Readonly<Record<string, string>> = { wd: 'working day', d: 'day', h: 'hour', min: 'minute' };

/** The name that a schema gives to a value, found by where it stands in the model. */
function nameOfValue(pointer: string, value: string, language: Language): string {
  const [root = '', ...path] = pointer.split('/').slice(1);
  const last = path.at(-1) ?? '';
  const inSchema = (kind: DocumentKind, ...keys: readonly (string | number)[]): string =>
    valueName(kind, keys, value, language);
  if (root === 'item') return inSchema('item', ...path.map((key) => (/^\d+$/u.test(key) ? Number(key) : key)));
  if (root === 'departments' && last === 'duty') return inSchema('department', 'offices', 'licensing', 'duty');
  if (root !== 'process') return value;
  if (last === 'procedure') return inSchema('process', 'steps', 0, 'kind');
  if (last === 'else') return inSchema('process', 'steps', 0, 'correction', 'else');
  return last === 'verb' ? verbName(value, language) : value;
}

function verbName(verb: string, language: Language): string {
  const { schema } = documentSchema('process');
  const steps = resolveSchema({ schema: { $ref: '#/$defs/step' }, file: String(schema.$id) });
  return keyNames(steps.schema).inLanguage(verb, language);
}

/** `建筑面积 > 2000，且不是「重点项目」` */
function conditionText(value: JsonValue, language: Language): string {
  const { if: holds, not: fails } = objectOf(value) ?? {};
  const not = listOf(fails).map((condition) => message(language, 'diff.value.not', { condition: String(condition) }));
  return [...listOf(holds).map(String), ...not].join(message(language, 'diff.value.and'));
}

function quoted(text: string, language: Language): string {
  return language === 'zh' ? `「${text}」` : `“${text}”`;
}

const LONGEST = 60;
const AROUND = 16;

/** Long texts cut to where they differ; others whole. */
function excerpts(before: string, after: string): readonly [string, string] {
  if (before.length <= LONGEST && after.length <= LONGEST) return [before, after];
  const [first, second] = [[...before], [...after]];
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  return [excerpt(first, start, end), excerpt(second, start, end)];
}

/** The characters from shortly before a place to shortly behind another, that is counted from the end. */
function excerpt(characters: readonly string[], start: number, end: number): string {
  const from = start > AROUND ? start - AROUND : 0;
  const until = Math.min(characters.length - Math.max(0, end - AROUND), Math.max(from + LONGEST * 2, 0));
  const text = characters.slice(from, until).join('');
  return `${from > 0 ? '…' : ''}${text}${until < characters.length ? '…' : ''}`;
}
