/** Text that is not in Unicode normal form C: it looks the same and compares as something else (UAX #15). */
import type { RawFinding } from '../findings/finding.ts';
import { MOST_OF_A_KIND } from './invisible-characters.ts';

/** A stretch that normalisation may change: it has no effect on ASCII except as what a mark stands on. */
const CANDIDATE = /[!-~]?[^\p{ASCII}]+/gu;

/** Composition never reaches from one grapheme cluster into the next (UAX #29, section 3). */
const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Finds characters that are not in normal form C, each with the edit that writes them in it. */
export function findDenormalised(file: string, text: string): RawFinding[] {
  if (text.normalize('NFC') === text) return [];
  const findings: RawFinding[] = [];
  for (const candidate of text.matchAll(CANDIDATE)) {
    if (candidate[0].normalize('NFC') === candidate[0]) continue;
    for (const { segment, index } of CHARACTERS.segment(candidate[0])) {
      const normal = segment.normalize('NFC');
      if (normal === segment) continue;
      const start = candidate.index + index;
      const range = { start, end: start + segment.length };
      const fix = [{ range, newText: normal }];
      findings.push({ rule: 'source/not-nfc', message: 'found', params: { normal }, file, range, fix });
      if (findings.length === MOST_OF_A_KIND) return findings;
    }
  }
  return findings;
}
