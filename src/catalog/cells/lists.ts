/**
 * Lists inside one cell: numbered entries, lines, or entries between separators. What stands in brackets is never cut,
 * and a comma cuts only where the caller says so: inside a sentence it separates nothing.
 */
import { bracketDepths, splitOutside } from './brackets.ts';

/** How entries may be numbered; each gives the ways to write the marker of entry `number` (from 1). */
const NUMBERINGS: readonly ((number: number) => readonly string[])[] = [
  (number) => ['.', '．', '、', ')', '）'].flatMap((mark) => [`${number}${mark}`, `${number} ${mark}`]),
  (number) => [`（${number}）`, `(${number})`, `（${number})`, `(${number}）`],
  (number) => [`（${chineseNumeral(number)}）`, `(${chineseNumeral(number)})`],
  (number) => [`${chineseNumeral(number)}、`, `${chineseNumeral(number)}．`],
  (number) => character(0x2460, number), // ①
  (number) => character(0x2474, number), // ⑴
  (number) => character(0x2488, number), // ⒈
];

/** Where an entry may begin without doubt. */
const BOUNDARY = /[\n；;。：:，,、\s]/u;
const BULLET = /^(?:[-–—•·●○◆◇■□▪*]|[①-⑳](?=\S))\s*/u;

/**
 * The entries of a cell.
 * @param text a cell's clean text
 * @param separators characters that separate entries, beside numbers, line breaks and `；`
 * @returns entries without their numbers and closing `；` or `。`
 */
export function splitList(text: string, separators = '^'): string[] {
  const numbered = splitNumbered(text);
  const entries = numbered ?? splitPlain(text, separators);
  return entries.map(trimEntry).filter((entry) => entry !== '');
}

/** Entries by lines, and by separators inside a line when all is on one. */
function splitPlain(text: string, separators: string): string[] {
  const lines = joinWrapped(text.split('\n'));
  const pieces = lines.flatMap((line) => splitOutside(line, `；;${separators}`));
  return pieces.map((piece) => piece.replace(BULLET, ''));
}

/** Where some lines end in `；` or `。` and others do not, those others were only wrapped. */
function joinWrapped(lines: readonly string[]): string[] {
  const ends = lines.slice(0, -1).map((line) => /[；;。]$/u.test(line));
  if (!ends.includes(true)) return [...lines];
  const joined: string[] = [];
  let current = '';
  for (const [index, line] of lines.entries()) {
    current += line;
    if (ends[index] ?? true) {
      joined.push(current);
      current = '';
    }
  }
  return joined;
}

interface Marker {
  readonly start: number;
  readonly end: number;
}

/** Entries of a numbered cell, an introduction before the first being an entry; `undefined` where it is not numbered. */
function splitNumbered(text: string): string[] | undefined {
  const depths = bracketDepths(text);
  let best: readonly Marker[] = [];
  for (const numbering of NUMBERINGS) {
    const markers = markersOf(text, depths, numbering);
    const [first] = markers;
    if (first === undefined || (best[0] !== undefined && best[0].start <= first.start)) continue;
    best = markers;
  }
  const [first] = best;
  if (first === undefined) return undefined;
  const entries = best.map((marker, index) => text.slice(marker.end, best[index + 1]?.start ?? text.length));
  const introduction = text.slice(0, first.start).trim();
  return introduction === '' ? entries : [introduction, ...entries];
}

function markersOf(
  text: string,
  depths: readonly number[],
  numbering: (number: number) => readonly string[],
): readonly Marker[] {
  const markers: Marker[] = [];
  for (let number = 1; ; number += 1) {
    const from = markers.at(-1)?.end ?? 0;
    const marker = nextMarker(text, depths, numbering(number), from, number);
    if (marker === undefined) break;
    markers.push(marker);
  }
  const [first] = markers;
  if (first === undefined) return [];
  // A lone «1.» in the middle of a text numbers nothing.
  return first.start === 0 || markers.length > 1 ? markers : [];
}

function nextMarker(
  text: string,
  depths: readonly number[],
  forms: readonly string[],
  from: number,
  number: number,
): Marker | undefined {
  let best: Marker | undefined;
  for (const form of forms) {
    for (let start = text.indexOf(form, from); start !== -1; start = text.indexOf(form, start + 1)) {
      if (best !== undefined && start >= best.start) break;
      const end = start + form.length;
      if (depths[start] === 0 && beginsEntry(text, start, end, number)) best = { start, end };
    }
  }
  return best;
}

/** Whether a marker begins an entry: 1.5 and 第2、3项 do not. The first opens the text or follows `：` or a space. */
function beginsEntry(text: string, start: number, end: number, number: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (after === '' || /[；;。，,、]/u.test(after)) return false;
  if (number === 1) return start === 0 || /[：:\s]/u.test(before);
  const digitFollows = /\d/u.test(after);
  if (/[\n；;]/u.test(before)) return !digitFollows || !/[.．]/u.test(text.charAt(end - 1)) || yearFollows(text, end);
  if (digitFollows) return false;
  return BOUNDARY.test(before) || !/[\dA-Za-z.第至~一二三四五六七八九十-]/u.test(before);
}

function yearFollows(text: string, at: number): boolean {
  return /^\d{4}年/u.test(text.slice(at, at + 5));
}

/** An entry without its separator; the full stop of a single sentence goes, too. */
function trimEntry(entry: string): string {
  const trimmed = entry.trim().replace(/[；;，,、^\s]+$/u, '');
  const withoutStop = trimmed.replace(/[。．]$/u, '');
  return (withoutStop.includes('。') ? trimmed : withoutStop).trim();
}

function character(first: number, number: number): readonly string[] {
  return number <= 20 ? [String.fromCodePoint(first + number - 1)] : [];
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 in Chinese. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = NUMERALS[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十${ones}`;
}
