/**
 * The search of a portal. Better kinds of match stand before worse ones: the whole name, its beginning, a part of it, what
 * else is told of the item, its pinyin, its initials. Only where nothing is found so, faults are forgiven: other characters
 * of the same sound, characters left out, one or two wrong ones.
 */

import { filterOf, type Query } from './filters.ts';
import { fold, isHan, readSounds, soundedParts, syllablesIn } from './fold.ts';
import { faultsAllowed, faultsIn, standsScattered } from './near-match.ts';
import { matchSound } from './pinyin-match.ts';
import type { ItemRow, SearchIndex } from './search-index.ts';

export interface Found {
  readonly items: readonly ItemRow[];
  /** Whether faults were forgiven. */
  readonly isNear: boolean;
}

/** Searches an index. */
export type Search = (query: Query) => Found;

/** The kinds of match, the best first. */
const KINDS = [
  'exact',
  'prefix',
  'part',
  'elsewhere',
  'pinyin',
  'initials',
  'same-sound',
  'scattered',
  'faulty',
] as const;
type Kind = (typeof KINDS)[number];

/** An item with all that words are held against. */
interface Subject {
  readonly row: ItemRow;
  readonly name: string;
  readonly department: string;
  readonly other: string;
  readonly syllables: readonly string[];
  readonly departmentSyllables: readonly string[];
}

interface Word {
  readonly text: string;
  readonly characters: readonly string[];
  readonly isLatin: boolean;
  /** Its pinyin, as far as the characters occur in the index. */
  readonly sound: string | undefined;
}

/** Prepares an index for searching. */
export function searchIn(index: SearchIndex): Search {
  const sounds = readSounds(index.sounds);
  const subjects = index.items.map((row) => subjectOf(row, index, sounds));
  return (query) => {
    const passes = filterOf(query, index);
    const passing = subjects.filter(({ row }) => passes(row));
    const words = fold(query.words)
      .split(/[\s,，、]+/u)
      .filter((text) => text !== '')
      .map((text) => wordOf(text, sounds));
    if (words.length === 0) return { items: passing.map(({ row }) => row), isNear: false };
    const exact = ranked(passing, words, strictMatch);
    if (exact.length > 0) return { items: exact, isNear: false };
    const near = ranked(passing, words, (subject, word) => strictMatch(subject, word) ?? looseMatch(subject, word));
    return { items: near, isNear: near.length > 0 };
  };
}

/** The items that all words match, by how well they match; equals stay in their order. */
function ranked(
  subjects: readonly Subject[],
  words: readonly Word[],
  match: (subject: Subject, word: Word) => number | undefined,
): readonly ItemRow[] {
  const found: { readonly row: ItemRow; readonly score: number }[] = [];
  for (const subject of subjects) {
    let score = 0;
    for (const word of words) {
      const own = match(subject, word);
      score += own ?? Number.NaN;
      if (own === undefined) break;
    }
    if (!Number.isNaN(score)) found.push({ row: subject.row, score });
  }
  return found.sort((one, other) => one.score - other.score).map(({ row }) => row);
}

/** The kind first, then how early it stands, then how short the name is. */
function scoreOf(kind: Kind, at: number, { name }: Subject): number {
  return KINDS.indexOf(kind) * 10_000 + Math.min(at, 99) * 100 + Math.min(name.length, 99);
}

function strictMatch(subject: Subject, { text, isLatin }: Word): number | undefined {
  const { name, department, other, syllables, departmentSyllables } = subject;
  if (name === text) return scoreOf('exact', 0, subject);
  const at = name.indexOf(text);
  if (at === 0) return scoreOf('prefix', 0, subject);
  if (at > 0) return scoreOf('part', at, subject);
  if (other.includes(text) || department.includes(text)) return scoreOf('elsewhere', 0, subject);
  if (!isLatin) return undefined;
  const sound = matchSound(text, syllables);
  if (sound !== undefined) return scoreOf(sound.kind === 'whole' ? 'pinyin' : 'initials', sound.at, subject);
  return matchSound(text, departmentSyllables)?.kind === 'whole' ? scoreOf('initials', 99, subject) : undefined;
}

function looseMatch(subject: Subject, word: Word): number | undefined {
  const { name, department, syllables } = subject;
  const sound = word.sound === undefined || word.isLatin ? undefined : matchSound(word.sound, syllables);
  if (sound?.kind === 'whole') return scoreOf('same-sound', sound.at, subject);
  if (!word.isLatin && word.characters.length > 1 && standsScattered(word.characters, department + name))
    return scoreOf('scattered', 0, subject);
  const faults = word.isLatin ? soundFaults(word, syllables) : textFaults(word, name);
  return faults === undefined ? undefined : scoreOf('faulty', faults, subject);
}

function textFaults({ characters }: Word, name: string): number | undefined {
  const allowed = faultsAllowed(characters.length, 6, 3);
  if (allowed === 0) return undefined;
  const faults = faultsIn(characters, [...name], () => true);
  return faults <= allowed ? faults : undefined;
}

/** Typing faults in pinyin; a word begins where a syllable does. */
function soundFaults({ characters }: Word, syllables: readonly string[]): number | undefined {
  // Digits are codes, and a code that is almost right is another one.
  const allowed = characters.some((character) => character >= 'a') ? faultsAllowed(characters.length, 9, 4) : 0;
  if (allowed === 0) return undefined;
  const beginnings = new Set<number>();
  let length = 0;
  for (const syllable of syllables) {
    beginnings.add(length);
    length += syllable.length;
  }
  const faults = faultsIn(characters, [...syllables.join('')], (at) => beginnings.has(at));
  return faults <= allowed ? faults : undefined;
}

function subjectOf(row: ItemRow, index: SearchIndex, sounds: ReadonlyMap<string, string>): Subject {
  const [file, name, syllables, department, , , , , , other] = row;
  const [, shortName = '', departmentSyllables = '', departmentName = ''] = index.departments[department] ?? [];
  return {
    row,
    name: fold(name),
    department: fold(`${shortName} ${departmentName}`),
    other: fold(`${decodeURIComponent(file)} ${other}`),
    syllables: syllablesIn(fold(name), syllables, sounds),
    departmentSyllables: syllablesIn(fold(shortName), departmentSyllables, sounds),
  };
}

function wordOf(text: string, sounds: ReadonlyMap<string, string>): Word {
  const parts = soundedParts(text);
  const syllables = parts.map((part) => (isHan(part) ? sounds.get(part) : part));
  return {
    text,
    characters: [...text],
    isLatin: /^[a-z0-9'-]+$/u.test(text),
    sound: parts.length < 2 || syllables.some((syllable) => syllable === undefined) ? undefined : syllables.join(''),
  };
}
