/** Texts as the search compares them: half-width, lower case; and cut into what has a sound of its own. */

/** Text without what tells no words apart: width and case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Chinese characters one by one, and runs of Latin letters and digits. */
const SOUNDED = /\p{Script=Han}|[a-z0-9]+/gu;

/** The parts of a folded text that have a sound: the syllables of its pinyin stand in the same order. */
export function soundedParts(folded: string): readonly string[] {
  return folded.match(SOUNDED) ?? [];
}

/** How characters are mostly read, from `建jian筑zhu`. */
export function readSounds(sounds: string): ReadonlyMap<string, string> {
  const pairs = [...sounds.matchAll(/(\p{Script=Han})([^\p{Script=Han}]*)/gu)];
  return new Map(pairs.map(([, character = '', reading = '']) => [character, reading]));
}

/**
 * The syllables of a folded text.
 * @param syllables as they stand in an index: empty where every part is read as it mostly is
 */
export function syllablesIn(folded: string, syllables: string, sounds: ReadonlyMap<string, string>): readonly string[] {
  if (syllables !== '') return syllables.split(' ');
  return soundedParts(folded).map((part) => sounds.get(part) ?? part);
}

/** Whether a part is a Chinese character. */
export function isHan(part: string): boolean {
  return /^\p{Script=Han}/u.test(part);
}
