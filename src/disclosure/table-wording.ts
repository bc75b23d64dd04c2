/** Facts of a disclosure table in words, for pages and the workbook alike. */
import type { Digest } from '../base/digest.ts';
import type { DisclosureTable, Material } from './table.ts';
import { valueName, type Wording } from './wording.ts';

/** How much faster than the law asks the promise is. */
export function savedText(words: Wording, { saved }: DisclosureTable['limits']): string {
  switch (saved.kind) {
    case 'saved':
      return words.say('saved-by', { time: words.time(saved.by), percent: saved.percent });
    case 'none':
      return words.say('saved-none');
    case 'unlike':
      return words.say('saved-unlike');
    case 'no-limit':
      return words.say('statutory-none');
  }
}

/** The statutory limit; one that a definition leaves out is one that the law does not set. */
export function statutoryText(words: Wording, { statutory }: DisclosureTable['limits']): string {
  return statutory === undefined ? words.say('statutory-none') : words.time(statutory);
}

/** How many originals or copies of a material; `undefined` where neither number is disclosed. */
export function countOf(material: Material, what: 'originals' | 'copies'): number | undefined {
  if (material.originals === undefined && material.copies === undefined) return undefined;
  return material[what] ?? 0;
}

/** Where a material comes from: its issuer, where one is named, with the kind of source. */
export function sourceText(words: Wording, { source, issuer }: Material): string | undefined {
  const kind = valueName(words, 'source', source);
  if (issuer === undefined) return kind;
  return kind === undefined ? issuer : words.say('in-brackets', { text: issuer, more: kind });
}

/** What the item asks and takes, each figure in words. */
export function totalTexts(words: Wording, { totals }: DisclosureTable): readonly string[] {
  const { steps, departments, materials, originals = 0, copies = 0, unstated, uncounted, longest, fees } = totals;
  return [
    words.say('total.steps', { count: steps }),
    words.say('total.departments', { count: departments }),
    materialsText(words, materials),
    ...(originals > 0 ? [words.say('total.originals', { count: originals })] : []),
    ...(copies > 0 ? [words.say('total.copies', { count: copies })] : []),
    ...(unstated > 0 ? [words.say('total.unstated', { count: unstated })] : []),
    words.say('total.counted', { time: words.counted(longest) }),
    uncounted.length === 0
      ? words.say('total.uncounted-none')
      : words.say('total.uncounted', { count: uncounted.length }),
    feeText(words, fees),
  ];
}

function materialsText(words: Wording, materials: number | undefined): string {
  if (materials === undefined) return words.say('total.materials-unread');
  return materials === 0 ? words.say('total.materials-none') : words.say('total.materials', { count: materials });
}

function feeText(words: Wording, fees: number | undefined): string {
  if (fees === undefined) return words.say('total.unread');
  return fees === 0 ? words.say('total.free') : words.say('total.fees', { count: fees });
}

/** A digest's 64 hexadecimal digits in groups of four, for reading aloud and comparing by eye. */
export function digestGroups(digest: Digest): readonly string[] {
  return digest.slice('sha256:'.length).match(/.{1,4}/gu) ?? [];
}
