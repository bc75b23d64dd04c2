/** Writes what the search of the portal looks at: names with their pinyin, and what is filtered by. */
import { pinyin } from 'pinyin-pro';
import type { Center } from './center.ts';
import type { Entry } from './entry.ts';
import { pathLink } from './html.ts';
import { fold, isHan, soundedParts, syllablesIn } from './page-scripts/fold.ts';
import { type ItemRow, MARK, type Named, type SearchIndex } from './page-scripts/search-index.ts';
import { itemPath } from './paths.ts';
import type { Wording } from './wording.ts';

/** Gives the syllables of a text. */
export type Spell = (text: string) => string;

/** Reads each text once. */
export function rememberingSpeller(): Spell {
  const known = new Map<string, string>();
  return (text) => {
    const syllables = known.get(text) ?? syllablesOf(text);
    known.set(text, syllables);
    return syllables;
  };
}

/** The index of a center's items, which stay in their order. */
export function searchIndexOf(
  entries: readonly Entry[],
  center: Center,
  words: Wording,
  spell: Spell = rememberingSpeller(),
): SearchIndex {
  const departments = distinct(entries.map((entry) => entry.department.id));
  const handlings = distinct(entries.map((entry) => entry.handling));
  const audiences = distinct(entries.flatMap((entry) => entry.audience));
  const promise = ({ promised }: Entry): string =>
    promised === undefined ? words.say('missing') : words.time(promised);
  const promises = distinct(entries.map(promise));
  const sounds = commonSounds(
    [...entries.map(({ name }) => name), ...entries.map(({ department }) => department.shortName)],
    spell,
  );
  const spelled = (text: string): string => {
    const syllables = spell(text);
    return syllablesIn(fold(text), '', sounds).join(' ') === syllables ? '' : syllables;
  };
  const names = new Map(entries.map(({ department }) => [department.id, department]));
  const named = (property: string, ids: readonly string[]): readonly Named[] =>
    ids.map((id) => [id, words.say(`${property}.${id}`)]);
  return {
    sounds: [...sounds].flat().join(''),
    departments: departments.map((id) => {
      const { name = id, shortName = id } = names.get(id) ?? {};
      return [id, shortName, spelled(shortName), name];
    }),
    handlings: named('handling', handlings),
    audiences: named('audience', audiences),
    services: center.services.map(({ id, name }) => [id, name]),
    promises,
    items: entries.map(
      (entry): ItemRow => [
        fileOf(entry.id),
        entry.name,
        spelled(entry.name),
        departments.indexOf(entry.department.id),
        handlings.indexOf(entry.handling),
        entry.audience.map((audience) => audiences.indexOf(audience)),
        center.services.flatMap(({ items }, place) => (items.includes(entry.id) ? [place] : [])),
        promises.indexOf(promise(entry)),
        (entry.online ? MARK.online : 0) + (entry.free ? MARK.free : 0) + (entry.draft ? MARK.draft : 0),
        otherTexts(entry).join(' '),
      ],
    ),
  };
}

/** The index as a script: pages opened from a disk may load scripts, but read no files. */
export function searchIndexScript(index: SearchIndex): string {
  return `window.guhuaIndex=${JSON.stringify(index)};\n`;
}

/** The pinyin of what has a sound in a text, syllables separated by spaces; what pinyin is not known of stays as it is. */
export function syllablesOf(text: string): string {
  const folded = fold(text);
  // Read as a whole: many characters have several readings, and their neighbours decide (会计 kuai ji, 会议 hui yi).
  const readings = pinyin(folded, { toneType: 'none', type: 'array', v: true });
  const ofCharacter = [...folded].map((character, place) => [character, readings[place] ?? character] as const);
  const han = ofCharacter.filter(([character]) => isHan(character)).map(([, reading]) => reading);
  let next = 0;
  return soundedParts(folded)
    .map((part) => (isHan(part) ? (han[next++] ?? part) : part))
    .join(' ');
}

/** How each character is read in most of the texts; of equals the first. */
function commonSounds(texts: readonly string[], spell: Spell): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const syllables = spell(text).split(' ');
    for (const [place, part] of soundedParts(fold(text)).entries()) {
      if (!isHan(part)) continue;
      const readings = counts.get(part) ?? new Map<string, number>();
      const reading = syllables[place] ?? '';
      counts.set(part, readings.set(reading, (readings.get(reading) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([character, readings]) => {
      const [[reading] = ['']] = [...readings].toSorted(([, one], [, other]) => other - one);
      return [character, reading];
    }),
  );
}

/** What an item is found by besides its name, without what stands in its file's name or in a longer code. */
function otherTexts({ id, searched }: Entry): readonly string[] {
  const texts = distinct(searched).filter((text) => text !== id);
  return texts.filter((text) => !texts.some((longer) => longer !== text && longer.includes(text)));
}

function fileOf(id: string): string {
  const [, file = ''] = pathLink(itemPath(id)).split('/');
  return file.replace(/\.html$/u, '');
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
