/**
 * How a disclosure was written: kept in the mark of its folder, so that a check can make the same files again. It says how
 * the files look and never what they say: that comes from the registry.
 */
import type { Language } from '../messages/catalog.ts';
import { FORMATS, type Format } from './formats/formats.ts';

export interface SiteMark {
  /** Version of the program; another one may write the same table in other bytes. */
  readonly program: string;
  readonly language: Language;
  readonly formats: readonly Format[];
  /** Day on which it was written, which pages tell. */
  readonly madeOn: string;
  /** The day whose versions it shows, where one was named. */
  readonly asOf?: string;
  readonly publishedOnly: boolean;
  readonly baseUrl?: string;
  /** First day of the changes that it lists. */
  readonly since?: string;
  /** The public key of the log, where pages carry it. */
  readonly logKey?: string;
}

export function printMark(mark: SiteMark): string {
  return `${JSON.stringify(mark, undefined, 2)}\n`;
}

/** Reads a mark; `undefined` where it is none, or one that this program would not have written. */
export function readMark(text: string): SiteMark | undefined {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const mark = value as Partial<Record<keyof SiteMark, unknown>>;
  const { program, language, formats, madeOn, publishedOnly } = mark;
  const optional = [mark.asOf, mark.baseUrl, mark.since, mark.logKey];
  const sound =
    typeof program === 'string' &&
    (language === 'zh' || language === 'en') &&
    Array.isArray(formats) &&
    formats.every((format) => (FORMATS as readonly unknown[]).includes(format)) &&
    typeof madeOn === 'string' &&
    typeof publishedOnly === 'boolean' &&
    optional.every((entry) => entry === undefined || typeof entry === 'string');
  return sound ? (mark as SiteMark) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
