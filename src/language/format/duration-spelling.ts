import { parseDuration } from '../../base/duration.ts';
import type { KeyLanguage } from '../schema-names.ts';

/** Each unit in the spelling of either language; the first spellings of a row are the ones that are written. */
const UNITS: readonly { readonly en: string; readonly zh: string; readonly also: readonly string[] }[] = [
  { en: 'wd', zh: '个工作日', also: ['工作日'] },
  { en: 'd', zh: '日', also: ['个自然日', '自然日', '天'] },
  { en: 'h', zh: '小时', also: [] },
  { en: 'min', zh: '分钟', also: [] },
];

const PART = /(\d+(?:\.\d+)?)\s*([^\d\s.]+)/gu;

/**
 * Writes a length of time the usual way, amounts and units as the author chose them: `5 wd` as `5wd`, `30天` as `30日`.
 * @param language the language of the units; that of the text when absent
 * @returns the spelling, or `undefined` where the text is no length of time
 */
export function spellDuration(text: string, language?: KeyLanguage): string | undefined {
  const duration = parseDuration(text);
  if (duration === undefined) return undefined;
  const written = language ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
  if (duration.unit === 'instant') return written === 'zh' ? '即办' : 'instant';
  const parts = [...text.matchAll(PART)].map(([, amount = '', unit = '']) => amount + unitName(unit, written));
  return parts.join(written === 'zh' ? '' : ' ');
}

function unitName(unit: string, language: KeyLanguage): string {
  const row = UNITS.find(({ en, zh, also }) => unit === en || unit === zh || also.includes(unit));
  return row?.[language] ?? unit;
}
