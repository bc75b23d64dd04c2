/** What a column holds by what stands in its cells, where its header does not say it. */

import { readAudiences } from '../cells/audiences.ts';
import { readCategory, readCoverage, readHandling, readLevel, readOnlineDepth } from '../cells/choices.ts';
import { readLegalBases } from '../cells/legal-bases.ts';
import { readPhones } from '../cells/phones.ts';
import type { CellReading } from '../cells/reading.ts';
import { readSteps } from '../cells/steps.ts';
import { readUrl } from '../cells/texts.ts';
import { readTime } from '../cells/times.ts';
import { readYesNo } from '../cells/yes-no.ts';
import { saysNothing } from '../clean-text.ts';
import type { CatalogElement } from './column-names.ts';

interface Content {
  /** The elements whose cells look like this, the likeliest first. */
  readonly elements: readonly CatalogElement[];
  readonly reads: (text: string) => boolean;
}

/** Fewer cells than these tell nothing. */
const LEAST_CELLS = 3;
/** As many of the cells must be alike. */
const LEAST_SHARE = 0.8;

const YES_NO: readonly CatalogElement[] = ['online', 'charged', 'express', 'appointment', 'online-payment'];

/** In this order: what is stricter comes first. */
const CONTENTS: readonly Content[] = [
  {
    elements: ['any-code', 'implementation-code', 'operation-code'],
    reads: (text) => /^[\dA-Z]{18}[\dA-Z]{13}(?:\d{2})?$/iu.test(text),
  },
  { elements: ['basic-code'], reads: (text) => /^\d{11}[\dY]$/iu.test(text) },
  { elements: ['category'], reads: (text) => isRead(readCategory(text)) },
  { elements: ['handling'], reads: (text) => isRead(readHandling(text)) },
  { elements: ['coverage'], reads: (text) => isRead(readCoverage(text)) },
  { elements: ['level'], reads: (text) => isRead(readLevel(text)) },
  { elements: ['audience'], reads: (text) => isRead(readAudiences(text)) },
  { elements: ['url'], reads: (text) => isRead(readUrl(text)) },
  { elements: ['online-depth'], reads: (text) => !/^\d$/u.test(text) && isRead(readOnlineDepth(text)) },
  { elements: ['promised', 'statutory'], reads: (text) => isRead(readTime(text)) },
  { elements: ['consultation', 'complaint'], reads: (text) => text.length > 4 && isPhone(text) },
  { elements: ['process'], reads: (text) => /→|-->|—>|⇒/u.test(text) && isRead(readSteps(text)) },
  { elements: ['basis'], reads: (text) => text.startsWith('《') && isRead(readLegalBases(text)) },
  { elements: ['materials'], reads: (text) => /(?:原件|复印件)\d*份?|申请表.*[；;\n]/u.test(text) },
  { elements: YES_NO, reads: (text) => !/^\d+$/u.test(text) && isRead(readYesNo(text)) },
];

/** Whether a text names a department of the workspace. */
export type IsDepartment = (text: string) => boolean;

/** Cells that say something; 无 and a blank tell nothing of what a column is. */
function tellingCells(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !saysNothing(text));
}

/**
 * What a column may hold.
 * @param texts its first cells
 * @returns elements, the likeliest first; none where the cells tell nothing
 */
export function elementsByContent(texts: readonly string[], isDepartment: IsDepartment): readonly CatalogElement[] {
  const telling = tellingCells(texts);
  if (telling.length < LEAST_CELLS) return [];
  if (share(telling, isDepartment) >= LEAST_SHARE) return ['department'];
  return CONTENTS.find(({ reads }) => share(telling, reads) >= LEAST_SHARE)?.elements ?? [];
}

/**
 * Whether cells speak against what a header says: none of them reads as it should, and nearly all read as something else.
 * @returns what they read as
 */
export function contradiction(
  element: CatalogElement,
  texts: readonly string[],
  isDepartment: IsDepartment,
): CatalogElement | undefined {
  const telling = tellingCells(texts);
  const own = CONTENTS.filter(({ elements }) => elements.includes(element));
  if (telling.length <= LEAST_CELLS || own.length === 0) return undefined;
  if (own.some(({ reads }) => telling.some(reads))) return undefined;
  return elementsByContent(texts, isDepartment)[0];
}

function share(texts: readonly string[], reads: (text: string) => boolean): number {
  return texts.filter(reads).length / texts.length;
}

function isRead(reading: CellReading<unknown>): boolean {
  return reading.kind === 'value' && reading.rest.length === 0;
}

function isPhone(text: string): boolean {
  return isRead(readPhones(text)) && /^[\d\s()（）+转分机—–、,，;；/#ext.-]+$/iu.test(text) && !/^\d{12,}$/u.test(text);
}
