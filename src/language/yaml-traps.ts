/** Characters that look right and are wrong in YAML, and syntax errors said in the words of somebody who does not program. */
import type { RawFinding, TextEdit } from '../findings/finding.ts';

/** What typing Chinese leaves behind: the character and what to type instead. */
const INVISIBLE: Readonly<Record<string, { readonly name: string; readonly instead: string }>> = {
  '\u3000': { name: 'U+3000', instead: ' ' },
  '\u00a0': { name: 'U+00A0', instead: ' ' },
  '\u200b': { name: 'U+200B', instead: '' },
  '\u200e': { name: 'U+200E', instead: '' },
  '\u200f': { name: 'U+200F', instead: '' },
  '\u202e': { name: 'U+202E', instead: '' },
  '\ufeff': { name: 'U+FEFF', instead: '' },
};
const INVISIBLE_PATTERN = /[\u3000\u00a0\u200b\u200e\u200f\u202e\ufeff]/gu;

/** A full-width colon where a key ends: `名称：值`. */
const FULL_WIDTH_COLON = /^[ \t]*(?:- +)*([\w\u4e00-\u9fff-]{1,20})(：)/u;

/** Traps that single characters are: invisible characters and text that is not in Unicode normal form C. */
export function findCharacterTraps(file: string, text: string): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of text.matchAll(INVISIBLE_PATTERN)) {
    const character = INVISIBLE[match[0]];
    if (character === undefined || (match[0] === '\ufeff' && match.index === 0)) continue;
    const range = { start: match.index, end: match.index + 1 };
    findings.push({
      rule: 'source/invisible-character',
      message: 'found',
      params: { character: character.name },
      file,
      range,
      fix: [{ range, newText: character.instead }],
    });
  }
  if (text.normalize('NFC') !== text) findings.push(...findDenormalised(file, text));
  return findings;
}

/** Turns the parser's complaint into a finding that says what to type instead. */
export function explainSyntaxError(file: string, text: string, reason: string, offset: number): RawFinding {
  const colon = colonNear(text, offset);
  if (colon !== undefined) return fullWidthColon(file, colon.start, colon.key);
  const range = { start: Math.min(offset, text.length), end: Math.min(offset + 1, text.length) };
  if (/tab/i.test(reason)) return { rule: 'source/tab', message: 'indentation', params: {}, file, range };
  if (/depth|nest/i.test(reason)) return { rule: 'source/too-deep', message: 'deep', params: {}, file, range };
  return { rule: 'source/syntax', message: 'unreadable', params: { reason }, file, range };
}

/** The finding for a full-width colon after a key. */
export function fullWidthColon(file: string, offset: number, key: string): RawFinding {
  const range = { start: offset, end: offset + 1 };
  const fix: TextEdit[] = [{ range, newText: ': ' }];
  return { rule: 'source/full-width-colon', message: 'after-key', params: { key }, file, range, fix };
}

/** A full-width colon after a key in the line of an offset or the two lines before it. */
function colonNear(text: string, offset: number): { readonly start: number; readonly key: string } | undefined {
  let end = text.indexOf('\n', offset);
  if (end === -1) end = text.length;
  for (let line = 0; line < 3 && end > 0; line += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const match = FULL_WIDTH_COLON.exec(text.slice(start, end));
    if (match?.[1] !== undefined) return { start: start + match[0].length - 1, key: match[1] };
    end = start - 1;
  }
  return undefined;
}

function findDenormalised(file: string, text: string): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of text.matchAll(/\P{M}\p{M}+|[\uf900-\ufaff\u1100-\u11ff]+/gu)) {
    const normal = match[0].normalize('NFC');
    if (normal === match[0]) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    findings.push({
      rule: 'source/not-nfc',
      message: 'found',
      params: { normal },
      file,
      range,
      fix: [{ range, newText: normal }],
    });
  }
  return findings;
}
