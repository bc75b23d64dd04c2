/** Cells of plain text: remarks, conditions, themes, addresses of the web, names of files. */
import { oneLine, saysNothing } from '../clean-text.ts';
import { splitOutside } from './brackets.ts';
import { splitList } from './lists.ts';
import { type CellReading, NOTHING, UNREAD, understood } from './reading.ts';

const NO_CONDITIONS = /^无(?:受理|申请|办理|审批|任何)?条件(?:限制)?(?:受理|办理)?。?$/u;

/** Text on one line. */
export function readText(text: string): CellReading<string> {
  return saysNothing(text) ? NOTHING : understood(oneLine(text));
}

/** Text with its lines. */
export function readLines(text: string): CellReading<string> {
  return saysNothing(text) ? NOTHING : understood(text);
}

/** Conditions one by one; `无` is an empty list, said aloud. A comma is part of a sentence and separates nothing. */
export function readConditions(text: string): CellReading<string[]> {
  const none = saysNothing(text) || NO_CONDITIONS.test(text);
  return understood(none ? [] : splitList(text).map(oneLine));
}

/** Themes, joined by any separator outside brackets. */
export function readThemes(text: string): CellReading<string[]> {
  if (saysNothing(text)) return NOTHING;
  return understood([...new Set(splitOutside(text, '\n；;，,、^|'))]);
}

/** An address of the web. */
export function readUrl(text: string): CellReading<string> {
  if (saysNothing(text)) return NOTHING;
  return /^https?:\/\/\S+$/u.test(text) ? understood(text) : UNREAD;
}

/** The name of a file of the workspace: it has a folder or an extension. */
export function readFileName(text: string): CellReading<string> {
  if (saysNothing(text)) return NOTHING;
  return /^[^\s\\:]+(?:\/[^\s\\:]+|\.[a-z\d]{2,5})$/iu.test(text) ? understood(text) : UNREAD;
}

/** A place: `办理地点：…` without its label. */
export function readAddress(text: string): CellReading<string> {
  return readText(text.replace(/^(?:办理|办公|受理)?(?:地点|地址)[：:]\s*/u, ''));
}
