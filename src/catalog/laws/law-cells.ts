/** The cells of an index of laws: levels, dates, whether a version has expired, counts of articles. */
import type { LawLevel } from '../../law/level.ts';
import { levelOfTitle } from '../../law/level.ts';
import { type CellReading, NOTHING, UNREAD, understood } from '../cells/reading.ts';
import { comparable, saysNothing } from '../clean-text.ts';
import type { LevelInLibrary } from './law-row.ts';

const LEVELS: Readonly<Record<LevelInLibrary, RegExp>> = {
  law: /^(?:宪法|法律|有关法律问题(?:和重大问题)?的决定|law)$/u,
  'administrative-regulation': /^(?:国务院)?行政法规$/u,
  'state-council-decision': /^国务院决定$/u,
  'local-regulation': /^(?:省级|市级|设区的市|经济特区)?地方(?:性)?法规$|^(?:自治|单行)条例$|^经济特区法规$/u,
  'ministry-rule': /^(?:国务院)?部门规章$/u,
  'provincial-rule': /^省级?(?:地方)?政府规章$/u,
  'city-rule': /^市级?(?:地方)?政府规章$/u,
  'judicial-interpretation': /^司法解释$/u,
  'normative-document': /^(?:\p{Script=Han}{0,6})规范性文件$/u,
};

const EXPIRED = new Set(['1', 'true', 'yes', '是', '失效', '已失效', '废止', '已废止', '已修改', '已被修改']);
const IN_FORCE = new Set(['0', 'false', 'no', '否', '有效', '现行有效', '尚未生效', '尚未施行']);

const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/u;

/** The level that a cell names; where it names none, the level that the title shows. */
export function readLevel(text: string, title: string): LevelInLibrary | undefined {
  const named = (Object.entries(LEVELS) as [LevelInLibrary, RegExp][]).find(([, pattern]) =>
    pattern.test(comparable(text)),
  );
  return named?.[0] ?? known(levelOfTitle(title));
}

function known(level: LawLevel): LevelInLibrary | undefined {
  return level === 'unknown' ? undefined : level;
}

/** A date as year-month-day; laws are older than the working calendar, so any year will do. */
export function readDate(text: string): CellReading<string> {
  if (text === '' || saysNothing(text)) return NOTHING;
  const parts = DATE.exec(comparable(text)) ?? [];
  const [year = 0, month = 0, day = 0] = [parts[1], parts[2] ?? parts[4], parts[3] ?? parts[5]].map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = parts.length > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? understood(date.toISOString().slice(0, 10)) : UNREAD;
}

/** Whether a version is no longer in force; `undefined` where the cell does not say. */
export function readExpired(text: string): boolean | undefined {
  const word = comparable(text);
  if (EXPIRED.has(word)) return true;
  return IN_FORCE.has(word) ? false : undefined;
}

/** A number of articles; 0 is none that anybody has counted. */
export function readCount(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/u.test(text) ? Number(text) : undefined;
}
